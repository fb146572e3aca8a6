"""What is known of the dialogue, its bodies and its participants."""

from .models import Dialogue


def is_set_up(key: str) -> bool:
    """Whether a dialogue has been set up from its profile."""
    return Dialogue.objects.filter(key=key).exists()

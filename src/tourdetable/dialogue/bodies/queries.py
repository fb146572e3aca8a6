"""What is known of the dialogue, its bodies and its participants."""

from django.db.models import Count, QuerySet

from .models import Body, Dialogue, Participant, Participation, Term

__all__ = [
    "Participant",
    "bodies",
    "is_set_up",
    "participant",
    "participants",
    "standings",
    "terms",
    "terms_of_the_dialogue",
]


def is_set_up(key: str) -> bool:
    """Whether a dialogue has been set up from its profile."""
    return Dialogue.objects.filter(key=key).exists()


def bodies() -> QuerySet[Body]:
    """The bodies of the dialogue, with who held which of their offices."""
    return Body.objects.prefetch_related("terms__holder")


def participants() -> QuerySet[Participant]:
    """Everybody who belongs to the dialogue or was heard in it, by name."""
    return Participant.objects.annotate(
        meetings=Count("attendances__meeting", distinct=True)
    ).prefetch_related("participations")


def participant(slug: str) -> Participant | None:
    """The participant of an address."""
    return Participant.objects.filter(slug=slug).first()


def standings(participant: Participant) -> QuerySet[Participation]:
    """In what standing a participant belonged to which dialogue, with the source."""
    return participant.participations.select_related("dialogue")


def terms(participant: Participant) -> QuerySet[Term]:
    """The offices that a participant held, as the profile has them."""
    return participant.terms.select_related("body", "dialogue")


def terms_of_the_dialogue() -> QuerySet[Term]:
    """Who held the offices of the dialogue as a whole."""
    return Term.objects.filter(body=None).select_related("holder")

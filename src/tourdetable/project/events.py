"""What Django tells of by signal, for the log."""

from typing import Any

from django.contrib.auth.signals import user_login_failed
from django.dispatch import receiver

from tourdetable.operations.log_lines import tell


@receiver(user_login_failed)
def note_failed_log_in(**_: Any) -> None:
    """That a log-in failed, without who tried: a mistyped address is a person's too."""
    tell("log_in_failed")

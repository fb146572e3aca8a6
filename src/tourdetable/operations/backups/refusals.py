"""Why a backup is not made, or not taken."""

from tourdetable.errors import Refusal


class NotBackedUp(Refusal):
    """A backup that could not be made, or was made and is no good; nothing of it is left."""


class NotRestored(Refusal):
    """A file that is not put in place of the data; the data are as they were."""


class Damaged(NotRestored):
    """A backup that is not as it was made: cut short, changed or broken."""

    def __init__(self, name: str, what: str) -> None:
        super().__init__(f"{name} is damaged: {what}. Nothing was restored; take another backup.")


class WrongKey(Refusal):
    """A key that is missing, too weak, or not the one that a backup was sealed with."""

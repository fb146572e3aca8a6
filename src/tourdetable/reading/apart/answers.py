"""What a process that read a document answers, as bytes on a line."""

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """What came of a document."""

    MADE = "made"
    REFUSED = "refused"
    TOO_LARGE = "too large"  # it needs more memory than it may have
    BUG = "bug"  # the reader broke on it


@dataclass(frozen=True, slots=True)
class Answer:
    """An outcome with the record, or with words on why there is none."""

    outcome: Outcome
    told: str = ""

    def as_bytes(self) -> bytes:
        """The answer as it is sent."""
        return f"{self.outcome}\n{self.told}".encode("utf-8", "surrogatepass")


def answer_of(sent: bytes) -> Answer | None:
    """The answer that was sent; nothing if it broke off before it began."""
    outcome, _, told = sent.partition(b"\n")
    if outcome.decode("ascii", "replace") not in list(Outcome):
        return None
    return Answer(Outcome(outcome.decode("ascii")), told.decode("utf-8", "replace"))

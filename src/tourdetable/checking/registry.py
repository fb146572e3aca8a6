"""The register of checks: each with its code, what it looks for and what to do about it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tourdetable.record import Finding, Place, Record, Severity

SUBJECTS = {
    "P": "Participants and numbers",
    "A": "Acronyms",
    "N": "Notes",
    "D": "Dates",
    "S": "Names of States and organisations",
    "R": "Numbers of paragraphs",
    "G": "Goals",
    "B": "Decisions",
    "W": "Words",
}
"""The subject of a check by the letter of its code."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What a check has to say about one passage or several."""

    message: str
    places: tuple[Place, ...]


Look = Callable[[Record], Iterator[Remark]]


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that a rapporteur looks for before a document goes out."""

    code: str
    """A letter for the subject and two digits; it never changes its meaning."""
    title: str
    """What is wrong, in a few words."""
    severity: Severity
    """How much it matters."""
    looks_for: str
    """What it looks for, and what it leaves alone."""
    example: str
    """A made-up case."""
    what_to_do: str
    """How a rapporteur settles it."""
    look: Look
    """The looking itself."""

    @property
    def subject(self) -> str:
        """What it is about, as a heading."""
        return SUBJECTS[self.code[0]]

    def findings(self, record: Record) -> Iterator[Finding]:
        """What it finds in a record."""
        for one in self.look(record):
            yield Finding(
                code=self.code, severity=self.severity, message=one.message, places=one.places
            )


REGISTER: dict[str, Check] = {}
"""Every check by its code, filled as the files of this room are imported."""


def finds(
    *, code: str, title: str, severity: Severity, looks_for: str, example: str, what_to_do: str
) -> Callable[[Look], Look]:
    """Enter a function into the register of checks; a code is given once."""
    if code in REGISTER:
        raise ValueError(f"the code {code} is taken by {REGISTER[code].title!r}")
    if code[0] not in SUBJECTS or len(code) != 3 or not code[1:].isdigit():
        raise ValueError(f"{code} is no code: a letter of {''.join(SUBJECTS)} and two digits are")

    def entered(look: Look) -> Look:
        REGISTER[code] = Check(code, title, severity, looks_for, example, what_to_do, look)
        return look

    return entered

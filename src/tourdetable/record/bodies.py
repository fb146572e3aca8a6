"""Offices of the dialogue and who holds them."""

from .places import Fact, Place


class Office(Fact):
    """An office of the dialogue, and the participant who holds it according to the document."""

    office: str
    """Its name ("Chair", "Co-Chair", "Rapporteur")."""
    body: str | None = None
    """The body whose office it is; empty for the dialogue as a whole."""
    participant: str
    """Who holds it."""
    place: Place
    """Where the document says so."""

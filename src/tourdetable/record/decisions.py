"""Decisions: what was agreed, by whom, and whom it tasks."""

from .classification import Classification
from .interventions import EVERYBODY
from .places import Fact, Place


class Decision(Fact):
    """One thing that was decided."""

    verb: str
    """The verb of the decision scale ("adopt", "endorse", "decide", "take note")."""
    text: str
    """What was decided, in the document's words."""
    by: str = EVERYBODY
    """Who decided: a body or participant, or `*` for the meeting as a whole."""
    subject: str | None = None
    """What the decision is about, in a few words."""
    asks: tuple[str, ...] = ()
    """Who is to act on it."""
    place: Place
    """Where it stands."""
    classification: Classification | None = None
    """Who may see it, where that is stricter than for the meeting."""

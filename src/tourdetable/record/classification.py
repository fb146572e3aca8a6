"""Who may see a fact, and who may know whose words it holds."""

from enum import StrEnum


class Classification(StrEnum):
    """Who may see something, from everybody to the Secretariat alone."""

    PUBLIC = "public"  # everybody
    PARTICIPANTS = "participants"  # all who have a seat in the dialogue
    BODY = "body"  # those who sit in the body that met
    SECRETARIAT = "secretariat"  # the Secretariat alone

    @property
    def label(self) -> str:
        """In words."""
        return LEVELS[self]

    @property
    def strictness(self) -> int:
        """How few may see it: 0 for public, one more for each step."""
        return list(Classification).index(self)


class Attribution(StrEnum):
    """Whether it may be told who said something."""

    NAMED = "named"  # "Bulgaria is ready to host …"
    UNNAMED = "unnamed"  # outside the room: "One delegation is ready to host …"
    CHATHAM_HOUSE = "chatham_house"  # the words may be passed on, their speaker may not

    @property
    def label(self) -> str:
        """In words."""
        return ATTRIBUTIONS[self]

    @property
    def strictness(self) -> int:
        """How few may know: 0 for named, one more for each step."""
        return list(Attribution).index(self)


LEVELS = {
    Classification.PUBLIC: "Public",
    Classification.PARTICIPANTS: "Participants of the dialogue",
    Classification.BODY: "Those who sit in the body that met",
    Classification.SECRETARIAT: "The Secretariat alone",
}
ATTRIBUTIONS = {
    Attribution.NAMED: "Named: who said what may be told",
    Attribution.UNNAMED: "Unnamed: told only in the body that met",
    Attribution.CHATHAM_HOUSE: "Chatham House Rule: not told to anybody",
}


def strictest(*levels: Classification | None) -> Classification:
    """What holds where several classifications meet; what nobody classified adds nothing.

    Where none of them says anything, only the Secretariat sees it.
    """
    said = [one for one in levels if one is not None]
    return max(said, key=lambda one: one.strictness, default=Classification.SECRETARIAT)


def strictest_attribution(*attributions: Attribution | None) -> Attribution:
    """What holds where several attributions meet; named where none of them says anything."""
    said = [one for one in attributions if one is not None]
    return max(said, key=lambda one: one.strictness, default=Attribution.NAMED)

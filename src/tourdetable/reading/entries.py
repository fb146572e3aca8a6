"""Entries: who stands on one line of a list of participants, for whom and in what function."""

from dataclasses import dataclass, replace

from tourdetable.record import ParticipantKind

from .sentences import Sentence


@dataclass(frozen=True)
class Institution:
    """For whom somebody is there: a State, an organisation, or a name that no register knows."""

    name: str
    kind: ParticipantKind
    start: int
    end: int
    written: str
    """The name as the list writes it."""
    code: str | None = None
    acronym: str | None = None
    sentence: Sentence | None = None
    """The sentence of the list in which it stands."""
    posted: bool = False
    """Whether only a post abroad tells the State: "Peruvian Consul in Lima"."""

    @property
    def rank(self) -> int:
        """States before known organisations before names that no register knows."""
        if self.kind is ParticipantKind.STATE:
            return 3
        return 2 if self.code else 1


@dataclass(frozen=True)
class Entry:
    """Somebody in a list of participants, with the characters of the line for each part."""

    person: str | None
    start: int
    end: int
    title: str | None = None
    short: str | None = None
    function: str | None = None
    office: str | None = None
    institution: Institution | None = None
    present: bool = True
    stands_in_for: str = ""
    """The words that say whose place the person takes, if it does."""
    sent_by: Institution | None = None
    """The State whose post abroad the person holds, where the foreign ministry is listed too."""
    braced: bool = False
    """Whether a brace joins the person to others, whose institution counts for all."""

    def at(self, sentence: Sentence) -> "Entry":
        """The entry as it stands in a sentence."""
        if self.institution is None:
            return self
        return replace(self, institution=replace(self.institution, sentence=sentence))

    def under(self, group: Institution | None) -> "Entry":
        """The entry of a person who stands under the name of a participant.

        A ministry or an institute is then that State's; an organisation of its own is not.
        """
        own = self.institution
        if group is None or self.person is None:
            return self
        if own is None or (own.rank == 1 and group.kind is ParticipantKind.STATE):
            return replace(self, institution=group)
        return self

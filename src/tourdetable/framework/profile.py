"""The profile of a dialogue: what it is, as data with sources."""

from datetime import date

from pydantic import Field

from tourdetable.errors import Refusal

from .bodies import Body, Term
from .dates import PartialDate
from .entry import Entry, Sourced
from .goals import Action, CompactMapping, Crosswalk, FrameworkVersion, Theme
from .meetings import KnownMeeting
from .names import normalised
from .participation import Listing, Participation
from .projects import KnownProject


class ProfileFault(Refusal):
    """A profile that cannot be used; it names the file, the entry and the reason."""


class Founding(Sourced):
    """When the dialogue began, according to one source; sources may differ."""

    year: PartialDate
    """The year."""


class Profile(Entry):
    """Everything that is known of a dialogue before a single document has been read."""

    id: str = Field(pattern=r"^[a-z0-9_]+$")
    """Name of its folder."""
    name: str
    """Name of the dialogue."""
    acronym: str | None = None
    """Its acronym."""
    aliases: tuple[str, ...] = ()
    """Other names of it."""
    kind: str
    """What kind of forum it is."""
    website: str | None = None
    """Its address, without scheme."""
    founding: tuple[Founding, ...] = ()
    """When it began."""
    bodies: tuple[Body, ...] = ()
    """Its bodies."""
    offices: tuple[Term, ...] = ()
    """Terms of office."""
    participations: tuple[Participation, ...] = ()
    """Who belongs to it in what standing."""
    listings: tuple[Listing, ...] = ()
    """Lists of participants that sources give."""
    frameworks: tuple[FrameworkVersion, ...] = ()
    """What has been agreed, in the order of adoption."""
    crosswalks: tuple[Crosswalk, ...] = ()
    """Subjects through the framework versions."""
    compact: tuple[CompactMapping, ...] = ()
    """Goals beside the objectives of the Global Compact for Migration."""
    meetings: tuple[KnownMeeting, ...] = ()
    """Meetings of the past."""
    projects: tuple[KnownProject, ...] = ()
    """Projects beside the dialogue."""
    themes: tuple[Theme, ...] = ()
    """Phrases that suggest a subject."""

    def framework(self, version: str) -> FrameworkVersion | None:
        """The framework of a year of adoption."""
        return next((one for one in self.frameworks if one.version == version), None)

    def framework_on(self, day: date) -> FrameworkVersion | None:
        """The framework in force on a day: the last one adopted by then."""
        adopted = [one for one in self.frameworks if one.adopted_by(day)]
        return max(adopted, key=lambda one: one.adopted_on.latest, default=None)

    def with_actions(self, version: str, actions: tuple[Action, ...]) -> "Profile":
        """The same profile with the imported actions of one framework."""
        frameworks = [
            one.with_actions(actions) if one.version == version else one for one in self.frameworks
        ]
        return self.model_copy(update={"frameworks": tuple(frameworks)})

    def goals_across(self, version: str, code: str, *, to: str) -> tuple[str, ...]:
        """Codes of the goals of another version that hold a goal's subjects."""
        shared = [
            walk.goals
            for walk in self.crosswalks
            if any((key.version, key.code) == (version, code) for key in walk.goals)
        ]
        found = [key.code for goals in shared for key in goals if key.version == to]
        return tuple(dict.fromkeys(found))

    def objectives_of(self, version: str, code: str) -> tuple[int, ...] | None:
        """The Compact's objectives of a goal; none where no published mapping is known."""
        mapped = (
            one for one in self.compact if (one.goal.version, one.goal.code) == (version, code)
        )
        found = next(mapped, None)
        return found.objectives if found and found.known else None

    def body(self, body_id: str) -> Body | None:
        """The body of an id."""
        return next((body for body in self.bodies if body.id == body_id), None)

    def find_body(self, written: str) -> Body | None:
        """The body that a document means by a name, acronym or other name."""
        form = normalised(written)
        named = (body for body in self.bodies if form in map(normalised, body.forms()))
        return next(named, None)

    def holders(
        self, office: str, body: str | None = None, on: date | None = None
    ) -> tuple[Term, ...]:
        """The terms of an office on a day, as far as known; without a day: those that go on.

        Without a body it is the office of the dialogue as a whole.
        """
        return tuple(
            term
            for term in self.offices
            if (normalised(term.office), term.body) == (normalised(office), body)
            and term.covers(on)
        )

    def offices_of(self, code: str, on: date | None = None) -> tuple[Term, ...]:
        """The offices that a participant holds on a day; one State may hold several."""
        return tuple(term for term in self.offices if term.holder == code and term.covers(on))

    def participation_of(self, code: str, on: date | None = None) -> Participation | None:
        """In what standing a State or organisation takes part on a day, as far as is known.

        Of several that cover the day it is the last to have begun. Without a day: the present one.
        """
        known = [one for one in self.participations if one.code == code and one.covers(on)]
        return max(known, key=lambda one: one.known_from or date.min, default=None)

    def listing(self, listing_id: str) -> Listing | None:
        """The list of participants of an id."""
        return next((one for one in self.listings if one.id == listing_id), None)

    def meeting(self, meeting_id: str) -> KnownMeeting | None:
        """The meeting of an id."""
        return next((one for one in self.meetings if one.id == meeting_id), None)

    def project(self, project_id: str) -> KnownProject | None:
        """The project of an id."""
        return next((one for one in self.projects if one.id == project_id), None)

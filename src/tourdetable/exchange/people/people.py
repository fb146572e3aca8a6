"""One person: under which forms they are looked for, and what stands in the record instead."""

from collections.abc import Collection
from dataclasses import dataclass

from tourdetable.accounts.models import User
from tourdetable.accounts.naming import name_in_log
from tourdetable.accounts.queries import known_to, seen_by
from tourdetable.accounts.rules import Viewer
from tourdetable.accounts.seats import FOR_A_PARTICIPANT, SeatKind
from tourdetable.dialogue.registration.models import Person
from tourdetable.framework.names import register

from .names import Forms
from .scope import scope_of

OF_THE_DIALOGUE = "a person of the dialogue"


@dataclass(frozen=True)
class Sought:
    """A person who is looked for: who has an account, or who only stands in documents."""

    forms: Forms
    user: User | None = None

    @property
    def about(self) -> str:
        """The person as the log names them: who has no account has no number either."""
        return name_in_log(self.user.pk) if self.user else "a person without an account"


def of_account(user: User, also: Collection[str] = ()) -> Sought:
    """Who has an account, by name, mail address, telephone number, and other forms of the name."""
    contact = getattr(user, "contact", None)
    return Sought(Forms(user.name, (user.email, *also), contact.phone if contact else ""), user)


def of_name(name: str, also: Collection[str] = ()) -> Sought:
    """Who has no account, by the name, and other forms of it."""
    return Sought(Forms(name, (name, *also)))


def named(forms: Forms, viewer: Viewer | None = None) -> list[Person]:
    """Where documents name the person in a function, as far as a viewer may see it."""
    seen = Person.objects.filter(seen_by(viewer), known_to(viewer)) if viewer else Person.objects
    kept = seen.select_related("meeting__reading__document").order_by("pk")
    scope = scope_of(forms)
    return [one for one in kept if is_named(one, scope.forms_in(one.meeting.reading.document_id))]


def is_named(person: Person, forms: Forms) -> bool:
    """Whether a fact names the person who is looked for."""
    return forms.found_in(person.name) or forms.found_in(called(person))


def called(person: Person) -> str:
    """A person with their title: "Ms. Kovács"."""
    return f"{person.title} {person.name}" if person.title else person.name


def pseudonym_of(sought: Sought) -> str:
    """What stands for the person from now on, the same everywhere: their function, not a name."""
    facts = named(sought.forms)
    for one in facts:
        if one.function and not sought.forms.found_in(one.function):
            return function_of(one.function, one.participant)
    if sought.user is None:
        participant = next((one.participant for one in facts if one.participant), None)
        return delegation_of(participant) if participant else OF_THE_DIALOGUE
    return by_seat(sought.user)


def by_seat(user: User) -> str:
    """What stands for who is named in no function: their latest seat."""
    seats = sorted(user.seats.all(), key=lambda one: one.begins_on, reverse=True)
    for seat in seats:
        if seat.kind in FOR_A_PARTICIPANT and seat.participant:
            known = register().by_code(seat.participant)
            return delegation_of(known.name_on(None) if known else seat.participant)
    if any(one.kind == SeatKind.SECRETARIAT for one in seats):
        return "a person of the Secretariat"
    return OF_THE_DIALOGUE


def delegation_of(participant: str) -> str:
    """Somebody of a delegation."""
    return f"a person of the delegation of {participant}"


def function_of(function: str, participant: str | None) -> str:
    """A function with whom it is for, if it does not say so itself: "Head of Delegation, Peru"."""
    if participant is None or participant in function:
        return function
    return f"{function}, {participant}"

"""One person: under which forms they are looked for, and what stands in the record instead."""

from collections.abc import Collection

from tourdetable.accounts.models import User
from tourdetable.accounts.queries import known_to, seen_by
from tourdetable.accounts.rules import Viewer
from tourdetable.accounts.seats import FOR_A_PARTICIPANT, SeatKind
from tourdetable.dialogue.registration.models import Person
from tourdetable.framework.names import register

from .names import Forms


def forms_of(user: User, also: Collection[str] = ()) -> Forms:
    """All forms of a person: name, mail address, telephone number, and others that are known."""
    contact = getattr(user, "contact", None)
    return Forms(user.name, (user.email, *also), contact.phone if contact else "")


def named(forms: Forms, viewer: Viewer | None = None) -> list[Person]:
    """Where documents name the person in a function, as far as a viewer may see it."""
    seen = Person.objects.filter(seen_by(viewer), known_to(viewer)) if viewer else Person.objects
    kept = seen.select_related("meeting__reading__document").order_by("pk")
    return [one for one in kept if forms.found_in(one.name) or forms.found_in(called(one))]


def called(person: Person) -> str:
    """A person with their title: "Ms. Kovács"."""
    return f"{person.title} {person.name}" if person.title else person.name


def pseudonym_of(user: User, forms: Forms) -> str:
    """What stands for the person from now on, the same everywhere: their function, not a name."""
    for one in named(forms):
        if one.function and not forms.found_in(one.function):
            return function_of(one.function, one.participant)
    seats = sorted(user.seats.all(), key=lambda one: one.begins_on, reverse=True)
    for seat in seats:
        if seat.kind in FOR_A_PARTICIPANT and seat.participant:
            known = register().by_code(seat.participant)
            name = known.name_on(None) if known else seat.participant
            return f"a person of the delegation of {name}"
    if any(one.kind == SeatKind.SECRETARIAT for one in seats):
        return "a person of the Secretariat"
    return "a person of the dialogue"


def function_of(function: str, participant: str | None) -> str:
    """A function with whom it is for, if it does not say so itself: "Head of Delegation, Peru"."""
    if participant is None or participant in function:
        return function
    return f"{function}, {participant}"

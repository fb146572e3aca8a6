"""Accounts by their numbers, as the log has them, with the names that people have today."""

import re
from collections.abc import Iterable

from .models import User

NUMBERED = re.compile(r"account (\d{1,9})")
ERASED = "an erased person"


def name_in_log(number: int | None) -> str:
    """An account as the log names it: by its number, never by a person's name."""
    return f"account {number}"


def names(actors: Iterable[str]) -> dict[str, str]:
    """The names behind "account 7" and the like; who was erased has none any more."""
    numbers = {one: int(found[1]) for one in actors if (found := NUMBERED.fullmatch(one))}
    known = dict(User.objects.filter(pk__in=set(numbers.values())).values_list("pk", "name"))
    return {one: known.get(number, ERASED) for one, number in numbers.items()}

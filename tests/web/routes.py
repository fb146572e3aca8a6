"""Every route of the product, taken from the resolver: one that is new tomorrow is among them."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import Resolver404, URLPattern, URLResolver, get_resolver, resolve
from django.utils.regex_helper import normalize

VALUES: dict[str, tuple[str, ...]] = {
    "slug": ("senior-officials-meeting-2021-12-02", "tur", "nowhere"),
    "start": ("90",),
    "end": ("200",),
}
"""What stands in an address for a name; the first that leads to something comes first."""
OTHERWISE = ("1", "nowhere", "a1-b2c3d4", "0" * 32, "00000000-0000-0000-0000-000000000000")


@dataclass(frozen=True)
class Route:
    """A route with its view, and addresses that lead to it."""

    name: str
    pattern: str
    view: Any
    addresses: tuple[str, ...]


def routes() -> list[Route]:
    """All of them, in the order in which they are tried."""
    return [
        Route(one.name or pattern, pattern, one.callback, addresses(pattern, one.callback))
        for pattern, one in patterns(get_resolver().url_patterns, "")
    ]


def patterns(held: list[Any], before: str) -> Iterator[tuple[str, URLPattern]]:
    """The routes with the whole of their patterns."""
    for one in held:
        part = one.pattern.regex.pattern.removeprefix("^")
        part = re.sub(r"(?:\\Z|\$|\\z)$", "", part)
        if isinstance(one, URLResolver):
            yield from patterns(one.url_patterns, before + part)
        else:
            yield before + part, one


def addresses(pattern: str, view: Any) -> tuple[str, ...]:
    """Addresses that the pattern takes and that lead to the view."""
    found = []
    for form, names in normalize(pattern):
        choices = [(*VALUES.get(name, ()), *OTHERWISE) for name in names]
        for values in itertools.islice(itertools.product(*choices), 60):
            address = "/" + form % dict(zip(names, values, strict=True))
            if leads_to(address, view):
                found.append(address)
    return tuple(dict.fromkeys(found))


def leads_to(address: str, view: Any) -> bool:
    """Whether an address leads to a view."""
    try:
        return resolve(address).func is view
    except Resolver404:
        return False

"""Each query broken on purpose is found by the crawl, so that one broken by mistake is too."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest

from reliability.crawled import OWN_DATA, Site, answer, crawl, guesses, own_data
from reliability.planted import GUARDS, canaries, tokens_in
from reliability.promised import BY_NAME, Seated
from reliability.unfiltered import Query, name_of, queries, unfiltered
from reliability.worlds import World, world

pytestmark = [pytest.mark.django_db, pytest.mark.one_engine]
LOOKING = (BY_NAME["public"], BY_NAME["observer"])
FOR_THE_SECRETARIAT_ALONE: dict[str, str] = {}
"""Queries that nobody else reaches, as the matrix shows: they guard what is guarded already."""


@dataclass(frozen=True)
class Whole:
    """The planted meetings, and what each of those who look is shown of them."""

    world: World
    guessed: list[str]
    sites: dict[Seated, Site]


@pytest.fixture(scope="module")
def whole(unblocked: None) -> Iterator[Whole]:
    with world(canaries()) as found:
        guessed = guesses(found.slugs, found.participants)
        for one in LOOKING:  # cookies that they are given change what may be kept of a page
            crawl(found.client(one), guessed, follow=False)
        sites = {one: crawl(found.client(one), guessed, follow=False) for one in LOOKING}
        yield Whole(found, guessed, sites)


def found_out(whole: Whole, seated: Seated) -> str | None:
    """What first tells that something is wrong."""
    client = whole.world.client(seated)
    for address in [*whole.guessed, OWN_DATA]:
        now = own_data(client) if address == OWN_DATA else answer(client.get(address))
        above = [one for one in tokens_in(now.all) if not GUARDS[one].is_for(seated)]
        if above:
            one = GUARDS[above[0]]
            return f"{seated.name} is shown the {one.field} of {one.meeting} at {address}"
        if now != whole.sites[seated][address]:
            return f"{seated.name} is shown another {address}"
    return None


@pytest.mark.parametrize("seated", LOOKING, ids=lambda one: one.name)
def test_nothing_is_found_where_nothing_is_broken(whole: Whole, seated: Seated) -> None:
    assert found_out(whole, seated) is None


@pytest.mark.parametrize("query", queries(), ids=name_of)
def test_a_query_that_forgets_to_ask_who_is_looking_is_found_out(
    whole: Whole, query: Query, record_property: Callable[[str, object], None]
) -> None:
    with unfiltered(query):
        told = next(filter(None, (found_out(whole, one) for one in LOOKING)), None)
    record_property(f"unfiltered {name_of(query)}", told or "not found out")
    assert (told is None) == (name_of(query) in FOR_THE_SECRETARIAT_ALONE)

"""Tokens at every level in every field: each seat's site is crawled, and shows none above it.

And a stronger test: what somebody may not see changes nothing of what they see. The crawl of a
seat over a database with hidden things is, byte for byte, that over a database in which they are
not there (whole meetings) or are others (facts within a meeting that is seen).
"""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from django.core import mail

from reliability.crawled import Site, crawl, guesses
from reliability.planted import GUARDS, canaries, tokens_in
from reliability.promised import BY_NAME, SEATED, Seated
from reliability.worlds import world

pytestmark = [pytest.mark.django_db, pytest.mark.one_engine]
FOLLOWED = ("public", "delegate", "observer", "Reference Group member", "chair")
"""Seats whose site is crawled along its links; each other is promised what one of these is."""


OWN_ACCOUNT = ("/account/", "/accounts/")
"""Pages of accounts: when somebody logged in, and their number, are others in another crawl."""


@dataclass(frozen=True)
class Crawled:
    """What each seat was shown of all planted meetings."""

    guessed: list[str]
    """Addresses that an outsider could guess."""
    sites: dict[Seated, Site]
    letters: list[str]
    """The mail that was sent meanwhile."""


@pytest.fixture(scope="module")
def crawled(unblocked: None) -> Crawled:
    """Every seat's site, crawled once."""
    with world(canaries()) as full:
        guessed = guesses(full.slugs, full.participants)
        sites = {
            one: crawl(full.client(one), guessed, follow=one.name in FOLLOWED) for one in SEATED
        }
        sent = [f"{one.subject} {one.body} {one.to}" for one in getattr(mail, "outbox", [])]
        return Crawled(guessed, sites, sent)


def shown(site: Site) -> dict[str, str]:
    """Every token of a site, with an address at which it stands."""
    return {one: address for address, answer in site.items() for one in tokens_in(answer.all)}


@pytest.mark.parametrize("seated", SEATED, ids=lambda one: one.name)
def test_nobody_is_shown_a_word_above_their_level(
    crawled: Crawled, seated: Seated, record_property: Callable[[str, object], None]
) -> None:
    site = crawled.sites[seated]
    found = shown(site)
    above = {
        (GUARDS[one].meeting, GUARDS[one].field): address
        for one, address in found.items()
        if not GUARDS[one].is_for(seated)
    }
    record_property(
        f"crawled as {seated.name}",
        f"{len(site)} answers, {len(found)} tokens of {len(GUARDS)}, {len(above)} above the level",
    )
    assert above == {}
    assert [one for one, answer in site.items() if answer.status >= 500] == []


def test_no_letter_carries_a_word_that_is_not_for_everybody(crawled: Crawled) -> None:
    found = {one for letter in crawled.letters for one in tokens_in(letter)}
    assert [one for one in found if not GUARDS[one].is_for(BY_NAME["public"])] == []


def test_the_crawl_is_not_blind_it_finds_all_that_was_planted(crawled: Crawled) -> None:
    everything = shown(crawled.sites[BY_NAME["secretariat"]])
    missed = [one for letters, one in GUARDS.items() if letters not in everything]
    assert sorted((one.meeting, one.field) for one in missed if "other" not in one.field) == []


@pytest.mark.parametrize("name", FOLLOWED)
def test_everybody_is_shown_what_they_are_promised(crawled: Crawled, name: str) -> None:
    """A site on which nothing is shown keeps every secret, and is of no use."""
    found = shown(crawled.sites[BY_NAME[name]])
    promised = {one for one, guard in GUARDS.items() if guard.is_for(BY_NAME[name])}
    missed = sorted((GUARDS[one].meeting, GUARDS[one].field) for one in promised - found.keys())
    assert missed == []


@pytest.mark.parametrize("name", FOLLOWED)
def test_what_somebody_may_not_see_changes_nothing_of_what_they_see(
    unblocked: None,
    crawled: Crawled,
    name: str,
    record_property: Callable[[str, object], None],
) -> None:
    seated = BY_NAME[name]
    with_hidden = crawled.sites[seated]
    plans = [one for one in canaries() if seated.sees(one.level, one.body)]
    with world(plans, other_for=seated) as without:
        others = crawl(without.client(seated), crawled.guessed)
    every = [one for one in {**with_hidden, **others} if not one.startswith(OWN_ACCOUNT)]
    differing = [one for one in every if with_hidden.get(one) != others.get(one)]
    record_property(f"compared as {name}", f"{len(every)} answers, {len(differing)} differ")
    assert differing == []

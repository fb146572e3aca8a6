"""From all that everybody is shown, nobody finds out who said what may not be attributed.

Tried in two ways on generated meetings, 12 of them unless `TOURDETABLE_MEETINGS` says how many:
twins, in which others said it in another order, give the same bytes; and programmes that guess
are right no more often than by chance. Where attribution is named, the same programmes are right.
"""

import os
from collections.abc import Callable, Iterator
from functools import cache
from math import sqrt

import pytest
from django.db import transaction
from django.test import Client

from actors import TESTER
from reliability.crawled import Answer, answer
from reliability.guessers import GUESSERS, Seen
from reliability.unattributed import (
    UNLISTED,
    Unattributed,
    generated,
    named,
    record_of,
    twin,
    without,
)
from reliability.worlds import AT
from tourdetable.dialogue.bodies.actions import set_up
from tourdetable.exchange import take_in
from tourdetable.framework import profiles

pytestmark = [pytest.mark.django_db, pytest.mark.database]
MEETINGS = int(os.environ.get("TOURDETABLE_MEETINGS", "12"))
CONTROLS = 6
DEVIATIONS = 4
"""So many standard deviations above chance would be more than luck: about one in 30,000."""
Outputs = dict[str, Answer]


@pytest.fixture(scope="module")
def dialogue(unblocked: None) -> Iterator[None]:
    with transaction.atomic():
        set_up(profiles.load("budapest_process"), by=TESTER, at=AT)
        yield
        transaction.set_rollback(True)


def slugs_of(meeting: Unattributed) -> dict[str, str]:
    return {name: code.lower() for name, code in meeting.listed}


@cache
def outputs(meeting: Unattributed) -> tuple[str, Outputs]:
    """All that everybody is shown of a meeting, which is gone again afterwards."""
    client = Client()
    with transaction.atomic():
        slug = take_in(record_of(meeting), by=TESTER, at=AT).meeting
        found = {one: answer(client.get(one)) for one in addresses(meeting, slug)}
        transaction.set_rollback(True)
    return f"/meetings/{slug}/", found


def addresses(meeting: Unattributed, slug: str) -> Iterator[str]:
    page = f"/meetings/{slug}/"
    yield from ("/", "/meetings/", "/participants/", "/follow-up/", "/follow-up/?kind=offer")
    yield from (page, f"{page}?act=offer", f"{page}?goal=PG1", f"{page}source/", "/framework/")
    yield from (f"{page}{one}" for one in ("summary.docx", "summary.md", "record.json"))
    yield f"{page}?participant={meeting.listed[0][1].lower()}"
    yield f"{page}source/0-90/"
    for code in (*slugs_of(meeting).values(), UNLISTED[1].lower()):
        yield f"/participants/{code}/"


def test_who_said_it_and_in_which_order_changes_no_byte_of_what_everybody_is_shown(
    dialogue: None, record_property: Callable[[str, object], None]
) -> None:
    compared, differing = 0, []
    for number in range(MEETINGS):
        meeting = generated(number)
        (_, found), (_, of_twin) = outputs(meeting), outputs(twin(meeting))
        compared += len(found)
        differing += [(number, one) for one in found if found[one] != of_twin.get(one)]
    told = f"{MEETINGS} meetings and twins, {compared} outputs, {len(differing)} differ"
    record_property("Chatham House, twins", told)
    assert differing == []


def guesses(meetings: list[Unattributed]) -> tuple[dict[str, int], list[float], int]:
    """How often each programme is right, the chances of each guess, and names that are shown."""
    right = dict.fromkeys(GUESSERS, 0)
    chances: list[float] = []
    names = 0
    for meeting in meetings:
        page, found = outputs(meeting)
        if meeting.mode == "chatham_house":
            names += names_shown(meeting, page, found)
        for wording in targets(meeting):
            _, earlier = outputs(without(meeting, wording))
            shown = wording if meeting.mode != "named" else wording.partition(" of ")[2]
            seen = Seen(found, earlier, page, shown, meeting.candidates, slugs_of(meeting))
            chances.append(1 / len(meeting.candidates))
            for name, guess in GUESSERS.items():
                right[name] += guess(seen) == meeting.speaker_of(wording)
    return right, chances, names


def targets(meeting: Unattributed) -> list[str]:
    """One passage of each meeting whose speaker is to be found."""
    told = [
        words.wording
        for words, telling in meeting.passages
        if words.wording and telling.speaker != UNLISTED[0]
    ]
    return [told[meeting.number % len(told)]] if told else []


def names_shown(meeting: Unattributed, page: str, found: Outputs) -> int:
    """How often the outputs of a meeting under the Rule name anybody who was there."""
    own = [answer.all for address, answer in found.items() if address.startswith(page)]
    names = [*meeting.candidates, UNLISTED[0]]
    return sum(name in text for text in own for name in names)


def test_no_programme_guesses_better_than_by_chance(
    dialogue: None, record_property: Callable[[str, object], None]
) -> None:
    right, chances, names = guesses([generated(number) for number in range(MEETINGS)])
    mean, spread = sum(chances), sqrt(sum(one * (1 - one) for one in chances))
    bound = mean + DEVIATIONS * spread
    told = ", ".join(f"{name} {number}" for name, number in right.items())
    record_property(
        "Chatham House, guesses",
        f"{len(chances)} passages; right by chance {mean:.1f}, bound {bound:.1f}; right: {told}; "
        f"names of participants in outputs under the Rule: {names}",
    )
    assert {name: number for name, number in right.items() if number > bound} == {}
    assert names == 0


def test_where_attribution_is_named_the_same_programmes_are_right(
    dialogue: None, record_property: Callable[[str, object], None]
) -> None:
    meetings = [named(generated(number)) for number in range(0, 3 * CONTROLS, 3)]
    right, chances, _ = guesses(meetings)
    record_property(
        "Chatham House, guesses where attribution is named",
        ", ".join(f"{name} {number} of {len(chances)}" for name, number in right.items()),
    )
    sharp = ("by name or adjective", "by the participants' pages", "by properties of files")
    assert {name: right[name] for name in sharp} == dict.fromkeys(sharp, len(chances))
    assert right["by what changed in time"] == len(chances)
    assert right["by order in the list"] > 2 * sum(chances)

"""A page asks the database as often for one row as for three."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

pytestmark = [pytest.mark.django_db, pytest.mark.database]

PAGES = {
    "/": 7,
    "/meetings/": 5,
    "/meetings/{slug}/": 17,
    "/meetings/{slug}/?act=report&goal=PG1": 17,
    "/meetings/{slug}/source/": 7,
    "/participants/": 2,
    "/participants/jpn/": 10,
    "/follow-up/": 7,
    "/follow-up/follow-up.csv": 7,
    "/follow-up/follow-up.xlsx": 7,
    "/framework/": 2,
    "/bodies/": 4,
}
"""The most questions that each page may ask."""


@pytest.mark.parametrize("address", PAGES)
def test_the_number_of_questions_does_not_grow_with_the_rows(
    client: Client,
    taken_in: Callable[..., str],
    dialogue: None,
    address: str,
) -> None:
    def asked(slug: str) -> int:
        with CaptureQueriesContext(
            connection,
        ) as questions:
            assert client.get(address.format(slug=slug)).status_code == 200
        return len(questions)

    of_one = asked(taken_in("2021-12-02", facts=1))
    taken_in("2022-12-02", facts=3)
    of_three = asked(taken_in("2023-12-02", facts=3))
    assert of_one == of_three
    assert of_three <= PAGES[address]

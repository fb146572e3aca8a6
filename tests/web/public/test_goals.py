"""Goals are named with their version, and what is stated is never added to what is guessed."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.test import Client

from web.looks import words

pytestmark = [pytest.mark.django_db, pytest.mark.database]
TakeIn = Callable[..., str]


def told(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return words(answer.content.decode())


@pytest.mark.parametrize(("day", "version"), [("2021-12-02", "2019"), ("2025-11-26", "2024")])
def test_a_goal_is_shown_with_the_version_in_force_on_the_day_of_the_meeting(
    client: Client, taken_in: TakeIn, dialogue: None, day: str, version: str
) -> None:
    page = told(client, f"/meetings/{taken_in(day)}/")
    assert f"Offer Report PG1 · {version} PG2 · {version} suggested" in page


def test_a_filter_by_goal_tells_how_often_it_is_stated_and_how_often_only_suggested(
    client: Client, taken_in: TakeIn, dialogue: None
) -> None:
    slug = taken_in("2021-12-02", facts=3)
    stated = told(client, f"/meetings/{slug}/?goal=PG1")
    assert "3 of 3 interventions. Show all PG1 is stated in 3 of them, suggested for 0." in stated
    suggested = told(client, f"/meetings/{slug}/?goal=PG3")
    assert (
        "1 of 3 interventions. Show all PG3 is stated in 0 of them, suggested for 1." in suggested
    )


def test_planned_meetings_are_to_come_until_the_last_day_they_can_mean(
    client: Client, taken_in: TakeIn, dialogue: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken_in("2021-12-02")
    day = dt.datetime(2022, 8, 31, 12, tzinfo=dt.UTC)
    monkeypatch.setattr("django.utils.timezone.now", lambda: day)
    page = told(client, "/")
    assert (
        "Opening of pier 0 , summer 2022: planned according to Meeting of 2021-12-02 ¶ 2" in page
    )
    monkeypatch.setattr("django.utils.timezone.now", lambda: day + dt.timedelta(days=1))
    assert "No document names a meeting that is still to come." in told(client, "/")

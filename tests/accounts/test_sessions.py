import datetime as dt

import pytest
from django.contrib.sessions.backends.db import SessionStore

from accounts.people import AT
from tourdetable.accounts.sessions import begin, browser, is_over

IDLE, LONGEST = dt.timedelta(hours=2), dt.timedelta(hours=24)
MINUTE, HOUR = dt.timedelta(minutes=1), dt.timedelta(hours=1)


def over(session: SessionStore, at: dt.datetime) -> bool:
    return is_over(session, at, idle=IDLE, longest=LONGEST)


def test_a_session_ends_when_nothing_is_done_for_too_long() -> None:
    session = SessionStore()
    begin(session, AT)
    assert [over(session, AT + n * HOUR) for n in (1, 2, 3, 5)] == [False, False, False, True]


def test_a_session_ends_a_day_after_it_began_whatever_is_done() -> None:
    session = SessionStore()
    begin(session, AT)
    assert [over(session, AT + n * HOUR) for n in range(1, 25)] == [False] * 23 + [True]


def test_a_session_from_the_future_has_ended_because_the_clock_was_turned_back() -> None:
    session = SessionStore()
    begin(session, AT)
    assert over(session, AT - HOUR) is True


def test_it_is_written_down_once_a_minute_at_most_that_somebody_is_there() -> None:
    session = SessionStore()
    begin(session, AT)
    session.modified = False
    assert over(session, AT + MINUTE / 2) is False
    assert session.modified is False
    assert over(session, AT + MINUTE) is False
    assert session.modified is True


@pytest.mark.parametrize(
    ("agent", "told"),
    [
        ("Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0", "Firefox on Linux"),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0", "Edge on Windows"),
        ("Mozilla/5.0 (iPhone; like Mac OS X) Version/18.0 Safari/604.1", "Safari on iPhone"),
        ("", "unknown"),
    ],
)
def test_a_device_is_told_by_browser_and_system(agent: str, told: str) -> None:
    assert browser(agent) == told

import datetime as dt

import pytest

from accounts.people import AT
from tourdetable.accounts.models import FailedLogIns
from tourdetable.accounts.throttle import (
    FREE,
    LONGEST_PAUSE,
    OF_ONE_ADDRESS,
    WINDOW,
    Attempt,
    forget,
    pause,
    succeeded,
    wait_before,
)

pytestmark = pytest.mark.django_db
NONE = dt.timedelta(0)
SECOND, MINUTE, HOUR = dt.timedelta(seconds=1), dt.timedelta(minutes=1), dt.timedelta(hours=1)


def failing(attempt: Attempt, times: int, at: dt.datetime = AT) -> list[dt.timedelta]:
    return [wait_before(attempt, at) for _ in range(times)]


def test_pauses_grow_from_half_a_minute_to_a_quarter_of_an_hour() -> None:
    grown = [pause(number) // SECOND for number in range(FREE - 1, FREE + 8)]
    assert grown == [0, 30, 60, 120, 240, 480, 900, 900, 900]


def test_one_account_attacked_from_many_addresses_is_slowed() -> None:
    waits = [wait_before(Attempt("aino@example.org", f"192.0.2.{n}"), AT) for n in range(FREE + 2)]
    assert waits == [NONE] * FREE + [30 * SECOND] * 2


def test_a_device_that_is_known_is_not_slowed_by_an_attack_from_elsewhere() -> None:
    failing(Attempt("aino@example.org", "192.0.2.1"), FREE + 3)
    assert wait_before(Attempt("aino@example.org", "192.0.2.2", "laptop"), AT) == NONE


def test_a_delegation_of_forty_behind_one_address_is_not_shut_out() -> None:
    each = [Attempt(f"delegate{n}@example.org", "192.0.2.1") for n in range(40)]
    assert [wait_before(one, AT) for one in each * 2] == [NONE] * 80


def test_an_address_from_which_a_hundred_failed_waits_for_the_rest_of_the_quarter_hour() -> None:
    many = [Attempt(f"d{n}@example.org", "192.0.2.1") for n in range(OF_ONE_ADDRESS)]
    assert {wait_before(one, AT) for one in many} == {NONE}
    next_one = Attempt("other@example.org", "192.0.2.1")
    assert wait_before(next_one, AT + MINUTE) == WINDOW - MINUTE
    assert wait_before(next_one, AT + WINDOW + MINUTE) == NONE


def test_an_address_is_limited_in_every_quarter_of_an_hour_anew() -> None:
    step = WINDOW / 90  # never quiet, and never a hundred in a quarter of an hour
    waits = [
        wait_before(Attempt(f"d{n}@example.org", "192.0.2.1"), AT + n * step) for n in range(400)
    ]
    assert set(waits) == {NONE}
    at = AT + 400 * step
    waits = [wait_before(Attempt(f"e{n}@example.org", "192.0.2.1"), at) for n in range(101)]
    assert waits[-1] > NONE


def test_an_account_begins_anew_after_a_day_of_quiet_and_not_before() -> None:
    attempt = Attempt("aino@example.org", "192.0.2.1")
    failing(attempt, FREE + 1)
    assert failing(attempt, 2, AT + 23 * HOUR) == [NONE, MINUTE]
    assert failing(attempt, FREE, AT + 48 * HOUR) == [NONE] * FREE


def test_who_gets_in_is_not_counted_and_begins_anew() -> None:
    attempt = Attempt("aino@example.org", "192.0.2.1")
    failing(attempt, FREE)
    succeeded(attempt)
    assert wait_before(attempt, AT) == NONE
    kept = sorted(FailedLogIns.objects.values_list("number", flat=True))
    assert kept == [1, FREE]  # one counted anew at the account, and one less at the address


def test_after_the_pause_one_more_attempt_is_free_and_the_next_pause_is_longer() -> None:
    attempt = Attempt("aino@example.org", "192.0.2.1")
    failing(attempt, FREE)
    assert wait_before(attempt, AT + 30 * SECOND) == NONE
    assert wait_before(attempt, AT + 31 * SECOND) == MINUTE - SECOND


def test_a_new_password_forgets_what_failed() -> None:
    attempt = Attempt("Aino@example.org", "192.0.2.1")
    failing(attempt, FREE + 1)
    forget("aino@example.org")
    assert wait_before(attempt, AT) == NONE


def test_a_clock_that_is_turned_back_shuts_nobody_out() -> None:
    attempt = Attempt("aino@example.org", "192.0.2.1")
    failing(attempt, FREE + 1, AT)
    assert wait_before(attempt, AT - 24 * HOUR) <= LONGEST_PAUSE


def test_nobody_reads_from_a_counter_whose_it_is() -> None:
    failing(Attempt("aino@example.org", "192.0.2.1"), 1)
    assert [len(key) for key in FailedLogIns.objects.values_list("key", flat=True)] == [64, 64]

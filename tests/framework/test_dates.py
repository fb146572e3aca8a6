"""A date is as exact as its source."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from tourdetable.framework import PartialDate, Period

DATES = TypeAdapter(PartialDate)


@pytest.mark.parametrize(
    ("written", "earliest", "latest", "label"),
    [
        ("2010", date(2010, 1, 1), date(2010, 12, 31), "2010"),
        ("2006-01", date(2006, 1, 1), date(2006, 1, 31), "January 2006"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "February 2024"),
        ("2021-12-02", date(2021, 12, 2), date(2021, 12, 2), "2 December 2021"),
        ("2021-spring", date(2021, 3, 1), date(2021, 5, 31), "spring 2021"),
        ("2022-H2", date(2022, 7, 1), date(2022, 12, 31), "second half of 2022"),
        ("2013-early", date(2013, 1, 1), date(2013, 6, 30), "early 2013"),
    ],
)
def test_a_date_has_bounds_and_words(
    written: str, earliest: date, latest: date, label: str
) -> None:
    known = PartialDate(written)

    assert (known.earliest, known.latest, known.label) == (earliest, latest, label)
    assert str(known) == written


@pytest.mark.parametrize(
    "written",
    ["", "10", "2010-13", "2021-02-29", "2021-2-2", "2021-winter", "0000", "2021-12-02 ", "٢٠٢١"],
)
def test_a_date_is_refused_when_it_cannot_be(written: str) -> None:
    with pytest.raises(ValueError, match=r"date|month|day|year"):
        PartialDate(written)


def test_a_date_is_exact_only_when_its_day_is_known() -> None:
    assert PartialDate("2021-12-02").exact == date(2021, 12, 2)
    assert PartialDate("2021-12").exact is None


@given(st.dates())
def test_a_day_is_its_own_bounds(day: date) -> None:
    known = PartialDate(day.isoformat())

    assert (known.earliest, known.latest, known.exact) == (day, day, day)


@pytest.mark.parametrize("value", ["2021-12-02", date(2021, 12, 2)])
def test_a_data_file_may_write_a_day_with_or_without_quotation_marks(value: object) -> None:
    assert DATES.validate_python(value) == PartialDate("2021-12-02")
    assert DATES.validate_python(2021) == PartialDate("2021")
    assert DATES.dump_json(PartialDate("2021-H2")) == b'"2021-H2"'
    assert DATES.validate_json(b'"2021-H2"') == PartialDate("2021-H2")


@pytest.mark.parametrize("value", [True, 1.5, None, ["2021"]])
def test_what_is_no_date_is_refused(value: object) -> None:
    with pytest.raises(ValidationError):
        DATES.validate_python(value)


def test_a_period_holds_from_the_first_day_known_and_goes_on_without_an_end() -> None:
    attested = Period(attested=(PartialDate("2021-12-02"),))

    assert not attested.covers(date(2021, 12, 1))
    assert attested.covers(date(2021, 12, 2))
    assert attested.covers(date(2030, 1, 1))
    assert attested.covers(None)


def test_a_period_holds_to_the_last_day_that_its_end_may_mean() -> None:
    ended = Period(begins=PartialDate("1993"), ends=PartialDate("2006-01"))

    assert ended.covers(date(2006, 1, 31))
    assert not ended.covers(date(2006, 2, 1))
    assert not ended.covers(None)


def test_a_period_of_which_no_day_is_known_covers_no_day() -> None:
    assert not Period().covers(date(2021, 12, 2))


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValidationError, match=r"it ends \(2012\) before it begins \(2013\)"):
        Period(begins=PartialDate("2013"), ends=PartialDate("2012"))

import datetime as dt
from typing import Any

import pytest

from tourdetable.record import ParticipantKind, Record

ORGANISATION = ParticipantKind.ORGANISATION
LATE_2021 = dt.date(2021, 12, 2)
TURKIYE = (
    "The text writes Türkiye, the name only since 1 June 2022; on 2 December 2021 it was Turkey."
)


def record(
    make: Any, text: str, written: str, *, day: dt.date | None = LATE_2021, **more: Any
) -> Record:
    participant = make.participant(text, written, **more)
    return make.record(text, starts_on=day, participants=(participant,))


@pytest.mark.parametrize(
    ("written", "code", "message"),
    [
        (
            "Türkiye",
            "TUR",
            TURKIYE,
        ),
        (
            "Swaziland",
            "SWZ",
            (
                "The text writes Swaziland, which ceased to be the name on 19 April 2018; "
                "on 2 December 2021 it was Eswatini."
            ),
        ),
        (
            "EUAA",
            "EUAA",
            (
                "The text writes EUAA, the name only since 19 January 2022; "
                "on 2 December 2021 it was EASO."
            ),
        ),
    ],
)
def test_a_participant_under_a_name_of_another_time_is_found(
    make: Any, found: Any, written: str, code: str | None, message: str
) -> None:
    text = f"1. Present were Peru, {written} and others.\n"
    assert found("S01", record(make, text, written, code=code)) == [(message, [written])]


def test_the_acronym_in_brackets_is_looked_at_too(make: Any, found: Any) -> None:
    written = "European Asylum Support Office (EUAA)"
    text = f"1. Present were Peru, {written} and others.\n"
    shown = record(make, text, written, code="EUAA", kind=ORGANISATION)
    assert [words for _, words in found("S01", shown)] == [["EUAA"]]


@pytest.mark.parametrize(
    "named",
    [
        ("Turkey", "TUR", LATE_2021),
        ("Türkiye", "TUR", dt.date(2022, 6, 1)),
        ("Republic of Turkey", "TUR", dt.date(2024, 1, 1)),
        ("European Asylum Support Office (EASO)", "EUAA", LATE_2021),
        ("Peru", "PER", LATE_2021),
        ("Atlantis", None, LATE_2021),
        ("Türkiye", "TUR", None),
    ],
)
@pytest.mark.parametrize("check", ["S01", "S02"])
def test_a_name_in_use_on_the_day_is_left_alone(
    make: Any, found: Any, check: str, named: tuple[str, str | None, dt.date | None]
) -> None:
    written, code, day = named
    text = f"1. Present were {written} and others.\n\n2. {written} reported.\n"
    assert found(check, record(make, text, written, code=code, day=day)) == []


def test_a_name_of_another_time_in_running_text_is_found(make: Any, found: Any) -> None:
    text = "1. Present were Turkey and others.\n\n2. The Chair thanked Türkiye for it.\n"
    assert found("S02", record(make, text, "Turkey", code="TUR")) == [
        (
            TURKIYE,
            ["Türkiye"],
        )
    ]


@pytest.mark.parametrize(
    "rest",
    [
        "EASO will turn into the European Union Agency for Asylum (EUAA). The EUAA may do more.",
        "The European Union Agency for Asylum Regulation was mentioned.",
        "EASO thanked all.",
    ],
)
def test_a_text_that_tells_of_the_change_is_left_alone(make: Any, found: Any, rest: str) -> None:
    text = f"1. Present was EASO.\n\n2. {rest}\n"
    assert found("S02", record(make, text, "EASO", code="EUAA", kind=ORGANISATION)) == []


def test_a_title_that_holds_an_old_name_is_left_alone(make: Any, found: Any) -> None:
    text = "1. Present was Türkiye.\n\n2. The EU-Turkey Statement and the Republic of Turkey.\n"
    shown = record(make, text, "Türkiye", code="TUR", day=dt.date(2023, 9, 14))
    assert found("S02", shown) == []


def test_a_state_under_two_full_names_is_found(make: Any, found: Any) -> None:
    text = "1. Present was the Slovak Republic.\n\n2. Slovakia spoke.\n"

    assert found("S03", record(make, text, "Slovak Republic", code="SVK")) == [
        (
            "The text writes Slovakia, which the list has as Slovak Republic.",
            ["Slovak Republic", "Slovakia"],
        )
    ]


@pytest.mark.parametrize("rest", ["The Slovak Republic spoke.", "The Slovak delegation spoke."])
def test_the_name_in_the_list_and_adjectives_are_left_alone(
    make: Any, found: Any, rest: str
) -> None:
    text = f"1. Present was the Slovak Republic.\n\n2. {rest}\n"

    assert found("S03", record(make, text, "Slovak Republic", code="SVK")) == []

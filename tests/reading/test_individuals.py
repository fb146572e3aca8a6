"""One person under several names: each row has the names and the reason."""

import pytest

from tourdetable.reading.individuals import Individual, together
from tourdetable.reading.usage import usage_of


@pytest.mark.parametrize(
    ("name", "surname", "reason"),
    [
        ("Ana Berg", "Berg", "the last word"),
        ("BERG", "BERG", "the only one"),
        ("LEE Min Ho", "LEE", "the one set in capitals"),
        ("Jan van der Meer", "van der Meer", "with its particles"),
        ("R.J. Haldane", "Haldane", "behind initials"),
    ],
)
def test_the_surname_is(name: str, surname: str, reason: str) -> None:
    assert Individual(name).surname == surname, reason


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ana Berg", "BERG", True),
        ("Ana Berg", "A. Berg", True),
        ("Ana Berg", "Bo Berg", False),
        ("Ana Berg", "Ana Lund", False),
    ],
)
def test_two_names_are_one_persons(one: str, other: str, same: bool) -> None:
    assert Individual(one).is_same(Individual(other)) is same


def test_a_surname_that_two_have_is_neither() -> None:
    found = together([Individual("Ana Berg"), Individual("Bo Berg"), Individual("Berg")])
    assert [one.name for one in found] == ["Ana Berg", "Bo Berg"]


@pytest.mark.parametrize(
    ("name", "text", "called", "reason"),
    [
        ("Ana Berg", "Ana Berg spoke. Berg left.", "Berg", "the document shortens the name"),
        ("Ana Berg", "Ana Berg spoke. Ana left.", "Berg", "it uses the given name"),
        ("Wen Lian", "Wen Lian spoke. Wen Lian left.", "Wen Lian", "it never shortens the name"),
        (
            "Wen Lian",
            "Wen Lian: Yes.\nWen Lian: No.",
            "Lian",
            "labels of a script are always full",
        ),
        ("Ana Maria Lopez Ruiz", "Ana Maria Lopez Ruiz spoke.", "Ana Maria Lopez Ruiz", "unclear"),
        ("BERG", "MR. BERG spoke.", "Berg", "in the usual way of writing"),
    ],
)
def test_a_person_who_speaks_for_nobody_goes_by(
    name: str, text: str, called: str, reason: str
) -> None:
    assert Individual(name).plain_name(usage_of(text.splitlines())) == called, reason

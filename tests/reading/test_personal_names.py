"""Names of people, told from everything else that has capitals."""

import pytest

from tourdetable.reading.lexicon import lexicon
from tourdetable.reading.personal_names import PersonalNames, is_short_of


@pytest.fixture(scope="module")
def names() -> PersonalNames:
    return PersonalNames(lexicon())


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("Anna Berg", "two names"),
        ("A.B. Officer", "a surname behind initials, whatever word it is"),
        ("Gaël Le Dantec", "a particle with a capital"),
        ("Ludo van der Meer", "small particles"),
        ("KIM Hyun Jin", "the family name in capitals and first"),
        ("Wei Li", "short names"),
        ("Juan de la Cruz", "several particles"),
    ],
)
def test_a_name_is_known(names: PersonalNames, words: str, why: str) -> None:
    assert names.is_name(words), why


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("Berg", "a surname alone needs a title"),
        ("Lake Office", "an institution"),
        ("Ministry of Trade", "an institution"),
        ("Deputy Director", "what somebody does"),
        ("Second Session", "a meeting"),
        ("UNEP GEF", "acronyms"),
        ("Berg and Holm", "two people"),
        ("Anna Berg spoke", "a sentence"),
    ],
)
def test_other_words_with_capitals_are_no_name(names: PersonalNames, words: str, why: str) -> None:
    assert not names.is_name(words), why


def test_a_title_makes_a_surname_a_name(names: PersonalNames) -> None:
    assert names.is_name("Berg", titled=True)
    assert not names.is_name("Assembly", titled=True)


def test_words_that_the_document_also_writes_small_are_no_name(names: PersonalNames) -> None:
    assert names.is_name("Ferry Remarks")
    assert not names.is_name("Ferry Remarks", common={"ferry", "remarks"})


@pytest.mark.parametrize(
    ("words", "title", "start"),
    [
        ("Mr. Berg", "Mr.", 4),
        ("H.E. Ms. Berg", "H.E. Ms.", 9),
        ("Prof. Dr. Berg", "Prof. Dr.", 10),
        ("MR BERG", "MR", 3),
        ("Missing Berg", None, 0),
    ],
)
def test_titles_stand_before_a_name(
    names: PersonalNames, words: str, title: str | None, start: int
) -> None:
    assert names.without_title(words) == (title, start)


@pytest.mark.parametrize(
    ("short", "name", "expected"),
    [
        ("AB", "Anna Berg", True),
        ("KBr", "Kai Brandt", True),
        ("LM", "LEE Min Ho", True),
        ("XB", "Anna Berg", False),
        ("NAPs", "National Antarctic Ports", False),
        ("A", "Anna Berg", False),
    ],
)
def test_initials_are_those_of_a_name(short: str, name: str, expected: bool) -> None:
    assert is_short_of(short, name) is expected

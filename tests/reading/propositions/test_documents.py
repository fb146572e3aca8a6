"""Propositions in the record: with their stance and their place."""

from collections.abc import Callable

import pytest

from tourdetable.record import Record

Told = list[tuple[str, str, str, str, str]]


@pytest.fixture
def told(meeting: Callable[[str], Record]) -> Callable[[str], Told]:
    """Actor, predicate, point, stance and words of each proposition of a paragraph."""

    def propositions(paragraph: str) -> Told:
        return [
            (one.actor, one.predicate, one.point, one.stance, one.place.words)
            for one in meeting(paragraph).propositions
            if one.place.paragraph == "3"
        ]

    return propositions


def test_each_actor_has_a_stance(told: Callable[[str], Told]) -> None:
    words = "Norway, with Sweden and opposed by Poland, asked for ferries"
    assert told(f"{words}.") == [
        ("Norway", "asked", "for ferries", "report", words),
        ("Sweden", "asked", "for ferries", "support", words),
        ("Poland", "not asked", "for ferries", "oppose", words),
    ]


@pytest.mark.parametrize(
    ("words", "predicate"),
    [
        ("Norway would like to host the next meeting.", "would like"),
        ("Norway will send two experts.", "will send"),
        ("Norway is ready to host the next meeting.", "is"),
        ("Norway did not agree to the text.", "did not agree"),
        ("A text was tabled by Norway.", "was tabled"),
        ("Norway's offer to host the next meeting.", "offer"),
    ],
)
def test_a_verb_keeps_its_auxiliaries_so_that_a_wish_stays_a_wish(
    told: Callable[[str], Told], words: str, predicate: str
) -> None:
    assert [verb for _, verb, _, _, _ in told(words)] == [predicate]


def test_a_point_reads_as_in_the_sentence(told: Callable[[str], Told]) -> None:
    words = "On ferries, Norway said that they are late."
    assert [point for _, _, point, _, _ in told(words)] == ["On ferries, that they are late"]


def test_whoever_is_urged_stands_before_the_deed(told: Callable[[str], Told]) -> None:
    assert [point for _, _, point, _, _ in told("Norway urged all to wait.")] == ["all to wait"]


def test_each_verb_has_its_own_words(told: Callable[[str], Told]) -> None:
    found = told("Norway asked for ferries, noting the need, and Sweden opposed this.")
    assert [(actor, words) for actor, _, _, _, words in found] == [
        ("Norway", "Norway asked for ferries"),
        ("Norway", "noting the need"),
        ("Sweden", "Sweden opposed this"),
    ]


def test_actors_go_by_their_names_in_the_record(meeting: Callable[[str], Record]) -> None:
    record = meeting("The Republic of Finland and IOM asked for ferries, opposed by POLAND.")
    actors = [one.actor for one in record.propositions if one.place.paragraph == "3"]
    names = {one.name for one in record.participants}
    assert actors == ["Finland", "IOM", "Poland"]
    assert set(actors) - names == set()


def test_an_organisation_is_an_actor_and_an_office_is_none(told: Callable[[str], Told]) -> None:
    found = told("UNHCR asked for ferries. The Chair thanked all.")
    assert [(actor, predicate) for actor, predicate, _, _, _ in found] == [("UNHCR", "asked")]


def test_headings_say_nothing(meeting: Callable[[str], Record]) -> None:
    record = meeting("Nothing was said.\n\n## Norway asked for ferries")
    assert [one for one in record.propositions if one.predicate == "asked"] == []

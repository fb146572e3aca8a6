"""How sure the reader is, told from how speakers and acts were found."""

import re
from collections.abc import Callable

import pytest

from tourdetable.reading.confidence import figures
from tourdetable.reading.passages import Found
from tourdetable.reading.signs import Basis
from tourdetable.record import Record


@pytest.mark.parametrize(
    ("sentence", "least", "most", "reason"),
    [
        ("DECISION: The plan is adopted.", 0.95, 1.0, "the line itself says so"),
        ("Norway is ready to host a seminar.", 0.9, 0.95, "a phrase, and a name"),
        ("Norway said that the text should be short.", 0.7, 0.85, "told by how it is worded"),
        ("Norway has two centres in Bergen.", 0.5, 0.7, "nothing tells the act"),
        ("Norway thanked the host and asked for time.", 0.75, 0.8, "one act may be wrong"),
    ],
)
def test_surer_where_more_tells(
    meeting: Callable[[str], Record], sentence: str, least: float, most: float, reason: str
) -> None:
    (said,) = meeting(sentence).interventions[1:]
    assert least <= said.confidence <= most, reason


def test_every_way_of_finding_has_its_figure() -> None:
    known = figures()
    assert set(known["speaker"]) == {one.value for one in Found}
    assert set(known["sign"]) == {one.value for one in Basis} | {"led"}
    assert all(0 < one < 1 for table in known.values() for one in table.values())


def test_the_signs_are_words_of_the_document(meeting: Callable[[str], Record]) -> None:
    said = meeting("Norway thanked the host and would welcome closer ties.").interventions[-1]
    assert [str(act) for act in said.acts] == ["appreciation", "interest"]
    assert re.split("; ", said.sign) == ["thanked", "would welcome"]


def test_each_speaker_has_the_point_of_its_own_clause(meeting: Callable[[str], Record]) -> None:
    first, second = meeting(
        "Norway plans to open a station, while Sweden already runs two."
    ).interventions[1:]
    assert (first.verb, first.point) == ("plans to", "open a station")
    assert (second.verb, second.point) == ("runs", "two")


def test_what_is_said_is_the_point(meeting: Callable[[str], Record]) -> None:
    said = meeting("Norway said that the text should be short.").interventions[-1]
    assert (said.verb, said.point) == ("said that", "the text should be short")

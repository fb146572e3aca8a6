"""What holds for every record."""

import json

from hypothesis import given, settings

from laws.records import records
from tourdetable.record import Record, dumps, loads, places_in


@given(records())
def test_a_record_comes_back_from_a_file_as_it_went_in(record: Record) -> None:
    assert loads(dumps(record)) == record


@given(records())
def test_every_place_holds_its_words(record: Record) -> None:
    text = record.document.text
    assert [text[one.start : one.end] for one in places_in(record)] == [
        one.words for one in places_in(record)
    ]


@given(records())
def test_a_file_of_ascii_alone_means_the_same(record: Record) -> None:
    in_ascii = json.dumps(json.loads(dumps(record)), ensure_ascii=True)
    assert loads(in_ascii) == record


@given(records())
@settings(max_examples=30)
def test_two_files_of_one_record_are_the_same(record: Record) -> None:
    assert dumps(loads(dumps(record))) == dumps(record)

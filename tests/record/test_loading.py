import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tourdetable.errors import Refusal
from tourdetable.record import NotARecord, Record, dumps, load, loads

Change = Callable[[dict[str, Any]], object]


def refusal_of(record: Record, change: Change) -> str:
    data = json.loads(dumps(record))
    change(data)
    with pytest.raises(NotARecord) as refused:
        loads(json.dumps(data), name="meeting.json")
    return str(refused.value)


def test_a_record_that_was_saved_is_loaded_as_it_was(record: Record, tmp_path: Path) -> None:
    path = tmp_path / "meeting.json"
    path.write_text(dumps(record), encoding="utf-8")
    assert load(path) == record


def test_a_saved_record_shows_names_as_people_write_them(record: Record) -> None:
    renamed = record.model_copy(
        update={"meeting": record.meeting.model_copy(update={"title": "Göl Diyaloğu"})}
    )
    assert '  "title": "Göl Diyaloğu",' in dumps(renamed).splitlines()


def test_a_saved_record_ends_with_a_line_end(record: Record) -> None:
    assert dumps(record).endswith("}\n")


REFUSALS: list[tuple[str, Change, str]] = [
    (
        "a field is missing",
        lambda data: data["meeting"].pop("title"),
        "meeting.json is not a record: meeting.title: Field required.",
    ),
    (
        "a field is unknown",
        lambda data: data.update(note="x"),
        "meeting.json is not a record: note: Extra inputs are not permitted.",
    ),
    (
        "an act is unknown",
        lambda data: data["interventions"][0].update(acts=["promise"]),
        (
            "meeting.json is not a record: interventions[0].acts[0]: Input should be 'report', "
            "'commitment', 'interest', 'offer', 'request', 'proposal', 'position', 'concern', "
            "'appreciation', 'decision' or 'procedure'; interventions[0].acts: "
            "Tuple should have at least 1 item after validation, not 0."
        ),
    ),
    (
        "an act stands twice",
        lambda data: data["interventions"][0].update(acts=["offer", "offer"]),
        "meeting.json is not a record: interventions[0]: acts names something twice.",
    ),
    (
        "nobody speaks",
        lambda data: data["interventions"][0].update(speakers=[]),
        (
            "meeting.json is not a record: interventions[0].speakers: "
            "Tuple should have at least 1 item after validation, not 0."
        ),
    ),
    (
        "a speaker is no participant",
        lambda data: data["interventions"][0].update(speakers=["Japan"]),
        (
            "meeting.json is not a record: the whole file: intervention i1 has the speaker "
            "'Japan', who is not among the participants."
        ),
    ),
    (
        "a place holds other words",
        lambda data: data["participants"][0]["place"].update(words="Rome"),
        "meeting.json is not a record: the whole file: the text from 3 to 7 does not read 'Rome'.",
    ),
    (
        "words do not fill their place",
        lambda data: data["participants"][0]["place"].update(words="Per"),
        (
            "meeting.json is not a record: participants[0].place: "
            "3 characters of words do not fill 3 to 7."
        ),
    ),
    (
        "a participant stands twice",
        lambda data: data["participants"].append(data["participants"][0]),
        "meeting.json is not a record: the whole file: participant 'Peru' stands twice.",
    ),
    (
        "an intervention stands twice",
        lambda data: data["interventions"].append(data["interventions"][0]),
        "meeting.json is not a record: the whole file: intervention 'i1' stands twice.",
    ),
    (
        "a paragraph leaves the text",
        lambda data: data["document"]["paragraphs"][0].update(end=99),
        (
            "meeting.json is not a record: document: "
            "paragraph 0 runs from 3 to 99, but the text has 42 characters."
        ),
    ),
    (
        "a meeting ends before it starts",
        lambda data: data["meeting"].update(starts_on="2024-02-29", ends_on="2024-02-28"),
        (
            "meeting.json is not a record: meeting: "
            "it ends on 2024-02-28, before it starts on 2024-02-29."
        ),
    ),
    (
        "a day does not exist",
        lambda data: data["meeting"].update(starts_on="2023-02-29"),
        (
            "meeting.json is not a record: meeting.starts_on: "
            "Input should be a valid date or datetime, day value is outside expected range."
        ),
    ),
    (
        "the format has another version",
        lambda data: data.update(version=2),
        "meeting.json is not a record: version: Input should be 1.",
    ),
    (
        "the reader is surer than sure",
        lambda data: data["interventions"][0].update(confidence=1.01),
        (
            "meeting.json is not a record: interventions[0].confidence: "
            "Input should be less than or equal to 1."
        ),
    ),
    (
        "a place begins before the text",
        lambda data: data["participants"][0]["place"].update(start=-1, end=3),
        (
            "meeting.json is not a record: participants[0].place.start: "
            "Input should be greater than or equal to 0."
        ),
    ),
    (
        "more is wrong than one can take in",
        lambda data: data.update(meeting={}, participants=[{}]),
        (
            "meeting.json is not a record: meeting.title: Field required; "
            "participants[0].name: Field required; participants[0].kind: Field required; "
            "and 3 more."
        ),
    ),
]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [pytest.param(change, sentence, id=name) for name, change, sentence in REFUSALS],
)
def test_a_refusal_names_the_field_and_the_reason(
    record: Record, change: Change, sentence: str
) -> None:
    assert refusal_of(record, change) == sentence


@pytest.mark.parametrize("content", ["", "{", "[]", "null", "\x00", '{"version": 1}', b"\xff\xfe"])
def test_what_is_no_record_at_all_is_refused(content: str | bytes) -> None:
    with pytest.raises(NotARecord, match=r"^The file is not a record: .+\.$"):
        loads(content)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "nowhere.json"
    with pytest.raises(NotARecord) as refused:
        load(path)
    assert str(refused.value) == (
        f"{path} cannot be opened: No such file or directory. Check the name of the file."
    )


def test_a_file_of_200_mb_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.json"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    with pytest.raises(NotARecord) as refused:
        load(path)
    assert str(refused.value) == ("huge.json is larger than 100 MiB. No record of a meeting is.")


def test_a_refused_record_is_a_refusal_for_people() -> None:
    assert issubclass(NotARecord, Refusal)

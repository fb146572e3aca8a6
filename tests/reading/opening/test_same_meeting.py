"""A meeting gives the same facts, whatever the format in which its summary was saved."""

import subprocess
from pathlib import Path

import pytest

from tourdetable.reading import read
from tourdetable.reading.opening import Source, opened_file
from tourdetable.record import Record
from tourdetable.writing import summary

EXAMPLE = "src/tourdetable/framework/profiles/budapest_process/examples"
SAMPLES = {
    "officials": f"{EXAMPLE}/senior-officials-meeting-2021.md",
    "lakes": "tests/samples/lakes-dialogue-2023.md",
}
FORMATS = ["docx", "odt", "fodt", "rtf", "html"]
"""As LibreOffice saves them; the first is the summary as it was written."""


def facts(record: Record) -> dict[str, object]:
    """What must not depend on the format in which a meeting is written down."""
    return {
        "participants": [
            (one.name, one.kind, one.code, one.presence) for one in record.participants
        ],
        "interventions": [
            (one.speakers, one.acts, one.place.paragraph) for one in record.interventions
        ],
        "decisions": [(one.verb, one.text, one.by, one.asks) for one in record.decisions],
        "meeting": (record.meeting.title, record.meeting.starts_on, record.meeting.place),
    }


@pytest.fixture(scope="module")
def saved(root: Path, soffice: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with each summary as Markdown and in every format of an office."""
    folder = tmp_path_factory.mktemp("saved")
    for name, sample in SAMPLES.items():
        record = read((root / sample).read_bytes(), name=f"{name}.md")
        (folder / f"{name}.md").write_text(summary.as_markdown(record), encoding="utf-8")
        (folder / f"{name}.docx").write_bytes(summary.as_docx(record))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = [f"{name}.docx" for name in SAMPLES]
    for ending in FORMATS[1:]:
        convert = [soffice, profile, "--headless", "--convert-to", ending, *files]
        subprocess.run(convert, cwd=folder, capture_output=True, timeout=180, check=True)
    return folder


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("ending", FORMATS)
def test_every_format_gives_the_facts_of_the_markdown(saved: Path, name: str, ending: str) -> None:
    written = read((saved / f"{name}.md").read_bytes(), name=f"{name}.md")
    record = read((saved / f"{name}.{ending}").read_bytes(), name=f"{name}.{ending}")

    assert facts(record) == facts(written)
    assert record.doubts == written.doubts


OFFICE = Path(__file__).with_name("office.fodt")
"""A document with what word processors have: lists, notes, changes, boxes, heads and feet."""
TOLD = [
    ("I", "heading", "Opening"),
    ("1", "paragraph", "Peru  spoke\there\nand Norway too.¹ So."),
    ("a", "paragraph", "letter a"),
    ("1.a.1", "paragraph", "deep"),
    ("b", "paragraph", "letter b"),
    (None, "paragraph", "Between it always was."),
    ("2", "paragraph", "second"),
    (None, "paragraph", "no number"),
    ("9", "paragraph", "nine"),
    (None, "paragraph", "nine goes on"),
    ("1", "paragraph", "new one"),
    (None, "item", "bullet"),
    (None, "item", "Name | State"),
    (None, "item", "Ada Holm | Norway"),
    (None, "paragraph", "Box"),
    (None, "paragraph", "boxed"),
    ("8", "paragraph", "Typed number."),
    ("1", "note", "Document LD/1."),
    (None, "paragraph", "More."),
    (None, "note", "Lake Dialogue LD/7"),
]
CHANGED = [("Here is a deletion", ""), ("Here is an insertion", "always ")]


def told(source: Source) -> list[tuple[str | None, str, str]]:
    return [
        (one.label, one.kind.value, source.text[one.start : one.end]) for one in source.paragraphs
    ]


@pytest.fixture(scope="module")
def office(soffice: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with that document as LibreOffice saves it."""
    folder = tmp_path_factory.mktemp("office")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    for ending in ("docx", "odt", "rtf"):
        convert = [soffice, profile, "--headless", "--convert-to", ending, str(OFFICE)]
        subprocess.run(convert, cwd=folder, capture_output=True, timeout=180, check=True)
    return folder


def test_a_flat_document_is_told_as_an_office_shows_it() -> None:
    assert told(opened_file(OFFICE)) == TOLD


@pytest.mark.parametrize("ending", ["docx", "odt", "rtf"])
def test_every_format_of_an_office_tells_the_same(office: Path, ending: str) -> None:
    source = opened_file(office / f"office.{ending}")
    places = [(one.message, one.place.words) for one in source.doubts if one.place]

    assert told(source) == TOLD
    assert [(one.marking.value, source.text[one.start : one.end]) for one in source.markings] == [
        ("bold", "Norway"),
        ("italic", "too"),
    ]
    assert [(message.partition(" that")[0], words) for message, words in places] == CHANGED

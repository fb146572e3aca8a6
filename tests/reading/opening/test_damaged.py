"""Files that were damaged on their way: each is read or refused, whatever its format."""

import pytest

from reading.opening.mutated import damaged, is_whole
from reading.opening.saved import BY_OFFICE, saved
from tourdetable.reading import read
from tourdetable.reading.opening import MEDIA_TYPES, NotReadable, opened
from tourdetable.record import ParticipantKind, Record

ENDINGS = ("docx", "html", "md", "adoc", "txt", "eml", *BY_OFFICE)
TIMES = 20


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return saved(tmp_path_factory.mktemp("saved"))


@pytest.fixture
def content(ending: str, files: dict[str, bytes]) -> bytes:
    if ending not in files:
        pytest.skip("LibreOffice is not there, which saves a summary in this format")
    return files[ending]


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_damaged_file_is_opened_or_refused(ending: str, content: bytes) -> None:
    for number in range(TIMES):
        try:
            source = opened(damaged(content, number), name=f"a.{ending}")
        except NotReadable:
            continue
        edges = [(one.start, one.end) for one in (*source.paragraphs, *source.markings)]
        assert is_whole(source.text, edges), number


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_same_file_is_read_when_it_is_whole(
    ending: str, content: bytes, files: dict[str, bytes]
) -> None:
    whole = read(files["md"], name="a.md")

    assert states(read(content, name=f"a.{ending}")) == states(whole)


def states(record: Record) -> set[str]:
    """The States that are there."""
    return {one.name for one in record.participants if one.kind is ParticipantKind.STATE}


def test_every_format_that_opens_is_tried() -> None:
    alike = {".markdown": ".md", ".text": ".txt", ".asciidoc": ".adoc"}
    alike |= {".htm": ".html", ".xhtml": ".html"}

    assert {alike.get(one, one).removeprefix(".") for one in MEDIA_TYPES} == set(ENDINGS)

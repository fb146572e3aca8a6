from pathlib import Path

import pytest

from tourdetable.reading.archives import INDEX, Entry, Index, Outcome
from tourdetable.reading.archives.entries import Known, entry_of
from tourdetable.reading.archives.index import NoIndex

DIGEST = "ab" * 32


def read(name: str, reader: str = "1") -> Entry:
    return Entry(name, Outcome.READ, reader, record=f"{name}.json", sha256=DIGEST, words=7)


def refused(name: str) -> Entry:
    return Entry(name, Outcome.REFUSED, "1", reason=f"{name} is empty.")


def lines(folder: Path) -> list[str | None]:
    with (folder / INDEX).open("rb") as file:
        return [entry.document if (entry := entry_of(line)) else None for line in file]


def test_a_run_that_came_to_its_end_takes_the_place_of_all_others(tmp_path: Path) -> None:
    for names in (["a.md", "b.md"], ["b.md", "c.md"]):
        with Index(tmp_path, reader="1") as index:
            for name in names:
                index.add(read(name))
            index.finish()
    assert (lines(tmp_path), list(tmp_path.iterdir())) == (["b.md", "c.md"], [tmp_path / INDEX])


def test_a_run_that_was_stopped_is_not_forgotten(tmp_path: Path) -> None:
    with Index(tmp_path, reader="1") as index:
        index.add(read("a.md"))
        index.add(refused("b.md"))
    with Index(tmp_path, reader="1") as index:
        assert index.known_as("a.md") == Known(bytes.fromhex(DIGEST), 7)
        assert index.known_as("b.md") is None
        index.add(read("b.md"))
    assert lines(tmp_path) == ["a.md", "b.md", "b.md"]


def test_what_another_reader_read_is_not_known(tmp_path: Path) -> None:
    with Index(tmp_path, reader="1") as index:
        index.add(read("a.md"))
        index.finish()
    with Index(tmp_path, reader="2") as index:
        assert index.known_as("a.md") is None


@pytest.mark.parametrize(
    "rest",
    [
        b'{"document": "b',
        b"\xff\xfe",
        b"[]\nnull",
        b'{"document": "a.md", "outcome": "read", "reader": "1", "sha256": "no digest"}\n',
    ],
)
def test_a_line_that_broke_off_spoils_no_other(tmp_path: Path, rest: bytes) -> None:
    (tmp_path / INDEX).write_bytes(read("a.md").line() + rest)
    with Index(tmp_path, reader="1") as index:
        assert index.known_as("a.md") == Known(bytes.fromhex(DIGEST), 7)
        index.add(read("c.md"))
    assert [one for one in lines(tmp_path) if one] == ["a.md", "c.md"]


def test_the_bad_ones_of_this_run_alone_are_told(tmp_path: Path) -> None:
    with Index(tmp_path, reader="1") as index:
        index.add(refused("old.md"))
    with Index(tmp_path, reader="1") as index:
        index.add(read("a.md"))
        index.add(refused("b.md"))
        assert list(index.bad()) == [refused("b.md")]
        index.finish()
        assert list(index.bad()) == [refused("b.md")]


def test_an_index_that_cannot_be_kept_is_refused(tmp_path: Path) -> None:
    (tmp_path / INDEX).mkdir()
    with pytest.raises(NoIndex, match=r"archive\.jsonl cannot be kept: Is a directory\."):
        Index(tmp_path, reader="1").__enter__()


def test_a_name_that_is_no_unicode_comes_back_as_it_was() -> None:
    entry = read("caf\udce9/Türkiye.md")
    assert entry_of(entry.line()) == entry
    assert "Türkiye" in entry.line().decode("utf-8")


def test_the_index_tells_what_is_there_and_not_when_it_came() -> None:
    kept = Entry("a.md", Outcome.READ, "1", "a.md.json", DIGEST, 7, kept=True)
    assert kept.line() == read("a.md").line()

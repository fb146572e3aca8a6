import os
from collections import Counter
from pathlib import Path

import pytest

from tourdetable.reading.archives import Stock, stock_of
from tourdetable.reading.archives.folders import documents_in


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (
        "b.md",
        "a.txt",
        "2001/Minutes.DOCX",
        "2001/list.csv",
        "2001/photo.png",
        "2001/README",
        ".git/notes.md",
        "~$b.docx",
        "records/b.md",
        "records/b.md.json",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.touch()
    (tmp_path / "a folder.md").mkdir()
    (tmp_path / "2001" / "round").symlink_to(tmp_path)
    return tmp_path


def test_documents_come_in_the_same_order_whatever_the_disk_says(folder: Path) -> None:
    found = documents_in(folder, but=folder / "records")
    assert [one.relative_to(folder).as_posix() for one in found] == [
        "2001/Minutes.DOCX",
        "a.txt",
        "b.md",
    ]


def test_what_is_no_document_is_counted_by_its_kind(folder: Path) -> None:
    assert stock_of(folder, but=folder / "records") == Stock(
        documents=3, hidden=2, others=Counter({".csv": 1, ".png": 1, "": 2})
    )


def test_a_name_that_is_no_unicode_is_a_name_too(tmp_path: Path) -> None:
    os.close(os.open(os.fsencode(tmp_path) + b"/caf\xe9.md", os.O_CREAT))
    found = documents_in(tmp_path, but=tmp_path / "records")
    assert [one.name for one in found] == ["caf\udce9.md"]

from io import BytesIO
from pathlib import Path

import docx
import pytest

from cli.started import Started
from tourdetable.record import load
from tourdetable.writing.summary import as_markdown


@pytest.fixture
def meeting(tourdetable: Started, summary: Path, tmp_path: Path) -> Path:
    tourdetable("read", summary, "--output", "meeting.json")
    return tmp_path / "meeting.json"


@pytest.mark.parametrize("options", [[], ["--with-findings"]])
def test_the_summary_as_markdown(
    tourdetable: Started, meeting: Path, tmp_path: Path, options: list[str]
) -> None:
    run = tourdetable("write", "summary", meeting, "--output", "out.md", *options)

    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")
    written = (tmp_path / "out.md").read_text(encoding="utf-8")
    assert written == as_markdown(load(meeting), with_findings=bool(options))


def test_the_summary_for_word(tourdetable: Started, meeting: Path, tmp_path: Path) -> None:
    run = tourdetable("write", "summary", meeting, "--output", "out.docx")

    assert run.returncode == 0
    word = docx.Document(BytesIO((tmp_path / "out.docx").read_bytes()))
    assert "Peru is ready to host the next meeting." in [one.text for one in word.paragraphs]


def test_another_format_is_wrong_use(tourdetable: Started, meeting: Path, tmp_path: Path) -> None:
    run = tourdetable("write", "summary", meeting, "--output", "out.pdf")

    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.endswith("error: out.pdf ends in neither .docx nor .md\n")
    assert not (tmp_path / "out.pdf").exists()

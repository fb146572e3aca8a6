"""`tourdetable propositions`: sentences in, a table out."""

from pathlib import Path

import pytest

from cli.started import Started

SENTENCES = "Fiji, with Peru, asked for ferries.\n\nOman opposed this.\n"
TABLE = (
    "1\tFiji, with Peru, asked for ferries.\n"
    "fiji\tasked\tfor ferries\n"
    "peru\tasked\tfor ferries\n"
    "\n"
    "2\tOman opposed this.\n"
    "oman\topposed\tthis\n"
    "\n"
)


@pytest.fixture
def sentences(tmp_path: Path) -> Path:
    path = tmp_path / "sentences.txt"
    path.write_text(SENTENCES, encoding="utf-8")
    return path


def test_the_table_is_written_to_a_file(
    tourdetable: Started, sentences: Path, tmp_path: Path
) -> None:
    run = tourdetable("propositions", "--lines", sentences, "--output", "out.txt")
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")
    assert (tmp_path / "out.txt").read_text(encoding="utf-8") == TABLE


def test_the_table_is_said_in_a_pipe(tourdetable: Started, sentences: Path) -> None:
    run = tourdetable("propositions", "--lines", sentences)
    assert (run.returncode, run.stdout, run.stderr) == (0, TABLE, "")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (
            None,
            "lines.txt cannot be opened: No such file or directory. Check the name of the file.",
        ),
        (b" \n\n", "lines.txt holds no sentences. Write one on each line."),
        (b"a\x00b", "lines.txt is no plain text. Save it as one, one sentence a line."),
        (b"\xff\xfe1", "lines.txt is no text in UTF-8. Save it as such, one sentence a line."),
    ],
)
def test_what_holds_no_sentences_is_refused(
    tourdetable: Started, tmp_path: Path, content: bytes | None, said: str
) -> None:
    if content is not None:
        (tmp_path / "lines.txt").write_bytes(content)
    run = tourdetable("propositions", "--lines", "lines.txt", "--output", "out.txt")
    assert (run.returncode, run.stdout, run.stderr) == (3, "", f"tourdetable: {said}\n")
    assert not (tmp_path / "out.txt").exists()


def test_sentences_are_not_overwritten(tourdetable: Started, sentences: Path) -> None:
    run = tourdetable("propositions", "--lines", sentences, "--output", sentences)
    assert (run.returncode, sentences.read_text(encoding="utf-8")) == (3, SENTENCES)

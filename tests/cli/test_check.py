from pathlib import Path

from cli.started import Started

MIXED = """\
# Meeting of the Lakes Dialogue

1. Forty participants from three countries: Chile, Japan, Kenya and Peru, took part.
"""


def test_check_tells_the_findings_with_paragraph_and_words(
    tourdetable: Started, tmp_path: Path
) -> None:
    (tmp_path / "summary.md").write_text(MIXED, encoding="utf-8")
    run = tourdetable("check", "summary.md")

    assert (run.returncode, run.stderr) == (1, "")
    assert run.stdout.splitlines()[:4] == [
        "summary.md: 1 finding",
        "",
        "warning P01: The text says 3 countries and lists 4.",
        "    ¶ 1 “three countries: Chile, Japan, Kenya and Peru”",
    ]


def test_check_is_content_with_a_document_that_fits(tourdetable: Started, summary: Path) -> None:
    run = tourdetable("check", summary)
    assert (run.returncode, run.stdout, run.stderr) == (
        0,
        "summary.md: nothing found that contradicts itself\n",
        "",
    )


def test_a_record_is_checked_as_its_document_is(tourdetable: Started, tmp_path: Path) -> None:
    (tmp_path / "summary.md").write_text(MIXED, encoding="utf-8")
    tourdetable("read", "summary.md", "--output", "meeting.json")
    assert tourdetable("check", "meeting.json").stdout == tourdetable("check", "summary.md").stdout


def test_a_document_cannot_command_the_terminal(tourdetable: Started, tmp_path: Path) -> None:
    (tmp_path / "s\x9b2J.md").write_text(MIXED.replace("Peru,", "Peru\x1b[2J,"), encoding="utf-8")
    told = tourdetable("check", "s\x9b2J.md").stdout
    assert told.startswith("s\ufffd2J.md: ")
    assert not set("\x9b\x1b") & set(told)

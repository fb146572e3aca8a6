"""Whatever is handed in that is no document: a sentence, exit code 3, and nothing half-written."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.started import Started

Maker = Callable[[Path], object]


def zipped(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("notes.txt", "not a Word document")


def huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)


DOCUMENTS: list[tuple[str, str, Maker]] = [
    ("nothing there", "missing.md", lambda _: None),
    ("a folder", "folder.md", lambda path: path.mkdir()),
    ("empty", "empty.md", lambda path: path.write_bytes(b"")),
    ("blanks alone", "blank.docx", lambda path: path.write_bytes(b" \n\t")),
    (
        "encrypted",
        "secret.docx",
        lambda path: path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    ),
    ("a PDF by another name", "pdf.docx", lambda path: path.write_bytes(b"%PDF-1.7 ...")),
    ("a PDF", "summary.pdf", lambda path: path.write_bytes(b"%PDF-1.7 ...")),
    ("a picture", "photo.md", lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n")),
    ("a spreadsheet", "list.csv", lambda path: path.write_text("a,b")),
    ("no ending", "summary", lambda path: path.write_text("1. Peru.")),
    ("an archive that is no document", "notes.docx", zipped),
    ("half a Word document", "half.docx", lambda path: path.write_bytes(b"PK\x03\x04half")),
    ("text that is no Word document", "text.docx", lambda path: path.write_text("1. Peru.")),
    ("bytes of no meaning", "noise.txt", lambda path: path.write_bytes(bytes(range(256)) * 9)),
    ("not in UTF-8", "latin.txt", lambda path: path.write_bytes("Türkiye".encode("latin-1"))),
    ("200 MB", "huge.docx", huge),
    ("200 MB of text", "huge.md", huge),
]
RECORDS: list[tuple[str, str, Maker]] = [
    ("nothing there", "missing.json", lambda _: None),
    ("empty", "empty.json", lambda path: path.write_bytes(b"")),
    ("no JSON", "text.json", lambda path: path.write_text("1. Peru.")),
    ("no record", "other.json", lambda path: path.write_text('{"version": 1}')),
    ("bytes of no meaning", "noise.json", lambda path: path.write_bytes(bytes(range(256)))),
    ("200 MB", "huge.json", huge),
]


def refused(run: tuple[int, str, str]) -> bool:
    code, out, said = run
    assert (code, out) == (3, ""), said
    assert said.startswith("tourdetable: ")
    assert said.endswith(".\n")
    assert said.count("\n") == 1
    return True


@pytest.mark.parametrize(
    ("name", "make"), [pytest.param(name, make, id=what) for what, name, make in DOCUMENTS]
)
def test_what_is_no_document_is_refused(
    tourdetable: Started, tmp_path: Path, name: str, make: Maker
) -> None:
    make(tmp_path / name)
    there = sorted(tmp_path.iterdir())
    run = tourdetable("read", name, "--output", "out.json")

    assert refused((run.returncode, run.stdout, run.stderr))
    assert name in run.stderr
    assert sorted(tmp_path.iterdir()) == there


@pytest.mark.parametrize(
    ("name", "make"), [pytest.param(name, make, id=what) for what, name, make in RECORDS]
)
@pytest.mark.parametrize("line", [["check"], ["write", "summary", "--output", "out.docx"]])
def test_what_is_no_record_is_refused(
    tourdetable: Started, tmp_path: Path, name: str, make: Maker, line: list[str]
) -> None:
    make(tmp_path / name)
    there = sorted(tmp_path.iterdir())
    run = tourdetable(*line, name)

    assert refused((run.returncode, run.stdout, run.stderr))
    assert name in run.stderr
    assert sorted(tmp_path.iterdir()) == there


def test_an_earlier_result_outlives_a_refusal(tourdetable: Started, tmp_path: Path) -> None:
    (tmp_path / "out.json").write_text("what was there")
    (tmp_path / "empty.md").touch()

    assert tourdetable("read", "empty.md", "--output", "out.json").returncode == 3
    assert (tmp_path / "out.json").read_text() == "what was there"


def test_a_file_name_cannot_command_the_terminal(tourdetable: Started) -> None:
    run = tourdetable("read", "\x1b]0;title\x07.md")
    assert run.stderr.startswith("tourdetable: \ufffd]0;title\ufffd.md cannot be opened")


PROFILE = """\
id = "lakes"
name = "Lakes Dialogue"
kind = "dialogue"
"""
PROJECT = """
[[projects]]
id = "p"
title = "Piers"
goals = [{version = "2019", code = "PG9"}]
evidence = "stated"
source = "made up"
"""


def test_a_profile_with_an_unknown_goal_is_refused(
    tourdetable: Started, summary: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "lakes"
    folder.mkdir()
    (folder / "profile.toml").write_text(PROFILE)
    (folder / "projects.toml").write_text(PROJECT)
    run = tourdetable("read", summary, "--profile", folder)
    assert refused((run.returncode, run.stdout, run.stderr))
    assert "PG9" in run.stderr


def test_an_unknown_profile_is_refused(tourdetable: Started, summary: Path) -> None:
    run = tourdetable("read", summary, "--profile", "lakes")
    assert (run.returncode, run.stdout, run.stderr) == (
        3,
        "",
        (
            'tourdetable: There is no profile "lakes". Take one of these: budapest_process; '
            "or name the folder of a profile.\n"
        ),
    )

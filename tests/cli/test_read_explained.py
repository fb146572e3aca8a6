import re
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.started import Started
from tourdetable.checking import checked
from tourdetable.reading import read_file
from tourdetable.record import Act, dumps
from tourdetable.writing.explanation import as_lines, as_page

COLOUR = re.compile(r"\033\[[\d;]*m")


def expected(summary: Path, width: int = 80) -> str:
    """The explanation without its colours."""
    lines = as_lines(checked(read_file(summary)), width=width)
    return "".join(f"{''.join(run.words for run in line)}\n" for line in lines)


def test_a_pipe_gets_the_explanation_without_colours(tourdetable: Started, summary: Path) -> None:
    run = tourdetable("read", summary, "--explain", COLUMNS="80")
    assert (run.returncode, run.stdout, run.stderr) == (0, expected(summary), "")


def test_a_terminal_gets_it_in_the_colours_of_the_acts(
    at_a_terminal: Callable[..., str], summary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "80")
    shown = at_a_terminal("read", summary, "--explain").rpartition("\r\033[K")[2]
    offer = next(one for one in read_file(summary).interventions if Act.OFFER in one.acts)
    assert f"\033[4;1;36m{offer.sign}\033[0m" in shown
    assert COLOUR.sub("", shown) == expected(summary)


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_whoever_wants_no_colours_gets_none(
    at_a_terminal: Callable[..., str],
    summary: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    value: str,
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv(name, value)
    shown = at_a_terminal("read", summary, "--explain").rpartition("\r\033[K")[2]
    assert shown == expected(summary)


def test_a_document_cannot_command_the_terminal(tourdetable: Started, tmp_path: Path) -> None:
    words = "1. Peru \x9b2J is ready\x1b[2J to host it.\n"
    (tmp_path / "evil.md").write_text(words, encoding="utf-8")
    shown = tourdetable("read", "evil.md", "--explain").stdout
    assert ("\x9b" in shown, "\x1b" in shown) == (False, False)


def test_the_page_is_written_where_it_is_wanted(
    tourdetable: Started, summary: Path, tmp_path: Path
) -> None:
    run = tourdetable("read", summary, "--explain", "--output", "page.html")
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert page == as_page(checked(read_file(summary)))


def test_a_record_is_explained_without_its_document(
    tourdetable: Started, summary: Path, tmp_path: Path
) -> None:
    record = checked(read_file(summary))
    (tmp_path / "kept.json").write_text(dumps(record), encoding="utf-8")
    shown = tourdetable("read", summary, "--explain").stdout
    summary.unlink()
    assert tourdetable("read", "kept.json", "--explain").stdout == shown


def test_another_kind_of_page_is_wrong_use(tourdetable: Started, summary: Path) -> None:
    run = tourdetable("read", summary, "--explain", "--output", "page.pdf")
    assert run.returncode == 2
    assert run.stderr.endswith("page.pdf does not end in .html: an explanation is a page\n")

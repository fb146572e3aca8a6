import json
import subprocess
import sys
from argparse import ArgumentParser
from pathlib import Path

import pytest

from cli.started import Started
from tourdetable import __version__, reading
from tourdetable.cli import line, main

WITHOUT_DJANGO = """
import sys
sys.modules["django"] = None
from tourdetable.cli import main
sys.exit(main(sys.argv[1:]))
"""
HEAVY = """
import json, sys
from tourdetable.cli import main
try:
    main(["--help"])
except SystemExit:
    pass
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})), file=sys.stderr)
"""


def every_parser() -> list[ArgumentParser]:
    """The parsers of all lines that can be typed."""
    found, waiting = [], [line.parser()]
    while waiting:
        one = waiting.pop()
        found.append(one)
        shelves = [action for action in one._actions if hasattr(action, "_name_parser_map")]
        waiting += [inner for shelf in shelves for inner in shelf._name_parser_map.values()]
    return found


@pytest.mark.parametrize("parser", every_parser(), ids=lambda parser: parser.prog)
def test_every_help_has_examples_that_begin_with_the_command(parser: ArgumentParser) -> None:
    _, found, examples = parser.format_help().partition("\nexamples:\n")
    assert found
    assert examples.splitlines()[0].startswith("  tourdetable ")


def test_help_loads_nothing_heavy() -> None:
    run = subprocess.run(
        [sys.executable, "-c", HEAVY], capture_output=True, encoding="utf-8", check=True
    )
    loaded = set(json.loads(run.stderr))
    assert loaded & {"pydantic", "lxml", "docx", "babel", "markdown_it", "django"} == set()


def test_the_library_commands_work_without_django(summary: Path, tmp_path: Path) -> None:
    def ended(*words: str | Path) -> tuple[int, str]:
        command = [sys.executable, "-c", WITHOUT_DJANGO, *map(str, words)]
        run = subprocess.run(
            command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False
        )
        return run.returncode, run.stderr

    assert ended("read", summary, "--output", "meeting.json") == (0, "")
    assert ended("check", "meeting.json") == (0, "")
    assert ended("write", "summary", "meeting.json", "--output", "summary.docx") == (0, "")
    assert ended("take-in", "meeting.json") == (
        3,
        (
            "tourdetable: This command keeps things in a database and needs the server half. "
            "Install Tour de Table with its extra [server], or in a clone with: make setup.\n"
        ),
    )


@pytest.mark.parametrize(
    "words", [[], ["reed"], ["read"], ["read", "a.md", "b.md"], ["write"], ["write", "summary"]]
)
def test_a_line_that_cannot_be_understood_shows_the_use(
    tourdetable: Started, words: list[str]
) -> None:
    run = tourdetable(*words)
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.startswith("usage: tourdetable")


def test_the_version(tourdetable: Started) -> None:
    assert tourdetable("version").stdout == f"Tour de Table {__version__}\n"


def test_a_bug_is_told_in_full_and_not_taken_for_findings(
    summary: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_path: Path) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(reading, "read_file", broken)
    assert main(["check", str(summary)]) == 70
    said = capsys.readouterr().err
    assert said.startswith("Traceback (most recent call last):")
    assert said.endswith("this is a bug. Please report it with the lines above.\n")

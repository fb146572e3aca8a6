import re
import subprocess
import sys
import tomllib
from argparse import ArgumentParser
from pathlib import Path

import pytest

from tourdetable import __version__
from tourdetable.cli import line

LINK = re.compile(
    r"(?<!\\)\[[^\]\[]*\]\((?P<target>[^()\s]+)\)|(?:src|href)=\"(?P<quoted>[^\"]+)\""
)
CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
MARKED = re.compile(r"<a (?:id|name)=\"([\w-]+)\"")
ELSEWHERE = re.compile(r"[a-z]+:")
ROOT = Path(__file__).parents[2]
PAGES = [
    *ROOT.glob("*.md"),
    *(ROOT / "docs").rglob("*.md"),
    *(one for one in (ROOT / "src").rglob("README.md") if "examples" not in one.parts),
]


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def anchors(page: Path) -> set[str]:
    """The names that headings, and places marked for it, can be linked by."""
    text = page.read_text(encoding="utf-8")
    titles = HEADING.findall(text)
    plain = (re.sub(r"[^\w\s-]", "", one.lower()) for one in titles)
    return {one.strip().replace(" ", "-") for one in plain} | set(MARKED.findall(text))


def is_broken(page: Path, target: str) -> bool:
    """Whether a link of a page leads to nothing."""
    name, _, anchor = target.partition("#")
    file = (page.parent / name) if name else page
    if not file.exists():
        return True
    return bool(anchor) and anchor not in anchors(file)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    text = CODE.sub("", page.read_text(encoding="utf-8"))
    targets = [one["target"] or one["quoted"] for one in LINK.finditer(text)]
    local = [one for one in targets if not ELSEWHERE.match(one)]
    assert [one for one in local if is_broken(page, one)] == []


def test_every_page_of_docs_is_reached_from_its_first_page() -> None:
    first = ROOT / "docs" / "README.md"
    linked = {
        (first.parent / one["target"]).resolve() for one in LINK.finditer(read("docs/README.md"))
    }
    assert {one for one in (ROOT / "docs").rglob("*.md") if one != first} - linked == set()


def targets() -> set[str]:
    """What one can ask make for."""
    return set(re.findall(r"^([a-z-]+):(?!=).*## ", read("Makefile"), re.MULTILINE))


def test_every_make_command_that_is_written_about_exists() -> None:
    written = {
        word
        for page in PAGES
        for code in CODE.findall(page.read_text(encoding="utf-8"))
        for word in re.findall(r"(?:^|[`\s;&])make ([a-z-]+)", code)
    }
    assert {"demo", "test"} <= written
    assert written - targets() == set()


def test_the_first_screen_of_the_readme_has_the_two_commands() -> None:
    first = "\n".join(read("README.md").splitlines()[:40])
    assert [one for one in ("make demo", "make test") if one not in first] == []


def lines_to_type() -> dict[str, ArgumentParser]:
    """Every line that can be typed, with its parser."""
    found: dict[str, ArgumentParser] = {}
    waiting = [line.parser()]
    while waiting:
        one = waiting.pop()
        shelves = [action for action in one._actions if hasattr(action, "_name_parser_map")]
        waiting += [inner for shelf in shelves for inner in shelf._name_parser_map.values()]
        if not shelves:
            found[one.prog] = one
    return found


def sections() -> dict[str, str]:
    """The commands that the reference describes."""
    parts = re.split(
        r"^## `(tourdetable [^`]+)`$", read("docs/reference/commands.md"), flags=re.MULTILINE
    )
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def test_the_reference_describes_every_command_and_no_other() -> None:
    assert set(sections()) == set(lines_to_type())


@pytest.mark.parametrize("typed", sorted(lines_to_type()))
def test_the_reference_describes_every_option_and_no_other(typed: str) -> None:
    actions = lines_to_type()[typed]._actions
    options = {one for action in actions for one in action.option_strings} - {"-h", "--help"}
    described = set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", sections()[typed]))
    assert described == options


def test_every_setting_is_described_and_no_other() -> None:
    asked = {
        name
        for file in (ROOT / "src" / "tourdetable" / "project").glob("*.py")
        for name in re.findall(r"env\.\w+\(\s*\"(\w+)\"", file.read_text(encoding="utf-8"))
    }
    described = set(
        re.findall(r"^\| `([A-Z_]+)`", read("docs/reference/settings.md"), re.MULTILINE)
    )
    assert described == asked


def test_the_reference_of_the_record_is_the_one_of_its_models() -> None:
    run = subprocess.run(
        [sys.executable, "tools/write_reference.py", "--check"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr


def test_the_change_log_has_a_place_for_what_comes_next() -> None:
    assert re.findall(r"^## \[Unreleased\]$", read("CHANGELOG.md"), re.MULTILINE)


def test_the_version_is_the_same_everywhere() -> None:
    assert tomllib.loads(read("pyproject.toml"))["project"]["version"] == __version__


def test_decisions_are_numbered_and_say_where_they_stand() -> None:
    pages = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))
    assert [int(one.name[:4]) for one in pages] == [*range(1, len(pages) + 1)]
    for one in pages:
        text = one.read_text(encoding="utf-8")
        assert text.startswith(f"# {int(one.name[:4])}. "), one.name
        assert [
            part
            for part in ("Status: ", "## Context", "## Decision", "## Consequences")
            if part not in text
        ] == [], one.name

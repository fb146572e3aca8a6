"""`tourdetable read --explain`: why the reader heard what it heard."""

import os
import shutil
import sys
from argparse import Namespace
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from . import files
from .documents import record_of
from .exits import Exit
from .saying import safe, say

if TYPE_CHECKING:
    from tourdetable.record import Record
    from tourdetable.writing.explanation import Line, Run

PAGES = (".html", ".htm")
NARROWEST, WIDEST = 40, 100
RESET = "\033[0m"
COLOURS = {
    "report": "39",
    "commitment": "1;32",
    "interest": "35",
    "offer": "1;36",
    "request": "33",
    "proposal": "1;35",
    "position": "34",
    "concern": "31",
    "appreciation": "32",
    "decision": "1;7",
    "procedure": "36",
}
"""The colours of the acts on a terminal, as its owner has set them (ECMA-48)."""
LOOKS = {"title": "1", "dim": "2", "who": "1"}


def run(options: Namespace) -> Exit:
    """Explain a document, or a record of one, on the terminal or as a page."""
    path, output = options.file, options.output
    if output is not None:
        if output.suffix.lower() not in PAGES:
            options.wrong_use(f"{output} does not end in {PAGES[0]}: an explanation is a page")
        files.make_sure_of(output, read=path)
    record = record_of(path, profile=options.profile)
    if output is not None:
        give_page(record, output)
    else:
        say("".join(f"{line}\n" for line in shown(record)))
    return Exit.FINE


def give_page(record: "Record", output: Path) -> None:
    """The explanation as a page, and on a terminal a line that says so."""
    from tourdetable.writing.explanation import as_page

    files.put(output, as_page(record).encode())
    if sys.stderr.isatty():
        print(f"The explanation is in {output}.", file=sys.stderr)


def shown(record: "Record") -> Iterator[str]:
    """The explanation as lines to print."""
    from tourdetable.writing.explanation import as_lines

    width = min(max(shutil.get_terminal_size().columns, NARROWEST), WIDEST)
    paint = painted if in_colour() else plain
    return map(paint, as_lines(record, width=width))


def in_colour() -> bool:
    """Whether colours are seen and wanted: on a terminal, unless NO_COLOR is set."""
    environment = os.environ
    wanted = not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"
    return wanted and sys.stdout.isatty()


def plain(line: "Line") -> str:
    """A line without colours."""
    return safe("".join(one.words for one in line)).rstrip()


def painted(line: "Line") -> str:
    """A line in its colours."""
    together = groupby(line, key=code_of)
    return "".join(
        f"\033[{code}m{words}{RESET}" if code else words
        for code, words in (
            (code, safe("".join(one.words for one in runs))) for code, runs in together
        )
    )


def code_of(run: "Run") -> str:
    """The colour or weight of some words; nothing for plain ones."""
    if run.act is None:
        return LOOKS.get(run.look.value, "")
    underlined = "4;" if run.look.value == "sign" else ""
    return f"{underlined}{COLOURS[run.act.value]}"

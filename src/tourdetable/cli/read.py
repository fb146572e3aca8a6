"""`tourdetable read`: a document becomes a record."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from . import files
from .command import Command
from .documents import profile_argument, read
from .exits import Exit
from .saying import say

if TYPE_CHECKING:
    from tourdetable.record import Record


def arguments(parser: ArgumentParser) -> None:
    """The document, and where its record goes."""
    parser.add_argument(
        "file", type=Path, metavar="FILE", help="a Word document (.docx), Markdown or plain text"
    )
    parser.add_argument(
        "-o", "--output", type=Path, metavar="R.json", help="write the record to this file"
    )
    profile_argument(parser)


def run(options: Namespace) -> Exit:
    """Read, check, and write the record."""
    path, output = options.file, options.output
    if output is not None:
        files.make_sure_of(output, read=path)
    record = read(path, profile=options.profile)
    if output is not None:
        give(record, output)
    else:
        show(record)
    return Exit.FINE


def give(record: "Record", output: Path) -> None:
    """The record as a file, and on a terminal a line that says so."""
    from tourdetable.record import dumps

    files.put(output, dumps(record).encode())
    if sys.stderr.isatty():
        print(f"The record is in {output}.", file=sys.stderr)


def show(record: "Record") -> None:
    """The whole record in a pipe, a short account of it on a terminal."""
    from tourdetable.record import dumps

    from . import account

    if sys.stdout.isatty():
        say("\n".join(account.told(record)) + "\n")
    else:
        say(dumps(record))


COMMAND = Command(
    name="read",
    does="read a summary into a record",
    explained="""
Reads the summary of a meeting, checks it against itself, and gives the record:
who took part, who said what and of what kind, what was decided; each fact with its
place in the document. Without --output a terminal shows a short account, and a pipe
gets the record as JSON.
""",
    examples="""
tourdetable read summary.docx
tourdetable read summary.docx --output summary.json
tourdetable read summary.md --profile ./lakes_dialogue | less
""",
    arguments=arguments,
    run=run,
)

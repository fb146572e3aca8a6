"""`tourdetable read`: a document becomes a record, or a whole folder of them."""

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from . import files, read_archive, read_explained
from .command import Command
from .documents import profile_argument, read
from .exits import Exit
from .saying import say

if TYPE_CHECKING:
    from tourdetable.record import Record


def arguments(parser: ArgumentParser) -> None:
    """The document or folder, and where its record goes or its records go."""
    parser.add_argument(
        "file",
        type=Path,
        metavar="FILE",
        help="a document (.docx, .odt, .rtf, .pdf, .html, .eml, .md, .adoc, .txt) "
        "or a folder of them",
    )
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="OUT",
        help="write the record to this file; for a folder, the records to this folder",
    )
    profile_argument(parser)
    parser.add_argument(
        "--explain",
        action="store_true",
        help="show who is heard in each sentence, what they do, and the words that decided it; "
        "with --output page.html as a page",
    )
    parser.add_argument(
        "--jobs",
        type=number,
        metavar="N",
        help="of a folder: read so many documents at a time (default: one for each processor)",
    )
    parser.add_argument(
        "--time-limit",
        type=number,
        metavar="SECONDS",
        help="of a folder: give a document up after so long "
        f"(default: {read_archive.LONGEST:.0f})",
    )


def number(written: str) -> int:
    """A number of something that there must be one of."""
    if not written.isascii() or not written.isdigit() or int(written) < 1:
        raise ArgumentTypeError(f"{written!r} is not a number from 1")
    return int(written)


def run(options: Namespace) -> Exit:
    """Read what is named, in the way that is asked for."""
    if options.file.is_dir():
        return run_archive(options)
    if options.jobs or options.time_limit:
        options.wrong_use("--jobs and --time-limit are for a folder")
    if options.explain:
        return read_explained.run(options)
    return run_document(options)


def run_archive(options: Namespace) -> Exit:
    """Read a whole folder."""
    if options.output is None:
        options.wrong_use(f"{options.file} is a folder; name one for its records with --output")
    if options.explain:
        options.wrong_use("--explain is for one document")
    return read_archive.run(options)


def run_document(options: Namespace) -> Exit:
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
    does="read a summary into a record, or an archive of them",
    explained="""
Reads the summary of a meeting, checks it against itself, and gives the record:
who took part, who said what and of what kind, what was decided; each fact with its
place in the document. Without --output a terminal shows a short account, and a pipe
gets the record as JSON.

With a folder it reads every document in it and in its subfolders. What cannot be read is
listed at the end. Stopped with Ctrl-C, the same line goes on where it was.
""",
    examples="""
tourdetable read summary.docx
tourdetable read summary.docx --output summary.json
tourdetable read summary.docx --explain
tourdetable read summary.docx --explain --output page.html
tourdetable read summary.md --profile ./lakes_dialogue | less
tourdetable read summaries --output records
""",
    arguments=arguments,
    run=run,
)

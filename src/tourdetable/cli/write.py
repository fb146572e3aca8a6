"""`tourdetable write`: documents for sending round, written from a record."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from . import files
from .command import Command
from .exits import Exit

if TYPE_CHECKING:
    from tourdetable.record import Record

ENDINGS = (".docx", ".md")


def summary_arguments(parser: ArgumentParser) -> None:
    """The record, and the document to write."""
    parser.add_argument("record", type=Path, metavar="R.json", help="a record")
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="S.docx",
        required=True,
        help="the document to write: .docx for Word, .md for Markdown",
    )
    parser.add_argument(
        "--with-findings",
        action="store_true",
        help="add an annex of findings, for those who are to mend the text",
    )


def run_summary(options: Namespace) -> Exit:
    """Write the Summary."""
    ending = options.output.suffix.lower()
    if ending not in ENDINGS:
        options.wrong_use(f"{options.output} ends in neither {' nor '.join(ENDINGS)}")
    files.make_sure_of(options.output, read=options.record)
    from tourdetable.record import load

    record = load(options.record)
    files.put(options.output, summary(record, ending, with_findings=options.with_findings))
    return Exit.FINE


def summary(record: "Record", ending: str, *, with_findings: bool) -> bytes:
    """The Summary in the form that the ending of its name asks for."""
    from tourdetable.writing.summary import as_docx, as_markdown

    if ending == ".docx":
        return as_docx(record, with_findings=with_findings)
    return as_markdown(record, with_findings=with_findings).encode()


SUMMARY = Command(
    name="summary",
    does="the Summary of a meeting, for Word or as Markdown",
    explained="""
Writes the Summary in the form that a secretariat sends round: decisions first,
numbered paragraphs, participants in bold, the list of participants, and what is to be
followed up. It holds what the record holds, and nothing else.
""",
    examples="""
tourdetable write summary meeting.json --output summary.docx
tourdetable write summary meeting.json --output summary.md --with-findings
""",
    arguments=summary_arguments,
    run=run_summary,
)


def arguments(parser: ArgumentParser) -> None:
    """The kinds of document."""
    shelf = parser.add_subparsers(metavar="DOCUMENT", required=True)
    SUMMARY.stand_on(shelf)


def run(options: Namespace) -> Exit:
    """Never reached alone: a kind of document is required."""
    options.wrong_use("name a kind of document")
    return Exit.WRONG_USE


COMMAND = Command(
    name="write",
    does="write a document from a record",
    explained="Writes a document from a record, without a database.",
    examples="""
tourdetable write summary meeting.json --output summary.docx
""",
    arguments=arguments,
    run=run,
)

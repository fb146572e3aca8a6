"""`tourdetable check`: where a document contradicts itself."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from .command import Command
from .documents import profile_argument, record_of
from .exits import Exit
from .saying import say


def arguments(parser: ArgumentParser) -> None:
    """The document or record."""
    parser.add_argument("file", type=Path, metavar="FILE", help="a document, or a record (.json)")
    profile_argument(parser)


def run(options: Namespace) -> Exit:
    """Check it, and tell the findings."""
    from tourdetable.checking import checked

    from . import findings

    record = checked(record_of(options.file, profile=options.profile))
    say("\n".join(findings.told(record)) + "\n")
    return Exit.FINDINGS if record.findings else Exit.FINE


COMMAND = Command(
    name="check",
    does="tell where a document contradicts itself",
    explained="""
Checks a summary before it is sent round: counts that do not fit the lists, speakers
who are not listed as present, acronyms never spelled out, notes, dates and names.
A record is checked anew. The exit code is 1 where something is found, and 0 where nothing is.
""",
    examples="""
tourdetable check summary.docx
tourdetable check summary.json
""",
    arguments=arguments,
    run=run,
)

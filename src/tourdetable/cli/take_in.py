"""`tourdetable take-in`: records and documents come into the database, each with a receipt."""

import sys
from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from pathlib import Path

from tourdetable.errors import Refusal

from . import database
from .command import Command
from .exits import Exit
from .levels import ATTRIBUTIONS, LEVELS
from .progress import shown
from .saying import safe, say


def arguments(parser: ArgumentParser) -> None:
    """The files."""
    parser.add_argument(
        "files", type=Path, nargs="+", metavar="FILE", help="a record (.json) or a document"
    )
    parser.add_argument(
        "--new-version",
        action="store_true",
        help="let a document take the place of an earlier one about the same meeting",
    )
    parser.add_argument(
        "--classification",
        choices=LEVELS,
        default=LEVELS[-1],
        help="who may see what says nothing of that itself (default: %(default)s)",
    )
    parser.add_argument(
        "--attribution",
        choices=ATTRIBUTIONS,
        default=ATTRIBUTIONS[0],
        help="whether it may be told who said what (default: %(default)s)",
    )


def run(options: Namespace) -> Exit:
    """Take each file in; one that is refused does not keep the others out."""
    database.open_prepared_rooms()
    ended = Exit.FINE
    for path in options.files:
        try:
            receipt = taken_in(path, options)
        except Refusal as refusal:
            ended = Exit.REFUSED
            print(safe(f"tourdetable: {refusal}"), file=sys.stderr)
        else:
            say(safe(f"{receipt}\n"))
    return ended


def taken_in(path: Path, options: Namespace) -> str:
    """The receipt of one file, in words."""
    from tourdetable.exchange import classified, take_in
    from tourdetable.record import Attribution, Classification

    from .documents import record_of

    level, attribution = Classification(options.classification), Attribution(options.attribution)
    record = classified(record_of(path), level, attribution)
    with shown(f"Taking in {path.name} …"):
        receipt = take_in(
            record, by=database.operator(), at=datetime.now(UTC), new_version=options.new_version
        )
    return receipt.in_words()


COMMAND = Command(
    name="take-in",
    does="take records or documents into the database",
    explained="""
Takes records, or documents that are read first, into the database, and prints a receipt:
what was added, what has changed, what is as it was. Each file comes in whole or not at all,
and taking the same one in twice changes nothing.
""",
    examples="""
tourdetable take-in meeting.json --classification public
tourdetable take-in summaries/*.docx
tourdetable take-in corrected.docx --new-version
""",
    arguments=arguments,
    run=run,
)

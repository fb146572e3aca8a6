"""`tourdetable audit`: the head of the log to write down outside, and whether the log is whole."""

import re
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from typing import TYPE_CHECKING

from . import database
from .command import Command, no_arguments
from .exits import Exit
from .saying import say

if TYPE_CHECKING:
    from tourdetable.audit.chain import Head
    from tourdetable.audit.verification import Verdict

WRITTEN_DOWN = re.compile(r"([1-9][0-9]{0,18}):([0-9a-f]{64})")


def heads_to_check(parser: ArgumentParser) -> None:
    """The heads that were written down."""
    parser.add_argument(
        "--head",
        metavar="N:HASH",
        type=written_head,
        nargs="+",
        action="extend",
        default=[],
        help="heads that were written down outside; only they show that the end was cut off, "
        "or that the whole log was written anew",
    )


def written_head(written: str) -> tuple[int, str]:
    """A head as it was written down."""
    found = WRITTEN_DOWN.fullmatch(written.strip().lower())
    if not found:
        raise ArgumentTypeError(f"{written!r} is no head: it is a number, a colon, 64 hex digits")
    return int(found[1]), found[2]


def tell_head(_: Namespace) -> Exit:
    """Print the head."""
    database.open_prepared_rooms()
    from tourdetable.audit.queries import head

    say(f"{head()}\n")
    return Exit.FINE


def verify_log(options: Namespace) -> Exit:
    """Check the log and tell what came of it."""
    database.open_prepared_rooms()
    from tourdetable.audit.chain import Head
    from tourdetable.audit.queries import verification

    heads = {Head(*one) for one in options.head}
    verdict = verification(heads)
    say("".join(f"{one}\n" for one in told(verdict, heads)))
    return Exit.FINE if verdict.sound else Exit.FINDINGS


def told(verdict: "Verdict", heads: "set[Head]") -> list[str]:
    """The answer, line by line."""
    if verdict.fault:
        return [verdict.fault.told, f"Sound up to entry {verdict.head}."]
    lines = [f"{verdict.entries} entries, all in order. The last is {verdict.head}"]
    if verdict.turned_back:
        lines.append(f"The clock had been turned back at {verdict.turned_back} of them.")
    if heads:
        return [*lines, f"Heads from outside: {verdict.heads} of {len(heads)} found."]
    return [
        *lines,
        "Without a head from outside a log that was cut off or rewritten looks the same.",
    ]


HEAD = Command(
    name="head",
    does="the number and hash of the last entry, to be written down outside",
    explained="Prints the number and the hash of the last entry. Keep the line somewhere else.",
    examples="""
tourdetable audit head
""",
    arguments=no_arguments,
    run=tell_head,
)
VERIFY = Command(
    name="verify",
    does="check every entry, and heads that were written down",
    explained="""
Checks every entry of the log from the first, and names the first that is wrong or missing.
The exit code is 0 where nothing is wrong, 1 where something is.
""",
    examples="""
tourdetable audit verify
tourdetable audit verify --head $(cat heads.txt)
""",
    arguments=heads_to_check,
    run=verify_log,
)


def arguments(parser: ArgumentParser) -> None:
    """The two things that one may want."""
    shelf = parser.add_subparsers(metavar="WHAT", required=True)
    HEAD.stand_on(shelf)
    VERIFY.stand_on(shelf)


def run(options: Namespace) -> Exit:
    """Never reached alone: one of the two is required."""
    options.wrong_use("say head or verify")
    return Exit.WRONG_USE


COMMAND = Command(
    name="audit",
    does="the log: its head to write down, and whether it is whole",
    explained="""
Every deed has an entry in the log, and each entry holds the hash of the one before it.
Write the head down outside the machine now and then: mail it, print it in a summary.
""",
    examples="""
tourdetable audit head
tourdetable audit verify --head $(cat heads.txt)
""",
    arguments=arguments,
    run=run,
)

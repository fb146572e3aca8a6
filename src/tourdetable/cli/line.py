"""The line that a person types: its command is found, run, and ended with an exit code."""

import sys
import traceback
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Sequence
from io import TextIOWrapper

from tourdetable.errors import Refusal
from tourdetable.operations.no_room import no_room

from . import (
    audit,
    backup,
    check,
    demo,
    doctor,
    give_out,
    open_account,
    personal_data,
    prepare,
    propositions,
    read,
    restore,
    serve,
    take_in,
    version,
    write,
)
from .exits import Exit
from .saying import keep_silent, safe

COMMANDS = (
    read.COMMAND,
    check.COMMAND,
    write.COMMAND,
    propositions.COMMAND,
    take_in.COMMAND,
    give_out.COMMAND,
    open_account.COMMAND,
    audit.COMMAND,
    personal_data.PERSONAL_DATA,
    personal_data.ERASE,
    personal_data.RETAIN,
    demo.COMMAND,
    prepare.COMMAND,
    serve.COMMAND,
    doctor.COMMAND,
    backup.COMMAND,
    restore.COMMAND,
    version.COMMAND,
)
AFTERWORD = """
examples:
  tourdetable read summary.docx --output meeting.json
  tourdetable check summary.docx
  tourdetable write summary meeting.json --output summary.docx
  tourdetable read --help

exit codes:
  0  fine          1  findings (of `check`, `audit verify`, `doctor`)
  2  wrong use     3  refused; a sentence says why and what to do
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command of a line; give its exit code."""
    write_in_utf8()
    try:
        return run(argv)
    except Refusal as refusal:
        print(safe(f"tourdetable: {refusal}"), file=sys.stderr)
        return Exit.REFUSED
    except KeyboardInterrupt:
        keep_silent()
        print(file=sys.stderr)
        return Exit.INTERRUPTED
    except BrokenPipeError:
        keep_silent()
        return Exit.PIPE_CLOSED
    except Exception as error:  # noqa: BLE001  # told in full; 1 would be taken for findings
        if told := no_room(error):
            print(f"tourdetable: {told}", file=sys.stderr)
            return Exit.REFUSED
        traceback.print_exc()
        print(
            "tourdetable: this is a bug. Please report it with the lines above.", file=sys.stderr
        )
        return Exit.BUG


def run(argv: Sequence[str] | None) -> int:
    """Find the command and run it."""
    try:
        options = parser().parse_args(argv)
    except SystemExit:
        sys.stdout.flush()  # help was printed, and somebody may have stopped reading
        raise
    return int(options.run(options))


def parser() -> ArgumentParser:
    """All commands with their arguments."""
    line = ArgumentParser(
        prog="tourdetable",
        description="The digital secretariat of an intergovernmental dialogue.",
        epilog=AFTERWORD,
        formatter_class=RawDescriptionHelpFormatter,
    )
    shelf = line.add_subparsers(metavar="COMMAND", required=True, title="commands")
    for command in COMMANDS:
        command.stand_on(shelf)
    return line


def write_in_utf8() -> None:
    """A record is UTF-8 whatever the locale; what has no bytes there is shown as a code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")

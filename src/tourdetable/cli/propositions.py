"""`tourdetable propositions`: who stood where on what, sentence by sentence."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from tourdetable.errors import Refusal

from . import files
from .command import Command
from .exits import Exit
from .progress import shown
from .saying import say

LARGEST_FILE = 100 * 1024 * 1024


class NoLines(Refusal):
    """A file does not hold sentences one a line."""


def arguments(parser: ArgumentParser) -> None:
    """The sentences, and where their propositions go."""
    parser.add_argument(
        "--lines", type=Path, required=True, metavar="FILE", help="sentences, one a line"
    )
    parser.add_argument(
        "-o", "--output", type=Path, metavar="OUT", help="write the propositions to this file"
    )


def run(options: Namespace) -> Exit:
    """Read the sentences and write who stands where on what."""
    if options.output is not None:
        files.make_sure_of(options.output, read=options.lines)
    lines = lines_of(options.lines)
    with shown(f"Reading {options.lines.name} …"):
        from tourdetable.reading.propositions.lines import table

        written = "".join(table(lines))
    if options.output is not None:
        files.put(options.output, written.encode())
    else:
        say(written)
    return Exit.FINE


def lines_of(path: Path) -> list[str]:
    """The lines of a text file."""
    try:
        if path.is_file() and path.stat().st_size > LARGEST_FILE:
            raise NoLines(f"{path.name} is larger than 100 MiB. Split it into several files.")
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise NoLines(
            f"{path} cannot be opened: {error.strerror}. Check the name of the file."
        ) from error
    except UnicodeDecodeError as error:
        raise NoLines(
            f"{path.name} is no text in UTF-8. Save it as such, one sentence a line."
        ) from error
    if "\x00" in text:
        raise NoLines(f"{path.name} is no plain text. Save it as one, one sentence a line.")
    if not text.strip():
        raise NoLines(f"{path.name} holds no sentences. Write one on each line.")
    return [line for line in text.splitlines() if line.strip()]


COMMAND = Command(
    name="propositions",
    does="tell who stood where on what, sentence by sentence",
    explained="""
Reads sentences of negotiation reports, one a line, and tells who stands where on what: for each
sentence its number and words, then a line for each actor with the predicate and the point, tabs
between them. Those who support or join are actors of their own; who opposes has the predicate
with "not". Names are those of an encyclopaedia in small letters, so that the result can be
compared with other collections of such reports.
""",
    examples="""
tourdetable propositions --lines sentences.txt --output propositions.txt
tourdetable propositions --lines sentences.txt | less
""",
    arguments=arguments,
    run=run,
)

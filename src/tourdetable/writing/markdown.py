"""A page as Markdown (CommonMark with tables)."""

import re
from collections.abc import Iterator

from .page import Block, Bullets, Heading, Line, Page, Paragraph, Run, Table, Title, number_of

SIGNS = re.compile(
    r"\\(?=[!-/:-@\[-`{-~])"  # a backslash that would escape what follows
    r"|[*`]"
    r"|(?<!\w)_|_(?!\w)"
    r"|<(?=[A-Za-z/!?])"
    r"|\[(?=[^\]]*\]\(|\^)"
    r"|&(?=#?\w+;)"
    r"|(?:(?<=\s)|^)#(?=#*$)"  # it would close a heading
)
SIGN_AT_START = re.compile(r"^[#>+=~|:-]|^\d{1,9}(?=[.)](?:\s|$))")


def page_as_markdown(page: Page) -> str:
    """The whole page, its blocks parted by an empty line."""
    parts = []
    inset = 0
    for block in page.blocks:
        parts.append("\n".join(lines_of(block, inset)))
        number = number_of(block)
        inset = 0 if number is None else len(f"{number}. ")
    return "\n\n".join(parts) + "\n"


def lines_of(block: Block, inset: int) -> Iterator[str]:
    """The lines of a block; a list is set in under the number that it belongs to."""
    match block:
        case Title(words, rank):
            yield f"{'#' * rank} {text(words)}"
        case Heading(words, rank):
            yield f"{'#' * (rank + 1)} {text(words)}"
        case Paragraph(said, None):
            yield at_start(marked(said))
        case Paragraph(said, number):
            yield f"{number}. {at_start(marked(said))}"
        case Bullets(items):
            yield from (f"{' ' * inset}- {at_start(marked(one))}" for one in items)
        case Table():
            yield from rows_of(block)


def rows_of(table: Table) -> Iterator[str]:
    """The rows of a table, its header first."""
    yield row(text(name) for name in table.header)
    yield row("---" for _ in table.header)
    for one in table.rows:
        yield row(marked(cell) for cell in one)


def row(cells: Iterator[str]) -> str:
    """One row; a bar within a cell is escaped."""
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def marked(said: Line) -> str:
    """A line with its bold and italic words marked."""
    return "".join(marked_run(run) for run in said)


def marked_run(run: Run) -> str:
    """Words of the same look between their signs."""
    sign = "**" * run.bold + "*" * run.italic
    return f"{sign}{text(run.words)}{sign[::-1]}"


def text(words: str) -> str:
    """Words that Markdown takes for words."""
    return SIGNS.sub(r"\\\g<0>", words)


def at_start(words: str) -> str:
    """Words that do not begin like a heading, a list or a quotation."""
    found = SIGN_AT_START.match(words)
    if found is None:
        return words
    cut = found.end() if found[0].isdigit() else 0
    return f"{words[:cut]}\\{words[cut:]}"

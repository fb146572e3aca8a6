"""PDFs with a text layer: pages become a text that flows, as a person reads them.

    letters of each page → without running heads → columns and tables → without footnotes
    → paragraphs → one text, the notes after it

A PDF only says which letter stands where. Everything else is told from the look of the page, as
its readers do. Every paragraph keeps the page on which it begins.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from tourdetable.reading.opening.hyphens import Vocabulary
from tourdetable.reading.opening.source import NotReadable, Source
from tourdetable.record import Doubt

from .columns import Block, Column, Sheet, blocks_of, gutters_of, may_change
from .flow import Flow
from .letters import pages_of
from .lines import Line, level_raised
from .margins import Margins, without_margins
from .notes import parted
from .page import Page
from .paragraphs import habits_of
from .words import LIGATURES

__all__ = ["pdf_source"]

MEDIA_TYPE = "application/pdf"
UNKNOWN_AT_MOST = 0.3
"""Of the letters: beyond it, what is left is no text."""
UNKNOWN_UNSAID = 0.01
LONG = 0.7
"""Of the room between equal margins: lines that are shorter end where their words do."""


def pdf_source(content: bytes, *, name: str, sha256: str) -> Source:
    """A PDF, opened."""
    pages = pages_of(content, name)
    refuse_unreadable(pages, name)
    for page in pages:
        level_raised([one for one in page.pieces if not one.turned])
    margins = without_margins(pages)
    blocks, notes = laid_out(pages)
    lines = [line for page in blocks for one in page for line in lines_of(one)]
    columns = [one for page in blocks for one in page if isinstance(one, Column)]
    bold = sum(len(one.words) for one in lines if one.is_bold)
    flow = Flow(
        habits_of(columns),
        Vocabulary.of([one.words.translate(LIGATURES) for one in lines]),
        bold_body=bold * 2 > sum(len(one.words) for one in lines),
    )
    text = flow.text_of(blocks, notes)
    return Source(
        name,
        MEDIA_TYPE,
        sha256,
        "".join(text.words),
        tuple(text.paragraphs),
        tuple(sorted(text.markings, key=lambda one: (one.start, one.end))),
        tuple(doubts(pages, margins)),
    )


def refuse_unreadable(pages: Sequence[Page], name: str) -> None:
    """Refuse a file without a text layer, and one whose letters cannot be told."""
    letters = sum(page.letters for page in pages)
    if not any(page.pieces for page in pages):
        raise NotReadable(
            f"{name} has no text layer; its pages are probably pictures. Have the text "
            "recognised first (OCR), for example with OCRmyPDF."
        )
    if sum(page.unknown for page in pages) > UNKNOWN_AT_MOST * letters:
        raise NotReadable(
            f"{name} does not say which letters it shows. Have the text recognised anew (OCR), "
            "for example with OCRmyPDF, or export it again from the program it came from."
        )


def laid_out(pages: Sequence[Page]) -> tuple[list[list[Block]], list[Line]]:
    """The columns and tables of each page in the order of reading, and all footnotes."""
    sheet = Sheet(*edges_of(pages))
    whole = [blocks_of(page, sheet) for page in pages]
    gutters = {round(one) for blocks in whole for one in gutters_of(blocks)}
    if gutters:
        sheet = replace(sheet, gutters=tuple(sorted(gutters)))
        whole = [
            blocks_of(page, sheet) if may_change(blocks, sheet.gutters) else blocks
            for page, blocks in zip(pages, whole, strict=True)
        ]
    body = habits_of(one for page in whole for one in page if isinstance(one, Column)).body
    found: list[list[Block]] = []
    notes: list[Line] = []
    for blocks in whole:
        without, below = parted(blocks, body, notes)
        found.append(without)
        notes += below
    return found, notes


def edges_of(pages: Sequence[Page]) -> tuple[float, float]:
    """Between where and where the lines of the document run.

    Where all lines are short, the right margin is taken to be as wide as the left one.
    """
    upright = [one for page in pages for one in page.pieces if not one.turned]
    if not upright:
        return 0.0, 0.0
    left = min(one.left for one in upright)
    rights = sorted(one.right for one in upright)
    right = rights[int(len(rights) * 0.995)]
    mirrored = max(page.width for page in pages) - left
    return left, right if right - left > LONG * (mirrored - left) else mirrored


def lines_of(block: Block) -> Iterator[Line]:
    """All lines of a column or a table."""
    if isinstance(block, Column):
        yield from block.lines
    else:
        yield from (line for row in block.rows for cell in row for line in cell)


def doubts(pages: Sequence[Page], margins: Margins) -> Iterator[Doubt]:
    """What a reader of the pages sees and the text does not hold."""
    if empty := [one.number for one in pages if not one.pieces]:
        yield Doubt(
            message=f"There is no text on {numbered(empty)}. What is shown there may be a scan; "
            "have it recognised (OCR), for example with OCRmyPDF."
        )
    unclear = [one.number for one in pages if one.unknown > UNKNOWN_UNSAID * one.letters]
    if unclear:
        yield Doubt(message=f"Some letters on {numbered(unclear)} could not be told.")
    if margins.repeated:
        words = "; ".join(f"“{one}”" for one in margins.repeated)
        yield Doubt(message=f"Running heads and feet were left out of the text: {words}.")
    if noted := [one.number for one in pages if one.annotated]:
        count = sum(one.annotated for one in pages)
        what = "comment or field was" if count == 1 else "comments or fields were"
        yield Doubt(message=f"{count} {what} not read, on {numbered(noted)}.")


def numbered(pages: Sequence[int]) -> str:
    """Pages named as people name them: "pages 3–5 and 8"."""
    breaks = [number for number, (one, other) in enumerate(pairwise(pages), 1) if other > one + 1]
    edges = [0, *breaks, len(pages)]
    runs = [pages[first:last] for first, last in pairwise(edges)]
    named = [str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs]
    together = named[0] if len(named) == 1 else f"{', '.join(named[:-1])} and {named[-1]}"
    return f"{'page' if len(pages) == 1 else 'pages'} {together}"

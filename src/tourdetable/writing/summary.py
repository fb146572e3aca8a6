"""The Summary of a meeting, in the form in which a secretariat sends it round.

    >>> Path("summary.docx").write_bytes(summary.as_docx(record))

It is written from the record alone: what the record does not hold is not in the summary, and
nothing is in the summary that the record does not hold.
"""

from collections.abc import Iterator

from tourdetable.record import Record

from .agenda import SUMMARY, heading_of
from .decisions import decision_box
from .findings import findings_annex
from .follow_up import follow_up_list
from .framework import goals
from .interventions import lines_of
from .markdown import page_as_markdown
from .meetings import UNTITLED, title_block
from .names import Names
from .page import Block, Bullets, Heading, Page, Paragraph, line
from .paragraphs import Numbered, numbered_paragraphs, paragraph_numbers
from .participants import figures, participants_list, people_table
from .words import clean


def as_markdown(record: Record, *, with_findings: bool = False) -> str:
    """The summary as Markdown; with an annex of findings for those who are to mend it."""
    return page_as_markdown(page(record, with_findings=with_findings))


def as_docx(record: Record, *, with_findings: bool = False) -> bytes:
    """The summary as a Word document."""
    from .docx import page_as_docx

    return page_as_docx(page(record, with_findings=with_findings))


def page(record: Record, *, with_findings: bool = False) -> Page:
    """The summary before it has a format."""
    title = clean(record.meeting.title) or UNTITLED
    return Page(
        title, record.document.language, tuple(blocks(record, with_findings=with_findings))
    )


def blocks(record: Record, *, with_findings: bool) -> Iterator[Block]:
    """All parts of the summary in their order."""
    attendance = figures(record)
    paragraphs = numbered_paragraphs(record)
    first = 2 if attendance else 1
    numbers = paragraph_numbers(paragraphs, first)
    yield from title_block(record.meeting)
    yield from decision_box(record, numbers)
    if attendance or paragraphs:
        yield Heading(SUMMARY, 1)
    if attendance:
        yield Paragraph(line(attendance), number=1)
    yield from minutes(record, paragraphs, first)
    yield from participants_list(record)
    yield from people_table(record)
    yield from follow_up_list(record, numbers)
    yield from goals(record)
    if with_findings:
        yield from findings_annex(record)


def minutes(record: Record, paragraphs: list[Numbered], first: int) -> Iterator[Block]:
    """The numbered paragraphs under the headings of their parts."""
    names = Names.of(record)
    part = None
    for number, paragraph in enumerate(paragraphs, start=first):
        if paragraph.part is not None and paragraph.part != part:
            part = paragraph.part
            if heading := heading_of(part, record):
                yield Heading(heading, 2)
        said, *items = lines_of(paragraph, record, names)
        yield Paragraph(said, number)
        if items:
            yield Bullets(tuple(items))

"""The goals that the document sets out, so that "PG 1" can be looked up."""

from collections.abc import Iterator

from tourdetable.record import Record

from .agenda import GOALS
from .page import Block, Bullets, Heading, Paragraph, Run, line
from .words import clean, plain


def goals(record: Record) -> Iterator[Block]:
    """The goals of the framework; nothing where the document names none."""
    framework = record.framework
    if framework is None or not framework.goals:
        return
    yield Heading(GOALS, 1)
    yield Paragraph(
        line(f"According to the document, these are the goals of “{clean(framework.title)}”:")
    )
    yield Bullets(
        tuple(
            (Run(clean(one.code), bold=True), Run(f": {plain(one.title, record.document)}"))
            for one in framework.goals
        )
    )

"""The decision box: what was decided, on top, with the paragraph where the reader finds it."""

from collections.abc import Iterator

from tourdetable.record import EVERYBODY, Decision, Record

from .agenda import DECISIONS
from .page import Block, Heading, Paragraph, Table, line
from .paragraphs import Numbers, cited
from .words import clean, plain

NONE_RECORDED = "None recorded."
THE_MEETING = "the meeting"
NOBODY = "–"


def decision_box(record: Record, numbers: Numbers) -> Iterator[Block]:
    """All decisions of a record, or the sentence that there are none."""
    yield Heading(DECISIONS, 1)
    if not record.decisions:
        yield Paragraph(line(NONE_RECORDED))
        return
    rows = tuple(
        (
            line(plain(one.text, record.document)),
            line(clean(one.verb)),
            line(THE_MEETING if one.by == EVERYBODY else clean(one.by)),
            line(asked(one)),
            line(cited(one.place, numbers)),
        )
        for one in record.decisions
    )
    header = ("Decision", "Verb", "Decided by", "Asked to act", "Para.")
    yield Table(header, rows, (44, 12, 15, 15, 14))


def asked(decision: Decision) -> str:
    """Who is to act on a decision."""
    return ", ".join("all" if one == EVERYBODY else clean(one) for one in decision.asks) or NOBODY

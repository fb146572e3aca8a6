"""The numbered paragraphs: which passages stand together in one, under which heading."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from tourdetable.record import AgendaItem, Paragraph, ParagraphKind, Place, Record

from .agenda import part_of
from .passages import Passage, passages, source_paragraph, spoken
from .words import carries_on

Numbers = Mapping[tuple[int, int], int]
"""For the start and end of every passage, the number of the summary's paragraph that holds it."""


@dataclass
class Numbered:
    """A paragraph of the summary as it is put together; its lines but the first are a list."""

    part: AgendaItem | None
    source: Paragraph | None
    lines: list[list[Passage]] = field(default_factory=list)

    @property
    def last(self) -> Passage:
        """The passage put in last."""
        return self.lines[-1][-1]

    @property
    def lead(self) -> Passage:
        """The passage that ends the first line, and so introduces the list if there is one."""
        return self.lines[0][-1]

    def passages(self) -> Iterator[Passage]:
        """All passages of the paragraph in their order."""
        for one in self.lines:
            yield from one


def numbered_paragraphs(record: Record) -> list[Numbered]:
    """All passages of a record in the source's paragraphs, each of one part of the meeting."""
    found: list[Numbered] = []
    for passage in passages(record):
        if not spoken(passage, record):
            continue
        part = part_of(passage, record) or (found[-1].part if found else None)
        source = source_paragraph(passage, record)
        held = found[-1] if found and found[-1].part == part else None
        if held and goes_on(held, passage, source, record):
            held.lines[-1].append(passage)
        elif held and is_listed(held, passage, source, record):
            held.lines.append([passage])
        else:
            held = Numbered(part, source, [[passage]])
            found.append(held)
        held.source = source
    return found


def goes_on(held: Numbered, passage: Passage, source: Paragraph | None, record: Record) -> bool:
    """Whether a passage belongs to the same line: by its paragraph, or across a page break.

    A document that tells nothing of its paragraphs has a new one with each new speaker.
    """
    if source is None and held.source is None:
        return held.last.speakers == passage.speakers
    if source == held.source:
        return True
    return carries_on(spoken(held.last, record), spoken(passage, record))


def is_listed(held: Numbered, passage: Passage, source: Paragraph | None, record: Record) -> bool:
    """Whether a passage is an item of the list that the paragraph introduces with a colon."""
    if not spoken(held.lead, record).endswith(":"):
        return False
    own_label = passage.label is not None and held.lead.label is None
    item = source is not None and source.kind is ParagraphKind.ITEM
    return item or own_label or spoken(passage, record)[:1].islower()


def paragraph_numbers(paragraphs: Iterable[Numbered], first: int) -> Numbers:
    """Where each passage of the source stands in the summary, counted from the first number."""
    return {
        (fact.place.start, fact.place.end): number
        for number, paragraph in enumerate(paragraphs, start=first)
        for passage in paragraph.passages()
        for fact in passage.facts
    }


def cited(place: Place, numbers: Numbers) -> str:
    """The number of the paragraph that holds a passage; a dash if the passage has no words."""
    return str(numbers.get((place.start, place.end), "–"))

"""Passages: what is said in the summary, each once, however many facts stand in it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tourdetable.record import Decision, Intervention, Paragraph, Place, Record

from .words import plain

Said = Intervention | Decision


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the source that somebody said or decided, and the facts that stand in it."""

    start: int
    end: int
    raw: str
    facts: tuple[Said, ...]

    @property
    def speakers(self) -> tuple[str, ...]:
        """Who speaks in it, in the order of the facts; who decides, where nobody speaks."""
        told = [
            name for one in self.facts if isinstance(one, Intervention) for name in one.speakers
        ]
        decided = [one.by for one in self.facts if isinstance(one, Decision)]
        return tuple(dict.fromkeys(told or decided))

    @property
    def label(self) -> str | None:
        """The label of the paragraph that it stands in."""
        return self.facts[0].place.paragraph

    def holds(self, place: Place) -> bool:
        """Whether the passage covers a place of the source."""
        return self.start <= place.start and place.end <= self.end


def passages(record: Record) -> Iterator[Passage]:
    """All passages of a record in the order of its text; places that overlap are one passage."""
    held: Passage | None = None
    for said in in_order(record):
        place = said.place
        if held is None or place.start >= held.end:
            if held is not None:
                yield held
            held = Passage(place.start, place.end, place.words, (said,))
        else:
            held = widened(held, said)
    if held is not None:
        yield held


def in_order(record: Record) -> list[Said]:
    """Interventions and decisions by where they stand; an intervention before its decision."""
    said: list[Said] = [*record.interventions, *record.decisions]
    return sorted(said, key=lambda one: (one.place.start, -one.place.end))


def widened(held: Passage, said: Said) -> Passage:
    """The passage with one more fact, and with its words as far as they reach further."""
    beyond = said.place.words[max(held.end - said.place.start, 0) :]
    end = held.end + len(beyond)
    return replace(held, end=end, raw=held.raw + beyond, facts=(*held.facts, said))


def spoken(passage: Passage, record: Record) -> str:
    """The passage's words as they are read."""
    return plain(passage.raw, record.document)


def source_paragraph(passage: Passage, record: Record) -> Paragraph | None:
    """The paragraph of the source that the passage begins in, if the document tells."""
    for one in record.document.paragraphs:
        if one.start <= passage.start < max(one.end, one.start + 1):
            return one
    return None

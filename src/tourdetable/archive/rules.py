"""What is in force for each fact of a document: its own classification, and that of its words.

A fact is never more visible than the meeting and the document that it comes from, nor than any
other fact that stands on the same words: who may not read a sentence finds it nowhere.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tourdetable.record import (
    Attribution,
    Classification,
    strictest,
    strictest_attribution,
)

ENOUGH = 5
"""From so many listed participants on, one of them stays unknown among the others."""


class InForce(NamedTuple):
    """Who sees something, and who may know by whom it is."""

    classification: Classification
    attribution: Attribution


@dataclass(frozen=True)
class Span:
    """A fact as far as it matters here: its words, and what was said of it."""

    start: int
    end: int
    classification: Classification | None = None
    attribution: Attribution | None = None
    tells_who: bool = False
    """Whether it says by itself who said or did something at the meeting."""


def holder(
    meeting: Classification | None,
    document: Classification | None,
    attribution: Attribution | None,
) -> InForce:
    """What a meeting and its document hand down; what nobody classified is strictest."""
    level = meeting if meeting is not None else Classification.SECRETARIAT
    return InForce(strictest(level, document), strictest_attribution(attribution))


def settled(held: InForce, spans: Sequence[Span]) -> list[InForce]:
    """What is in force for each fact of a document, in their order."""
    own = [own_of(held, one) for one in spans]
    stricter = Stricter(held, zip(spans, own, strict=True))
    return [stricter.at(span, force) for span, force in zip(spans, own, strict=True)]


def own_of(held: InForce, span: Span) -> InForce:
    """What is in force for a fact by itself.

    Under the Chatham House Rule even the list of participants could give a speaker away.
    """
    takes_over = span.tells_who or held.attribution is Attribution.CHATHAM_HOUSE
    return InForce(
        strictest(held.classification, span.classification),
        strictest_attribution(held.attribution if takes_over else None, span.attribution),
    )


class Stricter:
    """The words of a document that are for fewer people than the document."""

    def __init__(self, held: InForce, facts: Iterable[tuple[Span, InForce]]) -> None:
        levels: dict[Classification, list[tuple[int, int]]] = {}
        attributions: dict[Attribution, list[tuple[int, int]]] = {}
        for span, force in facts:
            where = (span.start, span.end)
            if force.classification.strictness > held.classification.strictness:
                levels.setdefault(force.classification, []).append(where)
            if force.attribution is not Attribution.NAMED:
                attributions.setdefault(force.attribution, []).append(where)
        self.levels = {one: Stretches(spans) for one, spans in levels.items()}
        self.attributions = {one: Stretches(spans) for one, spans in attributions.items()}

    def at(self, span: Span, own: InForce) -> InForce:
        """What is in force for a fact, given the other facts that stand on its words."""
        levels = [one for one, there in self.levels.items() if there.touch(span)]
        attributions = [one for one, there in self.attributions.items() if there.touch(span)]
        return InForce(
            strictest(own.classification, *levels),
            strictest_attribution(own.attribution, *attributions),
        )


class Stretches:
    """Stretches of a text, merged, so that one can ask quickly whether any touches a fact."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        merged: list[list[int]] = []
        for start, end in sorted(spans):
            if merged and start <= merged[-1][1]:
                merged[-1][1] = max(merged[-1][1], end)
            else:
                merged.append([start, end])
        self.starts = [start for start, _ in merged]
        self.ends = [end for _, end in merged]

    def touch(self, span: Span) -> bool:
        """Whether a fact shares a character with any of them, or stands within one."""
        place = bisect_left(self.ends, span.start + 1)
        return place < len(self.starts) and self.starts[place] < max(span.end, span.start + 1)


def whole(held: InForce, forces: Iterable[InForce]) -> InForce:
    """What is in force for a document as a whole: it is shown to who may know all of it."""
    return all_of(held, *forces)


def all_of(*forces: InForce) -> InForce:
    """What holds where all of these hold."""
    return InForce(
        strictest(*(one.classification for one in forces)),
        strictest_attribution(*(one.attribution for one in forces)),
    )


def wording_in_force(wording: str | None, attribution: Attribution, *, listed: int) -> str | None:
    """What those see of a passage who may not know who said it; none where they see nothing.

    `listed` is how many participants the document lists as present: among few, one is known by
    leaving out the others.
    """
    if attribution is Attribution.NAMED or listed < ENOUGH:
        return None
    return wording

"""Interventions: who said what, of what kind, about what."""

from collections.abc import Iterator, Sequence

from tourdetable.record import EVERYBODY, Act, Intervention

from .acts import Basis, Sign, signs_in
from .confidence import confidence_in
from .goals import goals_in, version_in_force
from .lexicon import Lexicon
from .mentions import Mention, Party
from .notes import Notes
from .passages import Passage
from .step import step
from .themes import themes_in


@step(needs=("passages", "mentions", "profile", "framework"), gives="interventions")
def find_interventions(notes: Notes, _lexicon: Lexicon) -> tuple[Intervention, ...]:
    """One intervention for each passage."""
    found: list[Intervention] = []
    leading: dict[tuple[int, tuple[Party, ...]], Intervention] = {}
    for passage in notes.passages:
        said = intervention(notes, passage, signs_in(passage), len(found) + 1)
        if passage.led_by is not None:
            lead = leading[passage.led_by, passage.parties]
            said = said.model_copy(update={"acts": lead.acts, "sign": lead.sign})
        leading.setdefault((passage.number, passage.parties), said)
        found.append(said)
    return tuple(found)


def intervention(
    notes: Notes, passage: Passage, signs: Sequence[Sign], number: int
) -> Intervention:
    """A passage as the record keeps it."""
    words = passage.sentence.words
    leading = signs[0] if signs else None
    first = passage.parties[0]
    return Intervention(
        id=f"i{number}",
        speakers=tuple(one.name for one in passage.parties),
        capacity=first.capacity,
        person=first.person,
        acts=tuple(one.act for one in signs) or (Act.REPORT,),
        verb=verb_of(passage, leading),
        point=point_of(passage, leading),
        on_behalf_of=tuple(one.name for one in passage.on_behalf_of),
        goals=goals_in(words, notes),
        themes=themes_in(words, notes.profile, version_in_force(notes)),
        mentions=tuple(mentioned(passage, notes.mentions[passage.number])),
        confidence=confidence_in(passage, signs),
        sign=passage.mark or "; ".join(words[one.start : one.end] for one in signs),
        place=passage.sentence.place(notes.source.text),
    )


def verb_of(passage: Passage, leading: Sign | None) -> str | None:
    """The words that carry the leading act: "is ready to host", "said that"."""
    if leading is None or leading.basis is Basis.MARKED:
        return None
    end = leading.end if leading.point is None else leading.point
    return passage.sentence.words[leading.start : end].strip() or None


def point_of(passage: Passage, leading: Sign | None) -> str | None:
    """What it is about: the speaker's own words after those that carry the leading act."""
    words = passage.sentence.words[: end_of(passage)]
    if leading is None:
        return words.rstrip(" .;") or None
    start = leading.end if leading.point is None else leading.point
    return words[start:].strip(" ,.;:") or None


def end_of(passage: Passage) -> int:
    """Where the speaker's own clauses end: another may have the rest of the sentence."""
    words, clauses = passage.grammar.words, passage.clauses
    last = max((one.last for one in clauses), default=len(words))
    return words[last - 1].end if 0 < last < len(words) else len(passage.sentence.words)


def mentioned(passage: Passage, mentions: Sequence[Mention]) -> Iterator[str]:
    """The others whom the passage names; an office that nobody is known to hold is left out."""
    own = {one.name for one in passage.parties} | {EVERYBODY}
    others = (one.party for one in mentions if one.party.name not in own)
    yield from dict.fromkeys(one.name for one in others if one.name != one.capacity)

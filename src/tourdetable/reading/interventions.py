"""Interventions: who said what, of what kind, about what."""

from collections.abc import Iterator, Sequence

from tourdetable.record import EVERYBODY, Act, Intervention

from .acts import Sign, signs_in
from .goals import goals_in, version_in_force
from .lexicon import Lexicon
from .mentions import Mention, Party
from .notes import Notes
from .passages import Found, Passage
from .step import step
from .themes import themes_in

CONFIDENCE = {
    Found.NAMED: 0.95,
    Found.PRONOUN: 0.9,
    Found.COLLECTIVE: 0.9,
    Found.VIEW: 0.85,
    Found.AGENT: 0.85,
    Found.CARRIED: 0.75,
}


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
        verb=words[leading.start : leading.end] if leading else None,
        point=point_of(passage, leading),
        on_behalf_of=tuple(one.name for one in passage.on_behalf_of),
        goals=goals_in(words, notes),
        themes=themes_in(words, notes.profile, version_in_force(notes)),
        mentions=tuple(mentioned(passage, notes.mentions[passage.number])),
        confidence=CONFIDENCE[passage.found],
        sign="; ".join(words[one.start : one.end] for one in signs),
        place=passage.sentence.place(notes.source.text),
    )


def point_of(passage: Passage, leading: Sign | None) -> str | None:
    """What it is about: the words after those that carry the leading act."""
    words = passage.sentence.words
    if leading is None:
        return words.rstrip(" .;") or None
    return words[leading.end :].strip(" ,.;:") or None


def mentioned(passage: Passage, mentions: Sequence[Mention]) -> Iterator[str]:
    """The others whom the passage names; an office that nobody is known to hold is left out."""
    own = {one.name for one in passage.parties} | {EVERYBODY}
    others = (one.party for one in mentions if one.party.name not in own)
    yield from dict.fromkeys(one.name for one in others if one.name != one.capacity)

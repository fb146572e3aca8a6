"""Propositions of a whole document, each with its place."""

from collections.abc import Iterator, Sequence

from tourdetable.reading.lexicon import Lexicon
from tourdetable.reading.mentions import Mention
from tourdetable.reading.notes import Notes
from tourdetable.reading.sentences import Sentence
from tourdetable.reading.step import step
from tourdetable.record import ParagraphKind, ParticipantKind
from tourdetable.record import Proposition as Fact

from .find import propositions_in
from .words import Name

ACTORS = {ParticipantKind.STATE, ParticipantKind.ORGANISATION, ParticipantKind.GROUP}


@step(needs=("sentences", "mentions"), gives="propositions")
def find_propositions(notes: Notes, _lexicon: Lexicon) -> tuple[Fact, ...]:
    """Who stood where on what, of those who are named: States, groups and organisations."""
    return tuple(
        fact
        for sentence, mentions in zip(notes.sentences, notes.mentions, strict=True)
        if sentence.kind is not ParagraphKind.HEADING
        for fact in of_sentence(notes, sentence, mentions)
    )


def of_sentence(notes: Notes, sentence: Sentence, mentions: Sequence[Mention]) -> Iterator[Fact]:
    """The propositions of one sentence."""
    names = tuple(actors_among(mentions))
    for one in propositions_in(sentence.words, names) if names else ():
        yield Fact(
            actor=one.actor,
            predicate=one.verb,
            point=one.point,
            stance=one.stance,
            place=sentence.place(notes.source.text, one.start, one.end),
        )


def actors_among(mentions: Sequence[Mention]) -> Iterator[Name]:
    """Those who can take a position; who only holds an office speaks for the meeting."""
    for one in mentions:
        if one.party.kind in ACTORS and one.party.capacity is None:
            yield Name(one.start, one.end, (one.party.name,), possessive=one.possessive)

"""Speakers: who says or does what a sentence records.

A sentence names its speaker, or goes on with the one before: by a pronoun, by "the country",
or by telling more of the same report. Headings, lists of participants and scene-setting
are nobody's.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from tourdetable.record import Act, ParticipantKind

from .acts import signs_in
from .clauses import Clause, clauses_of
from .grammar import Grammar, grammar_of
from .implied import as_agent, as_decision, as_impersonal, decides
from .lexicon import Lexicon
from .mentions import Party
from .notes import Notes
from .parties import named_parties, on_behalf
from .passages import ALL, Floor, Found, Passage, Told
from .sentences import Sentence
from .silence import SILENCE, silent_sentences
from .step import step
from .subjects import SubjectKind

LEADS_A_LIST = re.compile(r":\s*$")


@step(needs=("sentences", "sections", "attendance", "mentions", "known"), gives="passages")
def find_passages(notes: Notes, lexicon: Lexicon) -> tuple[Passage, ...]:
    """Who speaks in each sentence, where anybody does."""
    floor = Floor(frozenset(one.name for one in notes.attendance), has_bold_speakers(notes))
    silent = silent_sentences(notes)
    found: list[Passage] = []
    for number in range(len(notes.sentences)):
        if number in silent:
            floor.new_paragraph()
            floor.leading = None
            continue
        found += in_sentence(notes, lexicon, floor, number)
    return tuple(found)


def has_bold_speakers(notes: Notes) -> bool:
    """Whether names in bold begin interventions throughout the document."""
    bold = sum(
        any(sentence.is_bold(one.start, one.end) for one in mentions)
        for sentence, mentions in zip(notes.sentences, notes.mentions, strict=True)
    )
    return bold >= 2


def in_sentence(notes: Notes, lexicon: Lexicon, floor: Floor, number: int) -> Iterator[Passage]:
    """The passages of a sentence; the floor is given on as they are found."""
    sentence = notes.sentences[number]
    previous = notes.sentences[number - 1] if number else None
    if previous is None or previous.paragraph != sentence.paragraph:
        floor.new_paragraph()
    if floor.leading is not None and is_item(sentence, floor.leading):
        yield goes_on(floor.leading, number, sentence, lexicon)
        return
    floor.leading = None
    if SILENCE.search(sentence.words):
        return
    grammar = grammar_of(sentence.words, notes.mentions[number], lexicon)
    spoken = by_speaker(number, sentence, grammar, floor)
    for one in spoken:
        if not (floor.current and one.found is not Found.CARRIED and is_body(one)):
            floor.give(one.parties)
        if LEADS_A_LIST.search(sentence.words):
            floor.leading = one
        yield one
    if spoken and hands_over(spoken[-1]):
        floor.current = ()


def is_body(passage: Passage) -> bool:
    """Whether it is a body whose deed another's report tells; the report then goes on."""
    return all(one.kind == ParticipantKind.BODY for one in passage.parties)


def goes_on(leading: Passage, number: int, sentence: Sentence, lexicon: Lexicon) -> Passage:
    """An item of a list: it belongs to the line above it, speakers and acts alike."""
    grammar = grammar_of(sentence.words, (), lexicon)
    led_by = leading.number if leading.led_by is None else leading.led_by
    return replace(
        leading, number=number, sentence=sentence, grammar=grammar, clauses=(), led_by=led_by
    )


def is_item(sentence: Sentence, leading: Passage) -> bool:
    """Whether a paragraph is an item of the list that a line above leads."""
    if sentence.paragraph == leading.sentence.paragraph:
        return False
    own_label = sentence.label is not None and sentence.label != leading.sentence.label
    return sentence.kind == "item" or (own_label and sentence.words[:1].islower())


def by_speaker(number: int, sentence: Sentence, grammar: Grammar, floor: Floor) -> list[Passage]:
    """The clauses of a sentence under their speakers, each speaker once."""
    held: dict[tuple[Party, ...], Passage] = {}
    waiting: list[Clause] = []
    speaking = opened_by(sentence, grammar)
    behalf: tuple[Party, ...] = ()
    for clause in clauses_of(grammar):
        told = told_by(clause, sentence, grammar, floor, speaking)
        if told is not None:
            speaking = told
            behalf = tuple(on_behalf(clause, grammar))
        if speaking is None:
            waiting.append(clause)
            continue
        parties, found = speaking
        parties = tuple(dict.fromkeys([*parties, *behalf]))
        known = held.get(parties)
        theirs = (*(known.clauses if known else ()), *waiting, clause)
        waiting = []
        held[parties] = Passage(
            number, sentence, parties, known.found if known else found, grammar, theirs, behalf
        )
    if held or not waiting:
        return list(held.values())
    return list(without_subject(number, sentence, grammar, floor, tuple(waiting)))


def opened_by(sentence: Sentence, grammar: Grammar) -> Told | None:
    """The speakers put before a colon: "**Norway:** The law …"."""
    colon = sentence.words.find(":")
    if colon < 0:
        return None
    inside = [one for one in grammar.words if one.end <= colon]
    names = [one.mention for one in inside if one.mention]
    rest = [one.low for one in inside if not one.mention]
    if rest == ["participants"] and sentence.is_bold(0, colon):
        return (ALL,), Found.NAMED
    if not names or any(word not in {"and", "the", "others"} for word in rest):
        return None
    parties = tuple(dict.fromkeys(one.party for one in names))
    return (*parties, *((ALL,) if "others" in rest else ())), Found.NAMED


def told_by(
    clause: Clause,
    sentence: Sentence,
    grammar: Grammar,
    floor: Floor,
    speaking: Told | None,
) -> Told | None:
    """Who speaks in a clause by its subject; nothing if the subject does not tell."""
    subject = clause.subject
    if subject is None:
        return None
    before = speaking[0] if speaking else floor.current
    match subject.kind:
        case SubjectKind.NAMED if decides(clause, grammar):
            return (ALL,), Found.COLLECTIVE
        case SubjectKind.NAMED if is_speaker(clause, sentence, grammar, floor, before):
            return named_parties(subject, grammar), Found.NAMED
        case SubjectKind.PRONOUN | SubjectKind.DESCRIPTION:
            known = before or floor.last
            return (known, Found.PRONOUN) if known else None
        case _ if is_together(clause, subject.kind, grammar, before):
            return (ALL,), Found.COLLECTIVE
    return None


def is_together(
    clause: Clause, kind: SubjectKind, grammar: Grammar, before: tuple[Party, ...]
) -> bool:
    """Whether several speak or decide without being named: "delegates", "it was agreed"."""
    if kind is SubjectKind.THING:
        return decides(clause, grammar)
    alone = kind is SubjectKind.COLLECTIVE and not before
    return kind is not SubjectKind.NAMED and (alone or speaks(clause, grammar))


def is_speaker(
    clause: Clause,
    sentence: Sentence,
    grammar: Grammar,
    floor: Floor,
    before: tuple[Party, ...],
) -> bool:
    """Whether somebody named speaks, and is not only spoken of in another's report.

    "In 2020, the EU began …" inside the report of a Commissioner is hers.
    """
    subject = clause.subject
    assert subject is not None
    if subject.unlisted and floor.listed and before:
        return False
    if not before or any(sentence.is_bold(one.start, one.end) for one in subject.named):
        return True
    if any(one.party in before for one in subject.named) or speaks(clause, grammar):
        return True
    known = not floor.listed or all(
        one.party.name in floor.listed or one.party.kind not in {"state", "organisation"}
        for one in subject.named
    )
    return known and not floor.bold_speakers


def speaks(clause: Clause, grammar: Grammar) -> bool:
    """Whether a verb of a clause is one of saying, deciding or promising."""
    return any(
        grammar.is_act(place)
        for one in clause.predicates
        for place in (one.head, grammar.verb_from(one.head))
    )


def without_subject(
    number: int, sentence: Sentence, grammar: Grammar, floor: Floor, clauses: tuple[Clause, ...]
) -> Iterator[Passage]:
    """A sentence that names no subject who speaks: whose report is it?"""
    if not any(one.predicates for one in clauses) and not floor.current:
        return
    told = (
        as_decision(clauses, grammar)
        or as_agent(sentence, grammar, floor)
        or as_impersonal(floor, clauses, grammar)
    )
    parties, found = told or (floor.current, Found.CARRIED)
    if parties:
        yield Passage(number, sentence, parties, found, grammar, clauses)


def hands_over(passage: Passage) -> bool:
    """Whether the speaker opens or closes something or gives the floor away: no report follows."""
    lexicon = passage.grammar.lexicon
    known = (lexicon.verbs.get(word.low) for word in passage.grammar.words)
    if not any(verb and verb.base in lexicon.words["handing over"] for verb in known):
        return False
    signs = [one for one in signs_in(passage) if one.act is Act.PROCEDURE]
    words = [passage.sentence.words[one.start : one.end].split()[0].casefold() for one in signs]
    bases = {lexicon.verbs[word].base for word in words if word in lexicon.verbs}
    return bool(bases & lexicon.words["handing over"])

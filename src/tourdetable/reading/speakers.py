"""Speakers: who says or does what a sentence records.

A sentence names its speaker, or goes on with the one before: by a pronoun, by "the country",
or by telling more of the same report. Headings, lists of participants and scene-setting
are nobody's.
"""

from collections.abc import Iterator

from tourdetable.record import Act, ParticipantKind

from .acts import signs_in
from .clauses import Clause, clauses_of
from .forms import floor_of
from .grammar import Grammar, grammar_of
from .implied import (
    as_agent,
    as_decision,
    as_impersonal,
    as_inverted,
    as_paper,
    as_points,
    as_procedure,
    as_statement,
    as_voiced,
)
from .lexicon import Lexicon
from .lists import is_item, leads_list
from .mentions import Party
from .narrators import goes_on_telling
from .notes import Notes
from .parties import each_member, on_behalf
from .passages import ALL, Floor, Found, Passage, Told
from .sentences import Sentence
from .settled import against, settled
from .silence import is_silent, silent_sentences
from .step import step
from .tellers import told_by


@step(
    needs=(
        "sentences",
        "sections",
        "roster",
        "attendance",
        "mentions",
        "known",
        "turns",
        "outcomes",
    ),
    gives="passages",
)
def find_passages(notes: Notes, lexicon: Lexicon) -> tuple[Passage, ...]:
    """Who speaks in each sentence, where anybody does."""
    floor = floor_of(notes, lexicon)
    silent = silent_sentences(notes, lexicon, paper=floor.paper)
    found: list[Passage] = []
    for number in range(len(notes.sentences)):
        floor.hear(one.party for one in notes.mentions[number])
        listed = floor.leading and is_item(notes.sentences[number], floor.leading, floor.items)
        if number in silent and not (listed and notes.sentences[number].kind == "item"):
            floor.silence()
            continue
        found += map(each_member, in_sentence(notes, lexicon, floor, number))
    return tuple(found)


def in_sentence(notes: Notes, lexicon: Lexicon, floor: Floor, number: int) -> Iterator[Passage]:
    """The passages of a sentence; the floor is given on as they are found."""
    sentence = notes.sentences[number]
    previous = notes.sentences[number - 1] if number else None
    if previous is None or previous.paragraph != sentence.paragraph:
        floor.new_paragraph()
    grammar = grammar_of(sentence.words, notes.mentions[number], lexicon)
    by_form = settled(notes, lexicon, floor, number, grammar)
    if by_form is not None:
        yield from by_form
    elif not is_silent(sentence.words):
        yield from by_words(notes, floor, number, grammar)


def by_words(notes: Notes, floor: Floor, number: int, grammar: Grammar) -> Iterator[Passage]:
    """The passages of a sentence by its words."""
    sentence = notes.sentences[number]
    spoken = by_speaker(number, sentence, grammar, floor)
    for one in spoken:
        told_of = floor.current and one.found is not Found.CARRIED and is_body(one)
        if not told_of and not one.settled:
            floor.give(one.parties, by_name=one.found is Found.NAMED)
        if leads_list(notes, sentence):
            floor.leading = one
        yield one
    if spoken and hands_over(spoken[-1]):
        floor.current = ()


def is_body(passage: Passage) -> bool:
    """Whether it is a body whose deed another's report tells; the report then goes on."""
    return all(one.kind == ParticipantKind.BODY for one in passage.parties)


def by_speaker(number: int, sentence: Sentence, grammar: Grammar, floor: Floor) -> list[Passage]:
    """The clauses of a sentence under their speakers, each speaker once."""
    if said := as_inverted(grammar):
        parties, found = said
        clauses = tuple(clauses_of(grammar))
        return [Passage(number, sentence, parties, found, grammar, clauses)]
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
        return [*held.values(), *against(number, sentence, grammar, held)]
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


def without_subject(
    number: int, sentence: Sentence, grammar: Grammar, floor: Floor, clauses: tuple[Clause, ...]
) -> Iterator[Passage]:
    """A sentence that names no subject who speaks: whose report is it?"""
    if not any(one.predicates for one in clauses) and not floor.current:
        return
    told = (
        as_paper(sentence, grammar, floor)
        or as_points(grammar)
        or as_statement(clauses, grammar)
        or as_procedure(clauses, grammar)
        or as_decision(clauses, grammar)
        or as_agent(sentence, grammar, floor)
        or as_impersonal(floor, clauses, grammar)
        or as_voiced(clauses, grammar, floor)
    )
    if told is None and not goes_on_telling(clauses, grammar, floor):
        floor.current = ()
        return
    parties, found = told or (floor.current, Found.CARRIED)
    if parties:
        yield Passage(number, sentence, parties, found, grammar, clauses)


def hands_over(passage: Passage) -> bool:
    """Whether the speaker opens or closes something or gives the floor away: no report follows."""
    lexicon = passage.grammar.lexicon
    if lexicon.handing_over.isdisjoint(passage.grammar.lows):
        return False
    signs = [one for one in signs_in(passage) if one.act is Act.PROCEDURE]
    words = [passage.sentence.words[one.start : one.end].split()[0].casefold() for one in signs]
    bases = {lexicon.verbs[word].base for word in words if word in lexicon.verbs}
    return bool(bases & lexicon.words["handing over"])

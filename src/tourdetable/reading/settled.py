"""Settled passages: sentences whose speaker the form of the record settles, not their words.

Lines marked as decisions or actions, lines of a script, items of a list.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from tourdetable.record import Act

from .clauses import Clause, clauses_of, predicates_of
from .grammar import Grammar, grammar_of
from .lexicon import Lexicon
from .lists import governed, governing_line, governs, is_item, is_listed, leads_list
from .mentions import Party
from .notes import Notes
from .parties import opponents
from .passages import Floor, Found, Outcome, Passage
from .sentences import Sentence
from .silence import is_silent
from .subjects import Subject, SubjectKind
from .turns import Turn


def settled(
    notes: Notes, lexicon: Lexicon, floor: Floor, number: int, grammar: Grammar
) -> Iterator[Passage] | None:
    """The passages of a sentence whose form settles them; nothing if its words must tell."""
    sentence = notes.sentences[number]
    outcome = notes.outcomes.get(number)
    led = floor.leading is not None and (outcome is None or outcome.by_heading)
    if floor.leading and led and is_item(sentence, floor.leading, floor.items):
        floor.items += 1
        return iter([goes_on(floor.leading, number, sentence, lexicon)])
    floor.leading, floor.items = None, 0
    if outcome is not None:
        return as_outcome(notes, lexicon, floor, number, outcome)
    heads = governs(grammar)
    floor.governing = heads or (floor.governing and is_listed(sentence))
    if floor.governing:
        told = governing_line if heads else governed
        return told(notes, number, grammar)
    return in_own_words(notes, lexicon, floor, number, grammar)


def in_own_words(
    notes: Notes, lexicon: Lexicon, floor: Floor, number: int, grammar: Grammar
) -> Iterator[Passage] | None:
    """What stands under or behind the name of its speaker: a heading, the label of a script."""
    sentence = notes.sentences[number]
    turn = notes.turns.get(number)
    if turn and turn.heads:
        floor.silence()
        floor.headed = turn.parties
        return iter(())
    if floor.headed and (said := headed(number, sentence, grammar, floor)):
        return iter([said])
    if turn or (floor.direct and not is_silent(sentence.words)):
        return iter([as_scripted(notes, lexicon, number, floor, turn)])
    return None


def headed(number: int, sentence: Sentence, grammar: Grammar, floor: Floor) -> Passage | None:
    """A sentence that begins with its verb, under a heading that names who speaks."""
    verb = grammar.after_adverbs(0)
    if not grammar.is_finite(verb) or grammar.is_base(verb):
        return None
    subject = Subject(SubjectKind.PRONOUN, 0, verb)
    last = len(grammar.words)
    clause = Clause(0, last, subject, tuple(predicates_of(grammar, 0, last, subject)))
    floor.give(floor.headed, by_name=True)
    return Passage(number, sentence, floor.headed, Found.PRONOUN, grammar, (clause,))


def as_outcome(
    notes: Notes, lexicon: Lexicon, floor: Floor, number: int, outcome: Outcome
) -> Iterator[Passage]:
    """A line marked as a decision or action; one that only names its list leads its items."""
    floor.governing = False
    if is_silent(notes.sentences[number].words[outcome.words_from :]):
        return  # "Decision: No decision was taken"
    marked = as_marked(notes, lexicon, number, outcome)
    told = any(one.predicates for one in marked.clauses)
    if outcome.leads and (leads_list(notes, notes.sentences[number]) or not told):
        floor.leading = marked
    yield marked
    yield from against(number, marked.sentence, marked.grammar, {marked.parties: marked})


def against(
    number: int, sentence: Sentence, grammar: Grammar, held: Mapping[tuple[Party, ...], Passage]
) -> Iterator[Passage]:
    """Those who oppose what another says, or abstain: "Chile, opposed by Peru, proposed"."""
    parties, mark = opponents(grammar)
    others = tuple(one for one in parties if all(one not in each for each in held))
    if others:
        yield Passage(
            number,
            sentence,
            others,
            Found.NAMED,
            grammar,
            (),
            settled=Act.POSITION,
            mark=mark,
        )


def as_marked(notes: Notes, lexicon: Lexicon, number: int, outcome: Outcome) -> Passage:
    """A line marked as a decision or an action."""
    sentence = notes.sentences[number]
    grammar = grammar_of(
        sentence.words, notes.mentions[number], lexicon, words_from=outcome.words_from
    )
    return Passage(
        number,
        sentence,
        outcome.parties,
        Found.NAMED,
        grammar,
        tuple(clauses_of(grammar)),
        settled=outcome.act,
        mark=outcome.sign,
    )


def as_scripted(
    notes: Notes, lexicon: Lexicon, number: int, floor: Floor, turn: Turn | None
) -> Passage:
    """Words of a speaker who is quoted; everybody named in them is only spoken of."""
    sentence = notes.sentences[number]
    parties = turn.parties if turn else floor.current
    floor.give(parties)
    floor.direct = True
    grammar = grammar_of(
        sentence.words, notes.mentions[number], lexicon, words_from=turn.words_from if turn else 0
    )
    found = Found.NAMED if turn else Found.CARRIED
    return Passage(number, sentence, parties, found, grammar, tuple(clauses_of(grammar)))


def goes_on(leading: Passage, number: int, sentence: Sentence, lexicon: Lexicon) -> Passage:
    """An item of a list: it belongs to the line above it, speakers and acts alike."""
    grammar = grammar_of(sentence.words, (), lexicon)
    led_by = leading.number if leading.led_by is None else leading.led_by
    return replace(
        leading, number=number, sentence=sentence, grammar=grammar, clauses=(), led_by=led_by
    )

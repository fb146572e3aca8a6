"""Clauses: one after the other, each with its subject, its verbs and what is said."""

from .cuts import cut_after
from .openings import heading_end, opening_of
from .pieces import Cut, Kind, Running
from .reading import Sentence
from .standing import Side, standing_at, standing_behind
from .statements import Range, Statement
from .subject import Clause, any_clause, named_clause
from .telling import (
    Telling,
    absolute,
    active,
    behind,
    mark,
    once_more,
    participle,
    passive,
    said_beside,
)

CONTRASTING = {"but", "while", "whereas", "although", "though", "with"}


def read_clauses(sentence: Sentence) -> None:
    """Read a sentence from its first word to its last."""
    if sentence.words.inside[0] and inverted(sentence):
        return
    opening = opening_of(sentence, heading_end(sentence))
    sentence.topic = opening.topic
    sentence.edges.append(opening.start)
    clause = named_clause(sentence, opening.start) or any_clause(sentence, opening.start)
    if clause is None:
        return
    telling: Telling | None = Telling(sentence, [*opening.standings, *clause[0].standings])
    clause[0].said[:0] = opening.said
    while telling and clause:
        telling, clause = follow(telling, running_from(telling, clause))


def inverted(sentence: Sentence) -> bool:
    """Read a quotation that comes first, which is the point: "“We need time,” said Peru"."""
    words, known = sentence.words, sentence.known
    verb = next((here for here in range(len(words)) if not words.inside[here]), len(words))
    end, verb = verb, verb + (words.at(verb) == ",")
    if words.at(verb) not in known.verbs["says"].past:
        return False
    standing = standing_at(words, verb + 1, known)
    if standing is None or standing.end < len(words):
        return False
    statement = Statement(0, verb, negated=False, point=[(0, end)])
    statement.add(standing)
    sentence.statements.append(statement)
    return True


def running_from(telling: Telling, clause: Clause) -> Running:
    """Begin with the verb of a clause, and with what is told between it and its subject."""
    sentence = telling.sentence
    subject, predicate = clause
    sentence.edges.append(predicate.first)
    for one in subject.standings:
        mark(sentence, one)
    for first, last in subject.said:
        said_beside(sentence, first, telling.standings).point = [(first + 1, last)]
    for parties, verb, point in subject.relatives:
        told = Statement(verb.first, verb.head, verb.negated, point=[point], own=[*parties])
        sentence.statements.append(told)
    agents = None
    if predicate.passive and not sentence.isin(subject.first, "persons"):
        end = predicate.end + 1
        agents = standing_behind(sentence.words, end, sentence.known, side=Side.OWN)
    if agents:
        return passive(telling, subject.first, predicate, agents)
    return active(telling, predicate, telling.standings)


def follow(telling: Telling, running: Running) -> tuple[Telling | None, Clause | None]:
    """Read on from a verb, cut by cut, to the next clause or the end of the sentence."""
    sentence = telling.sentence
    while True:
        cut = cut_after(sentence, running.start, running)
        sentence.edges.append(cut.at)
        take_point(telling, running, cut.at)
        if cut.kind is Kind.END:
            return None, None
        if cut.clause:
            another = Telling(sentence, list(cut.clause[0].standings), telling.last)
            if shares_object(sentence, running, cut):
                another.unsaid = running.statement
            return another, cut.clause
        running = taken_up(telling, running, cut)


def shares_object(sentence: Sentence, running: Running, cut: Cut) -> bool:
    """Whether a verb has no object before the next clause: nothing, or a preposition."""
    if sentence.at(cut.at) != "," or running.statement is not sentence.statements[-1]:
        return False
    return not running.statement.point or sentence.isin(cut.at - 1, "functions")


def take_point(telling: Telling, running: Running, end: int) -> None:
    """Give the words up to a cut to the statement that is being read."""
    if running.statement is None:
        return
    if running.start < end:
        running.statement.point += shared(telling, running.start, end)
    if not running.statement.point:
        settle(telling, running.statement)


def shared(telling: Telling, start: int, end: int) -> list[Range]:
    """The words of a point; an object behind a comma is given to the verb before, too."""
    comma = next((here for here in range(start, end) if telling.sentence.at(here) == ","), None)
    if telling.unsaid is None or comma is None:
        return [(start, end)]
    telling.unsaid.point.append((comma, end))
    telling.unsaid = None
    return [(start, comma), (comma, end)]


def settle(telling: Telling, statement: Statement) -> None:
    """Let what has no object stand to what was said before: "…, while Peru opposed"."""
    sentence, before = telling.sentence, telling.before
    low = sentence.words.low[statement.verb]
    against = low in sentence.known.verbs["against"].every
    if before is None or not (against or low in sentence.known.verbs["for"].every):
        return
    if against and not is_contrast(sentence, statement):
        return
    if against and not before.is_named:
        statement.point = [without_preposition(sentence, one) for one in before.point[:1]]
        return
    sides = (before.against, before.joined) if against else (before.joined, before.against)
    sides[0].extend([*statement.own, *statement.joined])
    sides[1].extend(statement.against)
    sentence.statements.remove(statement)
    telling.last = before


def is_contrast(sentence: Sentence, statement: Statement) -> bool:
    """Whether a verb without an object contradicts: "but Peru objected", "and Peru opposed"."""
    if sentence.words.low[statement.verb] in sentence.known.verbs["opposes"].every:
        return True
    near = range(max(statement.first - 2, 0), statement.first + 1)
    return any(sentence.at(here) in CONTRASTING for here in near)


def without_preposition(sentence: Sentence, part: Range) -> Range:
    """An object without the preposition in front: "(talked) about quotas"."""
    first, last = part
    return (first + (sentence.isin(first, "functions") and last > first + 1), last)


def taken_up(telling: Telling, running: Running, cut: Cut) -> Running:
    """Begin what begins at a cut."""
    if cut.kind is Kind.STANDING:
        return joined(telling, running, cut)
    if cut.kind is Kind.DROPPED:
        return Running(running.predicate, Kind.DROPPED, cut.start + 1)
    if cut.predicate is None:
        return participle(telling, cut)
    if cut.kind is Kind.VERB:
        return active(telling, cut.predicate, [*telling.standings, *cut.standings])
    if cut.kind is Kind.WITH:
        return absolute(telling, cut, cut.predicate)
    return once_more(telling, cut, cut.predicate)


def joined(telling: Telling, running: Running, cut: Cut) -> Running:
    """Put supporters and opponents on their sides, and read on."""
    for one in cut.standings:
        mark(telling.sentence, one)
        if telling.last:
            telling.last.add(one)
    goes_on = running.statement if running.statement is telling.last else None
    further = Running(running.predicate, Kind.STANDING, cut.start, goes_on)
    return behind(telling, cut.standings[-1], further)

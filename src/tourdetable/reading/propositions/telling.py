"""Telling: the clause that is being read, and the statements that begin in it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from .pieces import Cut, Kind, Running
from .predicates import Form, Predicate, predicate_at
from .reading import Sentence
from .standing import Side, Stander, Standing
from .statements import Range, Statement

RELATIVE = {"which", "who"}


@dataclass(slots=True)
class Telling:
    """Who stands in the subject of a clause, and what was last said of them."""

    sentence: Sentence
    standings: list[Standing] = field(default_factory=list)
    last: Statement | None = None
    """The statement to which supporters and opponents behind it stand."""
    before: Statement | None = None
    """The one before it, which is meant where the last has no object."""
    unsaid: Statement | None = None
    """One whose object the next clause shares: "Peru asked for, and Chile opposed, a toll"."""

    def begin(self, statement: Statement, standings: Iterable[Standing]) -> Statement:
        """Begin a statement to which supporters and opponents behind it stand."""
        for one in standings:
            statement.add(one)
            mark(self.sentence, one)
        self.sentence.statements.append(statement)
        self.before, self.last = self.last, statement
        return statement


def mark(sentence: Sentence, standing: Standing) -> None:
    """Remember whose verb has been read."""
    sentence.subjects.update(range(standing.standers[0].first, standing.end))


def topic(sentence: Sentence) -> list[Range]:
    """The topic of the sentence, which belongs to each of its finite verbs."""
    return [sentence.topic] if sentence.topic else []


def active(telling: Telling, predicate: Predicate, standings: Sequence[Standing]) -> Running:
    """Begin with a verb whose subject says what follows it."""
    first = min([predicate.first, *(one.standers[0].first for one in standings[:1])])
    statement = Statement(first, predicate.head, predicate.negated)
    statement.helped_from = predicate.first
    statement.beside += topic(telling.sentence)
    telling.begin(statement, standings)
    return Running(predicate, Kind.VERB, predicate.end, statement)


def passive(telling: Telling, start: int, predicate: Predicate, agents: Standing) -> Running:
    """Begin with "a bridge was promised by Peru": the subject is the point, the agents say it."""
    statement = Statement(start, predicate.head, predicate.negated)
    statement.point = [(start, predicate.first)]
    statement.helped_from = predicate.first
    statement.beside += topic(telling.sentence)
    agents = turned(agents) if is_refused(telling.sentence, predicate) else agents
    telling.begin(statement, [agents])
    telling.standings = [agents]
    return behind(telling, agents, Running(predicate, Kind.STANDING, agents.end))


def is_refused(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a passive tells of a refusal: "was rejected by"."""
    return sentence.words.low[predicate.head] in sentence.known.verbs["refusals"].participle


def turned(agents: Standing) -> Standing:
    """The sides of a refusal: in "rejected by Peru and supported by Chile" Chile is against it."""
    sides = {"supported": Side.AGAINST, "opposed": Side.WITH}
    found: list[Stander] = []
    for one in agents.standers:
        follows = one.before in {",", "and"} and found and found[-1].side is not Side.OWN
        side = found[-1].side if follows else sides.get(one.before, one.side)
        found.append(replace(one, side=side))
    return Standing(tuple(found), agents.end)


def absolute(telling: Telling, cut: Cut, predicate: Predicate) -> Running:
    """Begin with others who have a participle of their own."""
    statement = Statement(cut.at, predicate.head, predicate.negated)
    telling.begin(statement, cut.standings)
    return Running(predicate, Kind.WITH, predicate.end, statement)


def once_more(telling: Telling, cut: Cut, predicate: Predicate) -> Running:
    """Begin with others whose verb is not repeated."""
    verb = replace(predicate, end=cut.start)
    return replace(active(telling, verb, cut.standings), kind=Kind.GAP)


def participle(telling: Telling, cut: Cut) -> Running:
    """Begin with what the subject says beside its verb: ", noting that"."""
    said = said_beside(telling.sentence, cut.start, telling.standings)
    at = Predicate(cut.start, cut.start, cut.start + 1, Form.PRESENT)
    return Running(at, Kind.PARTICIPLE, cut.start + 1, said, cut.before_verb)


def said_beside(sentence: Sentence, place: int, standings: Iterable[Standing]) -> Statement:
    """A participle of those who say or support a verb; nobody against it says it."""
    statement = Statement(place, place, negated=False)
    for one in standings:
        statement.own += one.parties(Side.OWN)
        statement.joined += one.parties(Side.WITH)
    sentence.statements.append(statement)
    return statement


def behind(telling: Telling, standing: Standing, else_of: Running) -> Running:
    """What follows a list: a relative clause on its last opponent, or what was being read.

    In "…, opposed by Oman, who cited costs" the costs are Oman's own statement.
    """
    sentence, last = telling.sentence, standing.standers[-1]
    here = else_of.start + (sentence.at(else_of.start) == ",")
    predicate = None
    if sentence.at(here) in RELATIVE and last.side is Side.AGAINST:
        predicate = predicate_at(sentence.words, here + 1, sentence.known)
    if predicate is None or predicate.passive:
        return else_of
    told = Statement(here, predicate.head, predicate.negated, own=[*last.parties])
    sentence.statements.append(told)
    return Running(predicate, Kind.STANDING, predicate.end, told)

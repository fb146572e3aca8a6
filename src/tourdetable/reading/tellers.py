"""Tellers: who speaks in a clause by its subject, and who is only spoken of."""

from tourdetable.record import ParticipantKind

from .clauses import Clause
from .collectives import is_schedule, is_together, listed_behind
from .grammar import Grammar
from .implied import decides
from .lists import heard_by
from .mentions import Party
from .parties import named_parties
from .passages import ALL, Floor, Found, Told
from .references import meant_by, named_in_short, points_back
from .sentences import Sentence
from .subjects import Subject, SubjectKind


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
            known = meant_by(clause, grammar, floor, before)
            return (known, Found.PRONOUN) if known else None
    return referred_to(clause, grammar, floor, before) or unnamed(
        clause, grammar, floor, before, later=speaking is not None
    )


def referred_to(
    clause: Clause, grammar: Grammar, floor: Floor, before: tuple[Party, ...]
) -> Told | None:
    """Somebody named before or behind: "both delegations", "the Bank", "heard … from Fiji"."""
    assert clause.subject is not None
    if clause.subject.kind not in {SubjectKind.COLLECTIVE, SubjectKind.MEETING}:
        return None
    known = points_back(clause, grammar, floor, before)
    if not known and clause.subject.kind is SubjectKind.MEETING:
        known = named_in_short(clause, grammar, floor)
    if known:
        return known, Found.PRONOUN
    heard = heard_by(clause, grammar)
    return (heard, Found.AGENT) if heard else None


def unnamed(
    clause: Clause, grammar: Grammar, floor: Floor, before: tuple[Party, ...], *, later: bool
) -> Told | None:
    """Several who are not named, or the meeting; those whom a list behind them names."""
    if not is_together(clause, grammar, floor, before, later=later):
        return None
    return tuple(listed_behind(clause, grammar)) or (ALL,), Found.COLLECTIVE


def is_speaker(
    clause: Clause,
    sentence: Sentence,
    grammar: Grammar,
    floor: Floor,
    before: tuple[Party, ...],
) -> bool:
    """Whether somebody named speaks, and is not only spoken of in another's report.

    "Last year, the Union opened …" inside the report of its Commissioner is hers.
    """
    subject = clause.subject
    assert subject is not None
    if (subject.unlisted and floor.listed and before) or is_sitting(clause, grammar):
        return False
    own = any(one.party in (*before, *floor.headed) for one in subject.named)
    if floor.people and before and not own and not is_person(subject, grammar):
        return False
    bold = any(sentence.is_bold(one.start, one.end) for one in subject.named)
    if not before or bold or own or speaks(clause, grammar):
        return True
    return takes_floor(subject, grammar, floor, before)


def is_sitting(clause: Clause, grammar: Grammar) -> bool:
    """Whether it only says when a body will sit: "the Board will meet at ten"."""
    assert clause.subject is not None
    state = any(one.party.kind is ParticipantKind.STATE for one in clause.subject.named)
    return not state and is_schedule(clause, grammar)


def takes_floor(
    subject: Subject, grammar: Grammar, floor: Floor, before: tuple[Party, ...]
) -> bool:
    """Whether somebody who only has done or will do something speaks of it, not the one before."""
    opens = subject.first <= 1 and not any(one.person for one in before)
    if not floor.listed:
        return opens or not grammar.is_auxiliary(subject.head)
    known = all(
        one.party.name in floor.listed or one.party.kind not in {"state", "organisation"}
        for one in subject.named
    )
    return known and not floor.bold_speakers


def is_person(subject: Subject, grammar: Grammar) -> bool:
    """Whether a subject is a person or a delegation, and no State or body that is spoken of."""
    standing = any(
        grammar.isin(one, "those present") for one in range(subject.first, subject.head)
    )
    return standing or any(
        one.party.person or one.party.capacity or one.party.kind in {"person", "office"}
        for one in subject.named
    )


def speaks(clause: Clause, grammar: Grammar) -> bool:
    """Whether a verb of a clause is one of saying, deciding or promising."""
    return any(
        grammar.is_act(place)
        for one in clause.predicates
        for place in (one.head, grammar.verb_from(one.head))
    )

"""Negation: what is left of an act that is denied, or only told of the past."""

from tourdetable.record import Act

from .lexicon import Phrase
from .passages import Found, Passage
from .voice import is_passive

UNSAID = frozenset(
    {
        Act.COMMITMENT,
        Act.OFFER,
        Act.INTEREST,
        Act.DECISION,
        Act.REQUEST,
        Act.PROPOSAL,
        Act.APPRECIATION,
        Act.PROCEDURE,
    }
)
"""What is not done where the predicate says "not"."""
STANDS = frozenset({Act.INTEREST, Act.OFFER, Act.REQUEST})
"""What leaves a stand where it is denied: "is not interested in bases", "did not ask for it"."""
PAST = frozenset(
    {Act.POSITION, Act.REQUEST, Act.PROPOSAL, Act.OFFER, Act.COMMITMENT, Act.DECISION}
)
"""What is only told of where it had been done before: "it had voted for the text"."""
TOLD = frozenset({Act.PROPOSAL, Act.REQUEST, Act.OFFER})
"""What belongs to the past where a speaker only tells that it was done."""


def denied(passage: Passage, phrase: Phrase, place: int, *, head: int, verb: int) -> Act:
    """The act, or what is left of it: "could not agree" is a position, "has not" a report."""
    grammar, act = passage.grammar, phrase.act
    if is_told(passage, act, place, head=head, verb=verb):
        return Act.REPORT
    said = "not" in phrase.written.split()  # "would not hesitate to"
    span = range(head, max(place, verb) + 1)
    if said or act not in UNSAID or not any(grammar.isin(one, "negations") for one in span):
        return act
    if act is Act.COMMITMENT and grammar.isin(grammar.before_adverbs(head - 1), "first person"):
        return act  # "we will not impose a fee" is a promise
    return left_of(passage, phrase, place, head)


def is_told(passage: Passage, act: Act, place: int, *, head: int, verb: int) -> bool:
    """Whether a speaker only tells of what was done before, or was done by others."""
    grammar = passage.grammar
    passive = is_passive(grammar, verb) and place == verb and grammar.low(head - 1) != "it"
    if passive and act in TOLD and passage.found is Found.CARRIED:
        return True
    return act in PAST and grammar.low(head) == "had" and place == verb > head


def left_of(passage: Passage, phrase: Phrase, place: int, head: int) -> Act:
    """What is left of an act that is denied: a stand, or the fact that it was not done."""
    grammar, act = passage.grammar, phrase.act
    if phrase.kind in {"own", "told"} or (act is Act.DECISION and passage.together):
        return Act.REPORT  # "may not deport", "delegates could not agree"
    stands = grammar.isin(head, "modals") or grammar.isin(place, "agreeing")
    return Act.POSITION if stands or act in STANDS else Act.REPORT

"""Strength: what an act is worth, by who does it and what it hangs on.

A wish is never read as a promise. What a body agrees to do is decided; what one participant
approves is no decision; a pledge that hangs on something is an offer or a wish.
"""

import re
from dataclasses import replace

from tourdetable.record import Act, ParticipantKind

from .passages import Passage
from .signs import Sign


def as_planned(sign: Sign, passage: Passage) -> Sign:
    """What somebody "would" do by an adopted plan of its own is decided: "in its plan"."""
    grammar = passage.grammar
    would = re.match(r"would (?!\w*\s*(?:like|wish|love|prefer|be)\b)", grammar.text[sign.start :])
    settled = would and re.search(grammar.lexicon.patterns["settled"], grammar.text)
    if sign.act in {Act.INTEREST, Act.REPORT} and settled:
        return replace(sign, act=Act.COMMITMENT, weak=False)
    return sign


def as_spoken(sign: Sign, passage: Passage) -> Sign:
    """What one participant approves is no decision, and what a body agrees to do is one."""
    words = passage.sentence.words[sign.start : sign.end].casefold()
    agreed = re.match("agree|decide", words) is not None
    if sign.act is Act.DECISION and not passage.together:
        ruled = re.match("rul|decid", words) is not None and is_office(passage)
        if "note" in words or ruled:
            return sign
        return replace(sign, act=Act.POSITION if "endors" in words else Act.REPORT)
    if sign.act is Act.COMMITMENT and is_conditional(passage, sign):
        return replace(sign, act=Act.OFFER if gives(passage, sign) else Act.INTEREST)
    if sign.act is Act.COMMITMENT and agreed and (passage.together or is_council(passage)):
        return replace(sign, act=Act.DECISION)
    if sign.act is Act.POSITION and agreed and is_council(passage):
        return replace(sign, act=Act.DECISION)
    return sign


def is_conditional(passage: Passage, sign: Sign) -> bool:
    """Whether a pledge hangs on something behind it: "subject to the audit", "if funds allow"."""
    grammar = passage.grammar
    words = grammar.text[sign.end :]
    return re.search(grammar.lexicon.patterns["proviso"], words) is not None


def gives(passage: Passage, sign: Sign) -> bool:
    """Whether what is pledged is put at the disposal of others."""
    grammar = passage.grammar
    return any(
        grammar.isin(place, "pledging")
        for place, word in enumerate(grammar.words)
        if word.start >= sign.start
    )


def is_office(passage: Passage) -> bool:
    """Whether an office of the dialogue acts: what the Chair rules is decided."""
    return any(
        one.kind is ParticipantKind.OFFICE or one.capacity is not None for one in passage.parties
    )


def is_council(passage: Passage) -> bool:
    """Whether the ministers, or leaders, of an organisation act together."""
    grammar = passage.grammar
    organised = {ParticipantKind.ORGANISATION, ParticipantKind.GROUP}
    return all(one.kind in organised for one in passage.parties) and any(
        grammar.isin(place, "members of a council")
        for clause in passage.clauses
        if clause.subject is not None
        for place in range(clause.subject.first, clause.subject.head)
    )

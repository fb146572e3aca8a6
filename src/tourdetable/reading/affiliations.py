"""Affiliations: for which participant a person speaks, by the words before or behind the name."""

import re
from collections.abc import Sequence

from tourdetable.record import ParticipantKind

from .lexicon import TOKEN, Lexicon
from .mentions import Known, Mention, Party

THEIRS = {ParticipantKind.STATE, ParticipantKind.ORGANISATION, ParticipantKind.GROUP}
SECRETARIES = re.compile(r"(?:Executive Secretary|Secretary[- ]General)$", re.IGNORECASE)
"""The head of the secretariat of a dialogue holds an office of it, and stands for nobody else."""
BEHIND = re.compile(
    r"(?: (?:of|from|for) | \("
    r"|, (?:representing |on behalf of |\w+ing (?:\w+ ){0,4}(?:for|on behalf of) )?)(?:the )?"
)
AFTER_APPOSITION = re.compile(r"[,)\].]|$")
SERIES = re.compile(r",? (?:and|or) |, (?:the )?[A-Z]")
"""What makes a name after a comma the next of several: "Berg, Fiji and Peru"."""
FUNCTION = re.compile(r", (?:the |an? )?([A-Z][^,;:()]*)(?=,|;|\.|$)")
ARTICLE = re.compile(r"^the ")


def institution_at(
    words: str, mentions: Sequence[Mention], start: int, end: int, lexicon: Lexicon
) -> Party | None:
    """Who is named by some words, alone or at their end ("Director at UNEP"), if anybody is."""
    inside = [one for one in mentions if start <= one.start and one.end <= end]
    inside = [one for one in inside if one.party.kind in THEIRS and not one.possessive]
    if inside and (inside[-1].end == end or inside[0].start == start):
        whole = [one for one in inside if (one.start, one.end) == (start, end)]
        return (whole or inside)[-1].party
    name = re.sub(r" \([^()]*\)$", "", words[start:end]).strip()
    if re.search(rf"\b(?:{lexicon.patterns['institution']})\b", name) and name[:1].isupper():
        return Party(name, ParticipantKind.ORGANISATION)
    return None


def behind_role(role: str, office: str, known: Known) -> Party | None:
    """For whom a role speaks by the words before it: "French President", "UNEP Director".

    The Chair of a body and the head of a dialogue's secretariat speak for no organisation.
    """
    before = role[: len(role) - len(office)].strip()
    if not before:
        return None
    people = known.people_of(before.split()[-1]) or known.people_of(before)
    if people:
        return people
    party = known.find(re.sub(r"[’']s?$", "", before)) or known.find(before.split()[-1])
    if party is None or party.kind not in THEIRS:
        return None
    of_body = SECRETARIES.search(role) or re.search(r"(?i)chair|facilitator|rapporteur", office)
    if party.kind is ParticipantKind.ORGANISATION and of_body:
        return None
    return party


def behind_before(words: str, mentions: Sequence[Mention], start: int) -> Party | None:
    """For whom a person speaks by the words before: "UNEP – Ana Berg", "Fiji: A. Berg"."""
    for one in mentions:
        between = words[one.end : start]
        if one.party.kind in THEIRS and re.fullmatch(r"(?: [-–—]|:|,) (?:\w+\.? )?", between):
            return one.party
    return None


def behind_after(
    words: str, mentions: Sequence[Mention], end: int, lexicon: Lexicon
) -> Party | None:
    """For whom a person speaks by the words behind the name: "of Fiji", "(Fiji)", ", Fiji,"."""
    opened = BEHIND.match(words, end)
    if opened is None:
        return None
    for one in mentions:
        if one.start == opened.end() and one.party.kind in THEIRS and not one.possessive:
            in_series = opened[0].startswith(",") and SERIES.match(words, one.end)
            closed = AFTER_APPOSITION.match(words, one.end) or not opened[0].startswith(", ")
            return one.party if closed and not in_series else None
    told = FUNCTION.match(words, end)
    if told and chairs_body(told[1], lexicon):
        return behind_function(words, mentions, told.end(1), lexicon)
    party = institution_at(words, mentions, *told.span(1), lexicon) if told else None
    return party or behind_function(words, mentions, end, lexicon)


def chairs_body(function: str, lexicon: Lexicon) -> bool:
    """Whether somebody chairs a body, whose own member they need not be."""
    return re.match(rf"(?:[A-Z]\w+ )?(?:{lexicon.patterns['office']}) of ", function) is not None


def behind_function(
    words: str, mentions: Sequence[Mention], end: int, lexicon: Lexicon
) -> Party | None:
    """The State of a minister whose portfolio is a list: ", Minister of Roads, Rail of Fiji,"."""
    if not words.startswith(", ", end):
        return None
    small = lexicon.words["within names"] | lexicon.words["prepositions"]
    for one in mentions:
        between = words[end : one.start]
        if one.start < end or one.party.kind not in THEIRS:
            continue
        low = [each for each in TOKEN.findall(between) if each[0].islower()]
        if any(each not in small for each in low) or re.search(r"[;:.]", between):
            return None
        if re.search(r" (?:of|for|at|from) (?:the )?$", between):
            return one.party
    return None


def noted(words: str, known: Known, lexicon: Lexicon) -> Party | None:
    """For whom somebody speaks whom a footnote explains: the first State, else the institution."""
    mentions = list((known.register or known).mentions_in(words))
    for one in mentions:
        if one.party.kind is ParticipantKind.STATE:
            return known.own.get(one.party.code or "", one.party)
    for token in TOKEN.finditer(words):
        if people := known.people_of(token[0]):
            return people
    if mentions:
        return mentions[-1].party
    last = ARTICLE.sub("", words.rsplit(", ", 1)[-1].strip(" ._"))
    return institution_at(last, (), 0, len(last), lexicon)

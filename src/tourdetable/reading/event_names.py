"""Names of other meetings: by kind and subject, by ordinal and body, or by a symbol."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .dates import MONTH
from .sentences import Sentence

KIND = (
    r"(?:[Mm]eeting|[Cc]onference|[Ww]orkshop|[Ss]eminar|[Cc]onsultation|[Ss]ymposium|[Ss]ummit|"
    r"[Rr]ound ?[Tt]able|[Ww]ebinar|[Ss]ession|Assembly|[Cc]eremony|[Ss]ide [Ee]vent|"
    r"[Tt]raining [Cc]ourse|[Ss]tudy [Vv]isit)"
)
COMMON = re.compile(r"[Ss]ession|[Cc]eremony")
"""Kinds of which only a numbered one, or one of a body, is a meeting of its own."""
ORDINAL = re.compile(r"\d|(?i:first|second|third|\w+th)\b")
ADJECTIVES = (
    "thematic expert joint regional technical informal high-level ministerial follow-up closing "
    "inaugural preparatory annual first second third fourth fifth sixth seventh eighth ninth "
    "tenth next last previous"
)
ADJECTIVE = rf"(?:{'|'.join(ADJECTIVES.split())})"
MONTH_NAME = rf"(?i:{MONTH})\b"
OPENING_WORD = (
    r"(?:The|This|That|These|A|An|At|In|On|For|From|During|After|Before|Since|Following|Its|"
    r"Our|Their|Both|Each|Another|Every|No|It)\b"
)
NAME = rf"(?!{OPENING_WORD})[A-Z][\w’'-]*"
NO_SUBJECT = rf"(?!\d|(?:behalf|margins|sidelines|basis|request|occasion)\b|\w+day\b|{MONTH_NAME})"
KINDS = re.compile(rf"\b(?P<kind>{KIND})\b(?!s)")
BEFORE_KIND = re.compile(
    rf"(?:(?<![\w-])\d{{1,3}}(?:st|nd|rd|th) )?"
    rf"(?:\b(?:{ADJECTIVE}|{NAME}(?: (?:of|on|for|and|the)(?= {NAME}))?) ){{0,12}}$"
)
"""The ordinal, the adjectives and the names right before "Meeting"."""
AFTER_KIND = re.compile(
    rf"(?P<subject> (?:on|about) (?:the )?{NO_SUBJECT}[\w’'-]+[^,.;:()–—]{{0,200}})?"
    rf"(?P<whose> of (?:the )?(?!{MONTH_NAME}){NAME}"
    rf"(?:(?: (?:of|on|for|and|the))* {NAME}){{0,12}})?"
)
LONGEST_BEFORE = 160
TIME = r"(?:early|mid|late|first|second|third|last|spring|summer|autumn|winter|end)\b"
SUBJECT_ENDS = re.compile(
    r"\s(?:(?:which|that|who|held|hosted|organi[sz]ed|took|takes|was|were|is|are|has|had|have|"
    r"will|would|could|may|should|can|scheduled|planned|during|when|where|while|by|to be)\b|"
    rf"(?:in|on|of|for|from) (?:the )?(?:{MONTH_NAME}|\d|{TIME})|with (?:the )?{NAME}|"
    rf"(?:last|next|this) (?:{NAME}|year\b)).*$"
)
PLACE_AT_END = re.compile(rf" (?:in|at) {NAME}.*$")
BY_SYMBOL = re.compile(
    r"\b(?P<title>(?:[XVILC]+|\d{1,2}(?:st|nd|rd|th)) [A-Z]{2,8}|"
    r"[A-Z]{2,8}[ -](?:[XVIL]+|\d{1,2}))(?![\w/.])(?=,? (?:\(|in [A-Z]))"
)
"""A meeting by its series and number, with a place behind it: "COP 18 (Doha)"."""


@dataclass(frozen=True)
class Named:
    """A meeting that a sentence names: its title, and where in the sentence it stands."""

    title: str
    start: int
    end: int
    by_symbol: bool = False
    """Whether only a symbol names it, as in "COP 18"."""


def named_in(sentence: Sentence) -> list[Named]:
    """The meetings that a sentence names, in its order."""
    found = list(by_kind(sentence))
    placed = " (" in sentence.words or " in " in sentence.words
    for one in BY_SYMBOL.finditer(sentence.words) if placed else ():
        start, end = one.span("title")
        if not any(start < other.end and other.start < end for other in found):
            found.append(Named(one["title"], start, end, by_symbol=True))
    return sorted(found, key=lambda one: one.start)


def by_kind(sentence: Sentence) -> Iterator[Named]:
    """The meetings named by a subject, a name or an ordinal; not "the meeting"."""
    last = 0
    for kind in KINDS.finditer(sentence.words):
        if kind.start() < last:
            continue
        start, end = extent_of(sentence.words, kind, last)
        set_apart = [span for span in sentence.italic if span[0] <= kind.start() < span[1]]
        start, end = set_apart[0] if set_apart else (start, end)
        title = sentence.words[start:end].strip()
        last = end
        common = COMMON.fullmatch(kind[0]) and " of " not in title and not ORDINAL.search(title)
        if " " in title and not common:
            yield Named(title, start, end)


def extent_of(words: str, kind: re.Match[str], last: int) -> tuple[int, int]:
    """Where the name of a meeting begins and ends around the word for its kind."""
    first = max(last, kind.start() - LONGEST_BEFORE)
    before = BEFORE_KIND.search(words[first : kind.start()])
    start = first + before.start() if before else kind.start()
    after = AFTER_KIND.match(words, kind.end())
    return start, end_of(after) if after else kind.end()


def end_of(one: re.Match[str]) -> int:
    """Where the name of a meeting ends: before what is said of it, its day and its town."""
    if one["whose"] or not one["subject"]:
        return one.end()
    subject = SUBJECT_ENDS.sub("", one["subject"])
    if not re.match(r" (?:on|about) (?:the )?[A-Z]", subject):
        subject = PLACE_AT_END.sub("", subject)
    return one.start("subject") + len(subject.rstrip())

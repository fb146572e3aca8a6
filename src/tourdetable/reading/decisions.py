"""Decisions: what was agreed, by whom, and whom it tasks.

A sentence may hold several: "It was decided that the plan is adopted; the group goes on".
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from tourdetable.record import EVERYBODY, Act, Decision

from .acts import Basis, Sign, heard_in, signs_in
from .clauses import subjects_of, verb_soon
from .grammar import Grammar, grammar_of
from .lexicon import Lexicon
from .mentions import Mention
from .notes import Notes
from .passages import Passage
from .step import step
from .subjects import SubjectKind
from .voice import is_passive

PARTS = re.compile(r";\s*")
JOINS = re.compile(r"^(?:and|but|as well as)?[\s,]*(?:(?:that|to)\b\s*)?", re.IGNORECASE)
POINTS_BACK = re.compile(r"(?:them|they|it|this|these|that|those|so)\b", re.IGNORECASE)
OPENING = re.compile(
    r"^(?:(?:Therefore|Thus|Hence|Finally|Also|Consequently|Accordingly|Then),? "
    r"|(?:With|In|On|After|Following|By|At) (?:this|that|these|the) [\w-]+,? (?=the\b))"
)
ACTING = re.compile(
    r"(?:tak(?:e|es|ing) note of|[\w-]+(?: up| out| on| forward)?) "
    r"(?=(?:an?|the|its|their|all|both|two|three|four)\b)",
    re.IGNORECASE,
)
LONGEST_SUBJECT = 12


@step(needs=("passages", "interventions", "mentions"), gives="decisions")
def find_decisions(notes: Notes, lexicon: Lexicon) -> tuple[Decision, ...]:
    """Every decision; a sentence with several clauses, or a list, holds several."""
    found: list[Decision] = []
    leading: dict[int, str] = {}
    governing: str | None = None
    for passage, said in zip(notes.passages, notes.interventions, strict=True):
        if Act.DECISION not in said.acts:
            continue
        words = passage.sentence.words
        sign = next((one for one in signs_in(passage) if one.act is Act.DECISION), None)
        if sign is not None:
            leading[passage.number] = words[sign.start : sign.end]
        if passage.settled is None:
            governing = leading.get(passage.number) if words.rstrip().endswith(":") else None
        above = governing if passage.led_by is None else leading.get(passage.led_by)
        found += of_passage(notes, lexicon, passage, sign, above=above)
    return tuple(found)


def of_passage(
    notes: Notes,
    lexicon: Lexicon,
    passage: Passage,
    sign: Sign | None,
    *,
    above: str | None,
) -> Iterator[Decision]:
    """The decisions of one passage; a line that only leads a list has none of its own."""
    words = passage.sentence.words
    if words.rstrip().endswith(":") and passage.led_by is None:
        return
    verb = verb_shown(passage, sign, lexicon, above=above)
    for start, end in spans_of(lexicon, passage, sign):
        own = verb_of(words[start:end], lexicon, first=True) if sign is None else None
        part = words[start:end]
        yield Decision(
            verb=own or verb or "decide",
            text=part,
            by=by_whom(passage),
            subject=subject_of(part, lexicon),
            asks=tuple(asked(notes, passage, lexicon, start, end)),
            place=passage.sentence.place(notes.source.text, start, end),
        )


def verb_shown(
    passage: Passage, sign: Sign | None, lexicon: Lexicon, *, above: str | None
) -> str | None:
    """The verb of the sign; of a marked line, the verb of its own words, if it has one."""
    words = passage.sentence.words
    if sign is None:
        return verb_of(above, lexicon) if above else None
    if sign.basis is Basis.MARKED:
        first = verb_of(words[own_start(passage) :], lexicon, first=True)
        heard = next((one for one in heard_in(passage) if one.act is Act.DECISION), None)
        shown = words[heard.start : heard.end] if heard else above
        return first or (verb_of(shown, lexicon) if shown else None)
    return verb_of(words[sign.start : sign.end], lexicon)


def own_start(passage: Passage) -> int:
    """Where the own words of a passage begin, behind a mark such as "DECISION:"."""
    words = passage.grammar.words
    return words[0].start if words else 0


def by_whom(passage: Passage) -> str:
    """The body that decided, or the meeting as a whole."""
    bodies = [one.name for one in passage.parties if one.name != EVERYBODY]
    return bodies[0] if len(bodies) == 1 == len(passage.parties) else EVERYBODY


def spans_of(lexicon: Lexicon, passage: Passage, sign: Sign | None) -> Iterator[tuple[int, int]]:
    """From where to where each thing decided is worded."""
    words = passage.sentence.words
    last = len(words.rstrip(" .;:"))
    start = worded_from(passage, sign) if sign else 0
    if start is None and sign is not None and sign.basis is Basis.MARKED:
        start = own_start(passage)
    if start is None:
        yield own_start(passage), last
        return
    for first, end in parted(words, start, last):
        grammar = grammar_of(words[first:end], (), lexicon)
        edges = [0, *joined_clauses(grammar), end - first]
        for one, other in pairwise(edges):
            lead = JOINS.match(words[first + one : first + other])
            begin = first + one + (lead.end() if lead else 0)
            stop = first + len(words[first : first + other].rstrip(" ,;."))
            if begin < stop:
                yield begin, stop


def worded_from(passage: Passage, sign: Sign) -> int | None:
    """Where the content begins after "it was decided that"; nothing if there is none by itself."""
    grammar = passage.grammar
    for place in grammar.contents:
        if grammar.words[place].start >= sign.end and grammar.low(place) == "that":
            start = grammar.words[place].end + 1
            return None if POINTS_BACK.match(grammar.text, start) else start
    return None


def parted(words: str, start: int, last: int) -> Iterator[tuple[int, int]]:
    """The stretches between semicolons."""
    edges = [start]
    for one in PARTS.finditer(words, start, last):
        yield edges[-1], one.start()
        edges.append(one.end())
    yield edges[-1], last


def joined_clauses(grammar: Grammar) -> Iterator[int]:
    """Where "and" joins two whole clauses, each with a verb of its own."""
    for place in range(2, len(grammar.words)):
        told = any(grammar.is_auxiliary(one) for one in range(place))
        if told and grammar.low(place) == "and" and verb_soon(grammar, place + 1):
            yield grammar.words[place].start


def verb_of(words: str, lexicon: Lexicon, *, first: bool = False) -> str | None:
    """The verb of the decision scale that some words hold: the last, or only their first."""
    if re.search(r"\b(?:take|takes|took|taken|taking) note\b", words, re.IGNORECASE):
        return "take note"
    bases = [
        known.base
        for one in re.findall(r"[\w-]+", words.casefold())[: 2 if first else None]
        if (known := lexicon.verbs.get(one)) and known.base in lexicon.words["decision scale"]
    ]
    return bases[-1] if bases else None


def subject_of(words: str, lexicon: Lexicon) -> str | None:
    """What it is about: what stands before "would" or "was", else what is acted on."""
    words = OPENING.sub("", words)
    grammar = grammar_of(words, (), lexicon)
    for place in range(1, min(len(grammar.words), LONGEST_SUBJECT)):
        if grammar.is_auxiliary(place):
            about = words[: grammar.words[place].start].strip(" ,")
            return None if POINTS_BACK.fullmatch(about) else about or None
    asking = re.match(rf"(?:{lexicon.patterns['asking']}) .*? (?:for|to) (?=an? |the )", words)
    acting = ACTING.match(words)
    known = grammar.low(0) in lexicon.verbs
    found = asking or (acting if known else None)
    rest = re.split(r"[,;(]| by | with | and ", words[found.end() :])[0] if found else ""
    short = 0 < len(rest.split()) <= LONGEST_SUBJECT and not POINTS_BACK.match(rest)
    return rest.strip(" .") if short else None


def asked(notes: Notes, passage: Passage, lexicon: Lexicon, start: int, end: int) -> Iterator[str]:
    """Who is to act: "asks the Secretariat", "led by Malawi", "Norway would host"."""
    words = passage.sentence.words[start:end]
    inside = [
        replace(one, start=one.start - start, end=one.end - start)
        for one in notes.mentions[passage.number]
        if start <= one.start and one.end <= end
    ]
    doing = {one.start for one in doers(grammar_of(words, inside, lexicon))}
    for one in inside:
        told = re.search(rf"\b(?:{lexicon.patterns['asking']})(?: the)? $", words[: one.start])
        if told or one.start in doing:
            yield one.party.name


def doers(grammar: Grammar) -> Iterator[Mention]:
    """Those named of whom the words say what they will do, or that they were tasked."""
    for one in subjects_of(grammar):
        verb = grammar.verb_from(one.head)
        passive = is_passive(grammar, verb)
        tasked = passive and grammar.isin(verb, "tasked")
        doing = grammar.isin(one.head, "duties") and not passive
        if one.kind is SubjectKind.NAMED and (tasked or doing):
            yield from one.named

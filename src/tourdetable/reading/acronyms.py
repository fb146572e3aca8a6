"""Acronyms: what each stands for where the document spells it out, else where it is first used."""

import re
from collections.abc import Iterator

from tourdetable.framework.names import register
from tourdetable.record import Acronym

from .dates import MONTHS
from .lexicon import TOKEN, Lexicon
from .notes import Notes
from .sentences import Sentence
from .step import step

SHAPE = r"[A-Z]{2,8}(?:[./&-][A-Z]{2,6})*s?|[A-Z][a-z][A-Z]{1,3}s?|[A-Z]{1,3}[a-z][A-Z]{1,2}s?"
"""BP, GLO.ACT, INGOs, CoO; no figures in it, because those are codes and symbols."""
ALONE = rf"(?<![\w.\-/])(?P<short>{SHAPE})(?![\w/]|[.-]\w)"
ACRONYM = re.compile(ALONE)
IN_BRACKETS = re.compile(rf"\((?:the )?[\"“'‘]?(?P<short>{SHAPE}|[A-Z]\w{{2,14}})[\"”'’]?\)")
BEFORE_BRACKET = re.compile(rf"{ALONE} \((?P<long>[^()]+)\)")
MARKED = re.compile(r"[A-Z]{2,}(?:-[A-Z]+)?(?=:? [A-Z][a-z])(?= (?:The|It|This|All) |:)")
"""A mark in capitals at the head of a line: "RES-LAKE The Board decided", "ACTION: Berg"."""
CODE_AFTER = re.compile(r"\s?:?\s?[A-Z]?\d+/\d")
"""The rest of the symbol of a file or document: "XY : A17/283"."""
LONGEST = 6
"""Letters that an acronym has at most, unless the document spells it out."""
FARTHEST = 240
"""So many characters before a bracket can be what the acronym in it stands for."""
LONGEST_NAME = 12
"""Words of a name before its short form."""
SHORTEST_IN_CAPITALS = 6
"""Letters of a word in capitals that is hardly an acronym."""
SMALL = {"of", "the", "for", "and", "on", "in", "to", "a", "an", "at", "from", "with", "by"}
ROMAN = re.compile(r"(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})")


@step(needs=("sentences", "meeting", "roster", "people"), gives="acronyms")
def find_acronyms(notes: Notes, lexicon: Lexicon) -> tuple[Acronym, ...]:
    """Every acronym once, in the order of the text; what stands for a person is none."""
    found: dict[str, Acronym] = {}
    for one in of_institutions(notes):
        found.setdefault(one.short, one)
    initials = initials_of_people(notes)
    for each in notes.sentences:
        for spelled in spelled_out(notes, each):
            if is_person(notes, spelled.long):
                initials.add(spelled.short)
            elif spelled.short not in initials:
                found.setdefault(spelled.short, spelled)
    none = set_in_capitals(notes, lexicon) | initials
    for each in notes.sentences:
        for used in used_in(notes, each, lexicon):
            if used.short not in none and other_number(used.short) not in found:
                found.setdefault(used.short, used)
    return tuple(sorted(found.values(), key=lambda one: (one.place.start, one.short)))


def of_institutions(notes: Notes) -> Iterator[Acronym]:
    """Acronyms that the list of participants gives: "Ana Berg, Lake Survey [LS]"."""
    for listed in notes.roster:
        one = listed.entry.institution
        if one and one.acronym and one.sentence:
            place = one.sentence.place(notes.source.text, one.start, one.end)
            yield Acronym(short=one.acronym, long=one.written, place=place)


def initials_of_people(notes: Notes) -> set[str]:
    """The initials by which the document calls people."""
    return {one.entry.short for one in notes.roster if one.entry.short}


def is_person(notes: Notes, long: str | None) -> bool:
    """Whether words in front of a bracket are a person's name, or its end."""
    return long is not None and any(one.name.endswith(long) for one in notes.people)


def other_number(short: str) -> str:
    """The plural of an acronym, or the singular of one in the plural."""
    return short[:-1] if short.endswith("s") else f"{short}s"


def spelled_out(notes: Notes, sentence: Sentence) -> Iterator[Acronym]:
    """Acronyms that stand in brackets after their words, or before their words in brackets."""
    words = sentence.words
    for one in IN_BRACKETS.finditer(words):
        first = max(0, one.start() - FARTHEST)
        found = start_of_long(words[first : one.start()], one["short"])
        if found is not None:
            start = first + found
            yield Acronym(
                short=one["short"],
                long=words[start : one.start()].strip(),
                place=sentence.place(notes.source.text, start, one.end()),
            )
    for one in BEFORE_BRACKET.finditer(words):
        if start_of_long(one["long"], one["short"]) == 0:
            place = sentence.place(notes.source.text, *one.span())
            yield Acronym(short=one["short"], long=one["long"], place=place)


def start_of_long(before: str, short: str) -> int | None:
    """Where the words begin that an acronym behind them stands for."""
    letters = re.sub(r"[^A-Za-z]", "", re.sub(r"(?<=[A-Z])s$", "", short)).casefold()
    tokens = list(TOKEN.finditer(before))
    if not tokens or before[tokens[-1].end() :].strip(" ,’'\"”*"):
        return None
    for count in range(1, min(len(tokens), 2 * len(letters) + 4) + 1):
        first = tokens[-count]
        initials = [one[0].casefold() for one in tokens[-count:]]
        if initials[0] not in SMALL and stands_for(letters, initials):
            return first.start()
    return start_of_known(before, short, [one.start() for one in tokens[-LONGEST_NAME:]])


def stands_for(letters: str, words: list[str]) -> bool:
    """Whether letters are the initials of words; small words may be left out, others not."""
    if not words or not letters:
        return not words and not letters
    first, *rest = words
    if first in SMALL and stands_for(letters, rest):
        return True
    if letters[0] != first[0]:
        return False
    parts = first.split("-")
    whole = "".join(part[0] for part in parts if part)
    if len(parts) > 1 and letters.startswith(whole) and stands_for(letters[len(whole) :], rest):
        return True
    return stands_for(letters[1:], rest)


def start_of_known(before: str, short: str, starts: list[int]) -> int | None:
    """Where the name begins of which the register knows that short form ("Frontex")."""
    named = register().find(short)
    for start in starts if named else ():
        if before[start : start + 4].casefold() == "the ":
            continue
        if register().find(before[start:].strip()) is named:
            return start
    return None


def used_in(notes: Notes, sentence: Sentence, lexicon: Lexicon) -> Iterator[Acronym]:
    """Acronyms in a sentence, which has to be set in ordinary letters to show any."""
    marked = MARKED.match(sentence.words)
    found = list(ACRONYM.finditer(sentence.words, marked.end() if marked else 0))
    if not found or mostly_capitals(sentence.words) or is_symbol(sentence.words):
        return
    for one in found:
        letters = sum(map(str.isalpha, re.split(r"[./&-]", one["short"])[0]))
        if letters <= LONGEST and not beside_capitals(sentence.words, one, lexicon):
            place = sentence.place(notes.source.text, *one.span("short"))
            yield Acronym(short=one["short"], place=place)


def is_symbol(words: str) -> bool:
    """Whether a line is the symbol of a document or a file: figures, in square brackets."""
    ends = words.strip(" _*")
    cited = ends.startswith("[") and ends.endswith("]") and any(map(str.isdigit, words))
    return cited or sum(map(str.isdigit, words)) > sum(map(str.isalpha, words))


def mostly_capitals(words: str) -> bool:
    """Whether a line is set in capitals as a whole."""
    letters = [letter for letter in words if letter.isalpha()]
    return len(words.split()) > 1 and sum(map(str.isupper, letters)) > 0.6 * len(letters)


def beside_capitals(words: str, one: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether a title, a code or a long word in capitals is beside it: "RUSSIAN FEDERATION"."""
    before = re.search(r"(\w+)\W{1,2}$", words[max(0, one.start() - 40) : one.start()])
    after = re.match(r"\W{1,2}(\w+)", words[one.end() : one.end() + 40])
    if CODE_AFTER.match(words, one.end()):
        return True
    beside = [found[1] for found in (before, after) if found]
    if before and before[1].title() in lexicon.words["titles"]:
        return True
    return any(word.isupper() and len(word) >= SHORTEST_IN_CAPITALS for word in beside)


def set_in_capitals(notes: Notes, lexicon: Lexicon) -> set[str]:
    """Words that look like acronyms and are none: names and titles in capitals, numerals."""
    words: set[str] = set()
    for each in notes.sentences:
        words.update(TOKEN.findall(each.words))
    ordinary = {one.casefold() for one in words if len(one) > 3 and one[1:].islower()}
    ordinary |= {one for one in words if len(one) > 2 and one.islower() and not is_known(one)}
    place = notes.meeting.place if notes.meeting else None
    ordinary |= {one.casefold() for one in re.findall(r"\w+", place or "")}
    ordinary |= {one.casefold() for one in lexicon.words["titles"]} | set(MONTHS)
    return {
        one for one in words if one.casefold() in ordinary or ROMAN.fullmatch(one) or is_state(one)
    }


def is_known(word: str) -> bool:
    """Whether a word in capitals would be an organisation's acronym: "who" and "WHO"."""
    return word.upper() in register().forms


def is_state(short: str) -> bool:
    """Whether a short form names a State ("UK", "USA"), which nobody has to spell out."""
    named = register().find(short)
    return named is not None and named.kind == "state"

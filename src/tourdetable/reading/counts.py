"""Counts: the numbers that a document states about itself, and the lists that follow them."""

import re
from collections.abc import Iterator
from itertools import chain, islice, zip_longest

from tourdetable.record import Count, Participant, ParticipantKind, Place

from .lexicon import Lexicon
from .notes import Notes
from .sentences import Sentence
from .step import step

ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
NUMBERS = {word: number for number, word in enumerate(ONES.split(), start=1)}
NUMBERS |= {word: 10 * number for number, word in enumerate(TENS.split(), start=2)}
NUMBERS |= {
    f"{ten}-{one}": NUMBERS[ten] + NUMBERS[one] for ten in TENS.split() for one in ONES.split()[:9]
}
IN_WORDS = "|".join(sorted(NUMBERS, key=len, reverse=True))
NUMBER = rf"(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d{{1,4}}|{IN_WORDS})"
"""A number in digits, or in words below a hundred."""
NOUN = (
    r"participants|delegates|officials|representatives|countries|states|governments|parties|"
    r"organi[sz]ations|delegations|agencies|observers|experts|attendees|people|persons"
)
COUNTED_AS = {
    "countries": "states",
    "governments": "states",
    "parties": "states",
    "delegates": "participants",
    "experts": "participants",
    "attendees": "participants",
    "people": "participants",
    "persons": "participants",
    "officials": "participants",
    "representatives": "participants",
    "organizations": "organisations",
    "agencies": "organisations",
}
DIGIT = re.compile(r"\d")
STATED = re.compile(
    rf"(?<![\w,.-]){NUMBER}\s+(?:[\w-]+ ){{0,2}}?(?P<noun>{NOUN})\b", re.IGNORECASE
)
ATTENDED = re.compile(
    r"\b(?:took part|attend(?:ed|ance)|gather(?:ed|ing)|were (?:present|represented)|participated|"
    r"registered|brought together|convened|assembled|"
    r"joined (?:online|remotely|virtually|the (?:meeting|session|workshop|call)))\b"
)
COUNTED = re.compile(rf"\b(?:{NOUN})\b", re.IGNORECASE)
FEWEST_SENTENCES = 12
"""So many sentences at the beginning can tell how many came; later numbers are of other things."""
LIST_FOLLOWS = re.compile(
    rf"(?<![\w,.-]){NUMBER}\s+(?:[a-z][\w-]* ){{0,2}}?(?P<noun>(?!as\b|is\b|was\b)[a-z][\w-]*s)\b"
    r"[^.;:–—,]{0,60}?\s*(?::|[–—]|\s-\s)\s*(?P<list>[^.:]{1,500}?[,;][^.:]+)"
)
OPENS_LIST = re.compile(r":|[–—]|\s-\s")
MEMBER_NOUNS = ("countries", "states", "members", "participants", "experts", "delegates")
MEMBERS = re.compile(
    r",?\s*\(?,?\s*\b(?:of|comprises|comprising|composed of|consisting of|made up of|with)\s+"
    rf"{NUMBER}\s+(?P<noun>{'|'.join(MEMBER_NOUNS)})\b",
    re.IGNORECASE,
)
BODY = re.compile(
    r"\b(?P<body>(?:[A-Z][\w-]+ ){0,8}(?:[Gg]roup|[Cc]ommittee|[Bb]oard|[Bb]ureau|[Cc]ouncil|"
    r"[Pp]anel|[Tt]eam))(?: of the [A-Z][\w-]+(?: [A-Z][\w-]+){0,8})?,?(?: which)?$"
)
"""The body right before the number of its members."""
LONGEST_BODY = 160


@step(needs=("sentences", "attendance"), gives="counts")
def find_counts(notes: Notes, _lexicon: Lexicon) -> tuple[Count, ...]:
    """The stated numbers of those present and of the members of bodies, and numbers of lists."""
    found = [count for one in of_those_present(notes) for count in of_attendance(notes, one)]
    for one in notes.sentences:
        if has_number(one.words):
            found += [*of_members(notes, one), *of_list(notes, one)]
    once = {(one.of, one.number, one.listed): one for one in reversed(found)}
    return tuple(sorted(once.values(), key=lambda one: one.place.start))


def of_those_present(notes: Notes) -> Iterator[Sentence]:
    """The sentence with the list of those present, the one above it, or one that only counts."""
    first_listed = min((one.place.start for one in notes.attendance), default=None)
    if first_listed is not None:
        for one, after in zip_longest(notes.sentences, notes.sentences[1:]):
            if one.start <= first_listed < (after or one).end:
                yield one
    opening = notes.sentences[: max(FEWEST_SENTENCES, len(notes.sentences) // 3)]
    counting = (one for one in opening if ATTENDED.search(one.words))
    yield from islice((one for one in counting if states_number(one.words)), 1)


def has_number(words: str) -> bool:
    """Whether there is a number in some words, which is quickly seen."""
    return DIGIT.search(words) is not None or not NUMBERS.keys().isdisjoint(
        words.casefold().split()
    )


def states_number(words: str) -> bool:
    """Whether some words tell how many of those present there are."""
    return COUNTED.search(words) is not None and STATED.search(words) is not None


def of_attendance(notes: Notes, sentence: Sentence) -> Iterator[Count]:
    """The numbers stated before the list of participants."""
    first_listed = min((one.place.start for one in notes.attendance), default=sentence.end)
    for stated in STATED.finditer(sentence.words):
        if sentence.start <= first_listed < sentence.offsets[stated.start()]:
            continue
        of = counted_as(stated["noun"])
        yield Count(
            of=of,
            number=number_in(stated["number"]),
            listed=len(listed_of(notes, of)) or None,
            place=with_list(notes, of, sentence, stated),
        )


def counted_as(noun: str) -> str:
    """The word under which the record counts."""
    return COUNTED_AS.get(noun.casefold(), noun.casefold())


def listed_of(notes: Notes, of: str) -> list[Participant]:
    """The States or organisations listed; nobody for what is not listed."""
    kind = {"states": ParticipantKind.STATE, "organisations": ParticipantKind.ORGANISATION}.get(of)
    return [one for one in notes.attendance if one.kind is kind]


def with_list(notes: Notes, of: str, sentence: Sentence, stated: re.Match[str]) -> Place:
    """The number with the list that follows it in the same sentence, if one does."""
    place = sentence.place(notes.source.text, stated.start(), stated.end())
    ends = [one.place.end for one in listed_of(notes, of) if one.place.end <= sentence.end]
    end = max([place.end, *ends])
    return place.model_copy(update={"end": end, "words": notes.source.text[place.start : end]})


def of_members(notes: Notes, sentence: Sentence) -> Iterator[Count]:
    """How many belong to a body: "Drafting Group (comprising 9 countries …)"."""
    low = sentence.words.casefold()
    if not any(noun in low for noun in MEMBER_NOUNS):
        return
    for stated in MEMBERS.finditer(sentence.words):
        first = max(0, stated.start() - LONGEST_BODY)
        before = BODY.search(sentence.words[first : stated.start()])
        if before:
            yield Count(
                of=f"members of the {before['body'].removeprefix('The ')}",
                number=number_in(stated["number"]),
                place=sentence.place(
                    notes.source.text, first + before.start("body"), stated.end()
                ),
            )


def of_list(notes: Notes, sentence: Sentence) -> Iterator[Count]:
    """A number and the list after it: "three areas: …, … and …"."""
    if not OPENS_LIST.search(sentence.words):
        return
    if is_attendance(notes, sentence) and states_number(sentence.words):
        return
    for stated in LIST_FOLLOWS.finditer(sentence.words):
        number = number_in(stated["number"])
        listed = listed_after(stated["list"], number)
        if number >= 2 and listed >= 2:
            yield Count(
                of=stated["noun"],
                number=number,
                listed=listed,
                place=sentence.place(notes.source.text, stated.start(), stated.end()),
            )


def listed_after(words: str, number: int) -> int:
    """How many items are listed; none where it is not clear where the list ends.

    Semicolons may part the items or begin another clause: only the stated number can tell.
    """
    first, semicolon, _ = words.partition(";")
    by_commas = len(items_of(first))
    if not semicolon:
        return by_commas
    parted = [one for one in words.split(";") if one.strip()]
    return number if number in {by_commas, len(parted)} else 0


def is_attendance(notes: Notes, sentence: Sentence) -> bool:
    """Whether the list of those present stands in the sentence."""
    return any(sentence.start <= one.place.start < sentence.end for one in notes.attendance)


def items_of(words: str) -> list[str]:
    """The items of a list in running text; a comma before "and" marks the last one."""
    before, comma, last = words.rpartition(", and ")
    if not comma:
        before, _, last = words.rpartition(" and ")
        if "," in last:
            before, last = words, ""
    items = chain(before.split(","), [last])
    return [one.strip() for one in items if one.strip()]


def number_in(written: str) -> int:
    """A number in digits or in words."""
    digits = written.replace(",", "")
    return int(digits) if digits.isdigit() else NUMBERS[written.casefold()]

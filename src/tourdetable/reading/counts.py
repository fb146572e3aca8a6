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
NUMBER = rf"(?P<number>\d{{1,4}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
"""A number in digits, or in words below a hundred."""
NOUN = (
    r"participants|delegates|officials|representatives|countries|states|governments|parties|"
    r"organi[sz]ations|delegations|agencies|observers"
)
COUNTED_AS = {
    "countries": "states",
    "governments": "states",
    "parties": "states",
    "delegates": "participants",
    "officials": "participants",
    "representatives": "participants",
    "organizations": "organisations",
    "agencies": "organisations",
}
STATED = re.compile(
    rf"(?<![\w,.-]){NUMBER}\s+(?:[\w-]+ ){{0,2}}?(?P<noun>{NOUN})\b", re.IGNORECASE
)
ATTENDED = re.compile(r"\b(?:took part|attended|gathered|were present)\b")
LIST_FOLLOWS = re.compile(
    rf"(?<![\w,.-]){NUMBER}\s+(?:[a-z][\w-]* ){{0,2}}?(?P<noun>(?!as\b|is\b|was\b)[a-z][\w-]*s)\b"
    r"[^.;:–—,]{0,60}?\s*(?::|[–—]|\s-\s)\s*(?P<list>[^.:]+[,;][^.:]+)"
)
MEMBERS = re.compile(
    r"\b(?P<body>(?:[A-Z][\w-]+ )*(?:[Gg]roup|Committee|Board|Bureau|Council|Panel|Team))\b"
    r"(?: of the [A-Z][\w-]+(?: [A-Z][\w-]+)*)?,?\s*\(?,?\s*"
    r"(?:of|which comprises|comprising|composed of|consisting of|made up of|with)\s+"
    rf"{NUMBER}\s+(?P<noun>countries|states|members|participants|experts|delegates)\b",
    re.IGNORECASE,
)


@step(needs=("sentences", "attendance"), gives="counts")
def find_counts(notes: Notes, _lexicon: Lexicon) -> tuple[Count, ...]:
    """The stated numbers of those present and of the members of bodies, and numbers of lists."""
    found = [count for one in of_those_present(notes) for count in of_attendance(notes, one)]
    for one in notes.sentences:
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
    counting = (one for one in notes.sentences if ATTENDED.search(one.words))
    yield from islice((one for one in counting if STATED.search(one.words)), 1)


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
    """How many belong to a body: "Reference Group (comprising 15 countries …)"."""
    for stated in MEMBERS.finditer(sentence.words):
        yield Count(
            of=f"members of the {stated['body'].removeprefix('The ')}",
            number=number_in(stated["number"]),
            place=sentence.place(notes.source.text, stated.start(), stated.end()),
        )


def of_list(notes: Notes, sentence: Sentence) -> Iterator[Count]:
    """A number and the list after it: "three areas: …, … and …"."""
    if STATED.search(sentence.words) and is_attendance(notes, sentence):
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
    return int(written) if written.isdigit() else NUMBERS[written.casefold()]

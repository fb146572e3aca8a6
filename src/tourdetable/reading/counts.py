"""Counts: the numbers that a document states about itself, and the lists that follow them."""

import re
from collections.abc import Iterator

from tourdetable.record import Count, ParticipantKind, Place

from .lexicon import Lexicon
from .notes import Notes
from .sentences import Sentence
from .step import step

STATED = re.compile(
    r"\b(?P<number>\d{1,4}|[A-Za-z]+)\s+(?P<what>(?:[\w-]+ ){0,2}?(?P<noun>participants|delegates|officials|countries|states|governments|organi[sz]ations|delegations|agencies))\b",
    re.IGNORECASE,
)
LIST_FOLLOWS = re.compile(
    r"\b(?P<number>\d{1,2}|[a-z]+)\s+(?P<what>(?:[a-z][\w-]* ){0,2}[a-z][\w-]*s)\b(?P<between>[^.;:–—]{0,60}?)\s*(?:[:–—]|\s-\s)\s*(?P<list>[^.;]+,[^.;]+)",
)
COUNTED_AS = {
    "countries": "states",
    "governments": "states",
    "delegates": "participants",
    "officials": "participants",
    "organizations": "organisations",
    "agencies": "organisations",
}


@step(needs=("sentences", "attendance"), gives="counts")
def find_counts(notes: Notes, lexicon: Lexicon) -> tuple[Count, ...]:
    """The stated numbers of those present, and every number before a list."""
    listed = {place_of(one.place) for one in notes.attendance}
    found: list[Count] = []
    for one in notes.sentences:
        place = one.place(notes.source.text)
        if any(place.start <= start < place.end for start in listed):
            found += of_attendance(notes, one, lexicon)
        else:
            found += of_list(notes, one, lexicon)
    return tuple(found)


def place_of(place: Place) -> int:
    """Where a place begins."""
    return place.start


def of_attendance(notes: Notes, sentence: Sentence, lexicon: Lexicon) -> Iterator[Count]:
    """The numbers stated where the participants are listed."""
    first_listed = min(
        (one.place.start for one in notes.attendance if sentence.start <= one.place.start),
        default=sentence.end,
    )
    for stated in STATED.finditer(sentence.words):
        number = number_in(stated["number"], lexicon)
        if number is None or sentence.offsets[stated.start()] > first_listed:
            continue
        noun = stated["noun"].casefold()
        of = COUNTED_AS.get(noun, noun)
        yield Count(
            of=of,
            number=number,
            listed=listed_of(notes, of),
            place=sentence.place(notes.source.text, stated.start(), stated.end()),
        )


def listed_of(notes: Notes, of: str) -> int | None:
    """How many States or organisations are listed; nothing for what is not listed."""
    kind = {"states": ParticipantKind.STATE, "organisations": ParticipantKind.ORGANISATION}.get(of)
    if kind is None:
        return None
    return sum(one.kind is kind for one in notes.attendance)


def of_list(notes: Notes, sentence: Sentence, lexicon: Lexicon) -> Iterator[Count]:
    """A number and the list after it: "three areas: …, … and …"."""
    stated = LIST_FOLLOWS.search(sentence.words)
    if stated is None:
        return
    number = number_in(stated["number"], lexicon)
    items = items_of(stated["list"])
    if number is None or number < 2 or len(items) < 2:
        return
    yield Count(
        of=stated["what"].split()[-1],
        number=number,
        listed=len(items),
        place=sentence.place(notes.source.text, stated.start(), stated.end()),
    )


def items_of(words: str) -> list[str]:
    """The items of a list in running text; a comma before "and" marks the last one."""
    before, comma, last = words.rpartition(", and ")
    if not comma:
        before, _, last = words.rpartition(" and ")
        if "," in last:
            before, last = words, ""
    items = [*before.split(","), last]
    return [one.strip() for one in items if one.strip()]


def number_in(written: str, lexicon: Lexicon) -> int | None:
    """A number in digits or in words up to twenty."""
    if written.isdigit():
        return int(written)
    numbers = NUMBERS
    return numbers.get(written.casefold())


NUMBERS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen twenty".split(),
        start=1,
    )
}

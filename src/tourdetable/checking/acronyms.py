"""Acronyms: used without being spelled out, spelled out in two ways, or too late."""

import re
from collections.abc import Iterator

from tourdetable.framework.names import register
from tourdetable.record import Acronym, Document, ParagraphKind, Place, Record, Severity

from .passages import paragraph_at, passage, quoted
from .registry import Remark, finds
from .spelling_out import same, spelled_out, stems

KNOWN_TO_ALL = frozenset(
    "EU UN UK US USA UTC GMT CET PDF NATO UNESCO UNICEF COVID NGO AOB GDP CEO IT TV URL".split()  # noqa: SIM905  words read best as words
)
ROMAN = re.compile(r"[IVXLC]+")
FEWEST_LETTERS = 2


@finds(
    code="A01",
    title="An acronym is never spelled out",
    severity=Severity.NOTICE,
    looks_for=(
        "An acronym that the document uses and spells out nowhere. EU, UN and their like, the "
        "acronyms of States and organisations that the register knows, and numbers in Roman "
        "figures are left alone."
    ),
    example="“The FLR platform was welcomed”, and nothing says what FLR is.",
    what_to_do="Spell it out where it is first used, with the acronym in brackets.",
)
def never_spelled_out(record: Record) -> Iterator[Remark]:
    """Acronyms of the record that have no words anywhere, each once."""
    with_words = {singular(one.short) for one in record.acronyms if one.long}
    told: set[str] = set()
    for one in record.acronyms:
        short = singular(one.short)
        if short in with_words | told or explained(record, short):
            continue
        told.add(short)
        yield Remark(
            f"The text uses {one.short} without ever saying what it stands for.", (one.place,)
        )


def singular(short: str) -> str:
    """An acronym without the s of the plural ("NGOs")."""
    without = short.removesuffix("s")
    return without if without.isupper() and len(without) > 1 else short


def explained(record: Record, short: str) -> bool:
    """Whether everybody or the register knows it, or the document says what it stands for.

    Acronyms joined by a stroke ("UNEP/GEF") are told one by one, where they stand alone too.
    """
    if short in KNOWN_TO_ALL or ROMAN.fullmatch(short) or not short.strip():
        return True
    own = {singular(one.short) for one in record.acronyms} | KNOWN_TO_ALL
    if "/" in short and own.issuperset(short.split("/")):
        return True
    text = record.document.text
    if any(True for _ in spelled_out(text, short)):
        return True
    if register().find(short) or in_full(text, short):
        return True
    bracketed = f"({short.casefold()})"
    return any(bracketed in one.as_written.casefold() for one in record.participants)


def in_full(text: str, short: str) -> bool:
    """Whether the text has the words too, each with its capital: "Lake Safety Board" for LSB."""
    letters = [one for one in short if one.isupper()]
    if len(letters) < FEWEST_LETTERS or not short.isalpha():
        return False
    small = r"(?:\s(?:of|for|on|and|the|in|to))*"
    words = rf"{small}\s".join(rf"{letter}[a-z][\w’-]*" for letter in letters)
    return re.search(rf"(?<![\w-]){words}(?![\w-])", text) is not None


@finds(
    code="A02",
    title="An acronym is spelled out in two ways",
    severity=Severity.WARNING,
    looks_for=(
        "An acronym that the document spells out more than once, with other words. Capitals, "
        "hyphens and the plural make no difference."
    ),
    example="“Lake Safety Board (LSB)” first, “Lake Security Board (LSB)” five paragraphs later.",
    what_to_do=(
        "Keep the right words and correct the others, or give the second body another acronym."
    ),
)
def two_ways(record: Record) -> Iterator[Remark]:
    """Acronyms with two meanings or two wordings."""
    for short in dict.fromkeys(one.short for one in record.acronyms if one.short.strip()):
        ways = spellings(record, short)
        first, *others = ways or [("", None)]
        other = next((one for one in others if not same(one[0], first[0])), None)
        if other and first[1] and other[1]:
            yield Remark(
                f"{short} is spelled out in two ways: {quoted(first[0])} and {quoted(other[0])}.",
                (first[1], other[1]),
            )


def spellings(record: Record, short: str) -> list[tuple[str, Place | None]]:
    """The words for an acronym wherever the document gives them, in the order of the text."""
    document = record.document
    ways = {
        one.start: (one.words, passage(document, one.start, one.end))
        for one in spelled_out(document.text, short)
    }
    for one in record.acronyms:
        if one.short == short and one.long and not same_place(one.place, ways):
            ways[one.place.start] = (one.long, one.place)
    return [ways[start] for start in sorted(ways)]


def same_place(place: Place, ways: dict[int, tuple[str, Place]]) -> bool:
    """Whether a place touches one where the words have been found already."""
    return any(place.start < one.end and one.start < place.end for _, one in ways.values())


@finds(
    code="A03",
    title="An acronym is spelled out only after its first use",
    severity=Severity.NOTICE,
    looks_for=(
        "An acronym that running text uses before it is spelled out. Headings do not count."
    ),
    example="“The LSB met twice” in paragraph 2, “Lake Safety Board (LSB)” in paragraph 5.",
    what_to_do="Move the words with the acronym in brackets to the first use.",
)
def spelled_out_late(record: Record) -> Iterator[Remark]:
    """Acronyms that come before their words."""
    for one in first_spellings(record):
        first = first_use(record.document, one.short)
        if first and first.end <= one.place.start:
            yield Remark(
                f"{one.short} is used before it is spelled out "
                f"as {quoted(one.long or one.place.words)}.",
                (first, one.place),
            )


def first_spellings(record: Record) -> Iterator[Acronym]:
    """Each acronym where the record first has its words."""
    found: dict[str, Acronym] = {}
    for one in sorted(record.acronyms, key=lambda one: one.place.start):
        if one.long and one.short.strip() and one.short not in KNOWN_TO_ALL:
            found.setdefault(one.short, one)
    yield from found.values()


def first_use(document: Document, short: str) -> Place | None:
    """Where an acronym first stands by itself in running text."""
    for one in re.finditer(rf"(?<![\w-]){re.escape(short)}(?![\w-])", document.text):
        number = paragraph_at(document, one.start())
        if number is None or document.paragraphs[number].kind is not ParagraphKind.HEADING:
            return passage(document, *one.span())
    return None


@finds(
    code="A04",
    title="The same words have two acronyms",
    severity=Severity.WARNING,
    looks_for=(
        "Words that the document shortens in one way in one place and in another in the next. "
        "The singular and the plural of one acronym are the same."
    ),
    example="“Lake Safety Board (LSB)” first, “Lake Safety Board (LSaB)” five paragraphs later.",
    what_to_do="Keep one of the two throughout.",
)
def two_acronyms(record: Record) -> Iterator[Remark]:
    """Words with two short forms."""
    first: dict[tuple[str, ...], Acronym] = {}
    for one in sorted(record.acronyms, key=lambda one: one.place.start):
        if not one.long:
            continue
        before = first.setdefault(tuple(stems(one.long)), one)
        if singular(before.short).casefold() != singular(one.short).casefold():
            yield Remark(
                f"{quoted(one.long)} is shortened to {before.short} and to {one.short}.",
                (before.place, one.place),
            )

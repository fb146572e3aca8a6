"""Notes: footnotes and endnotes, and the marks in the text that call them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tourdetable.record import Document, Paragraph, ParagraphKind, Place, Record, Severity

from .passages import beginning, listed, passage
from .registry import Remark, finds

MARK = re.compile(
    r"<sup>\s*\[?(?P<tag>[\w*†‡]{1,4}(?:\s*,\s*[\w*†‡]{1,4})*)\]?\s*</sup>"
    r"|\[\^(?P<caret>[^\]\s]{1,20})\]"
    r"|(?P<raised>[¹²³⁰⁴-⁹]{1,3})(?![⁻⁺\w])"
)
RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
ORDINAL = re.compile(r"(?:st|nd|rd|th|er|re|tm|sm)$", re.IGNORECASE)
UNIT_OR_POWER = re.compile(r"(?:\b(?:[kcdmµ]?m|ft|mi|s|CO|10|x|R|χ))(?:</?\w+>)?$")
BEFORE_NOTE = 24
"""So many characters before a note can be its own sign."""
ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}


@dataclass(frozen=True, slots=True)
class Sign:
    """A mark in the text, or the sign at the head of a note."""

    label: str
    place: Place

    @property
    def value(self) -> int | None:
        """Its number, whether in digits, Roman figures or letters."""
        return number_of(self.label)


@finds(
    code="N01",
    title="A mark calls a note that is not there",
    severity=Severity.ERROR,
    looks_for=(
        "A raised number or letter in the text for which the document has no note. Units "
        "such as m² and ordinals such as 2nd are left alone."
    ),
    example="A raised 3 after “the Charter”, and only notes 1 and 2 at the end.",
    what_to_do="Restore the note, or take the mark out.",
)
def mark_without_note(record: Record) -> Iterator[Remark]:
    """Marks of which no note bears the sign."""
    marks, _, _ = unmatched(record.document)
    if len(marks) > 1 and not notes_in(record.document):
        called = listed([one.label for one in marks])
        places = tuple(one.place for one in marks)
        yield Remark(f"The text calls notes {called}, but the document has no notes.", places)
        return
    for one in marks:
        yield Remark(f"The text calls note {one.label}, but there is no such note.", (one.place,))


@finds(
    code="N02",
    title="No mark calls a note",
    severity=Severity.WARNING,
    looks_for="A note at the foot of a page or at the end that no mark in the text calls.",
    example="Notes 1 to 4 at the end, and no raised 4 in the text.",
    what_to_do="Put the mark where it belongs, or strike the note.",
)
def note_without_mark(record: Record) -> Iterator[Remark]:
    """Notes of which no mark bears the sign."""
    _, notes, _ = unmatched(record.document)
    for one in notes:
        yield Remark(f"Nothing in the text calls note {one.label}.", (one.place,))


@finds(
    code="N03",
    title="A note is called by one sign and headed by another",
    severity=Severity.WARNING,
    looks_for=(
        "A mark without a note and a note without a mark that obviously belong together: "
        "they have the same number in other figures, or they are the only ones left over."
    ),
    example="A raised 2 in the text, and the second note is headed ii.",
    what_to_do=(
        "Give both the same sign. Most often the style of the numbers was changed midway."
    ),
)
def other_sign(record: Record) -> Iterator[Remark]:
    """Marks and notes that belong together under two signs."""
    _, _, pairs = unmatched(record.document)
    for mark, note in pairs:
        yield Remark(
            f"The text calls note {mark.label}, and the note is headed {note.label}.",
            (mark.place, note.place),
        )


def unmatched(document: Document) -> tuple[list[Sign], list[Sign], list[tuple[Sign, Sign]]]:
    """Marks without a note, notes without a mark, and pairs of the two that belong together."""
    notes = notes_in(document)
    marks = marks_in(document)
    headed, called = {one.label for one in notes}, {one.label for one in marks}
    loose_marks = once([one for one in marks if one.label not in headed])
    loose_notes = once([one for one in notes if one.label not in called])
    pairs: list[tuple[Sign, Sign]] = []
    for mark in loose_marks:
        belong = [one for one in loose_notes if one.value is not None and one.value == mark.value]
        if len(loose_marks) == len(loose_notes) == 1:
            belong = loose_notes
        if belong and all(belong[0] is not note for _, note in pairs):
            pairs.append((mark, belong[0]))
    paired = {id(sign) for pair in pairs for sign in pair}
    return (
        [one for one in loose_marks if id(one) not in paired],
        [one for one in loose_notes if id(one) not in paired],
        pairs,
    )


def once(signs: list[Sign]) -> list[Sign]:
    """The first of each label."""
    found: dict[str, Sign] = {}
    for one in signs:
        found.setdefault(one.label, one)
    return list(found.values())


def notes_in(document: Document) -> list[Sign]:
    """The notes that bear a sign."""
    return [
        Sign(one.label, beginning(document, one))
        for one in document.paragraphs
        if one.kind is ParagraphKind.NOTE and one.label
    ]


def marks_in(document: Document) -> list[Sign]:
    """The marks in the text that call notes."""
    notes = [one for one in document.paragraphs if one.kind is ParagraphKind.NOTE]
    headed = {one.label for one in notes}
    found = []
    for one in MARK.finditer(document.text):
        before = document.text[max(0, one.start() - 12) : one.start()]
        if UNIT_OR_POWER.search(before) or heads_one(notes, one, document.text):
            continue
        after_digit = before[-1:].isdigit()
        labels = [
            label
            for label in labels_of(one)
            if label in headed or not (after_digit and label.isalpha())
        ]
        place = passage(document, *one.span())
        found += [Sign(label, place) for label in labels]
    return found


def labels_of(mark: re.Match[str]) -> Iterator[str]:
    """The signs of a mark: mostly one, more in "1, 2"."""
    if mark["raised"]:
        yield mark["raised"].translate(RAISED)
    elif mark["caret"]:
        yield mark["caret"]
    else:
        for label in re.split(r"\s*,\s*", mark["tag"]):
            if not ORDINAL.match(label) and (len(label) == 1 or number_of(label)):
                yield label


def heads_one(notes: Iterable[Paragraph], mark: re.Match[str], text: str) -> bool:
    """Whether it is the sign of a note itself, at its head."""
    return any(
        one.start - BEFORE_NOTE <= mark.start() <= one.start
        and not text[mark.end() : max(one.start, mark.end())].strip(" :\t")
        for one in notes
    )


def number_of(label: str) -> int | None:
    """A label as a number: 2, ii and b are the second."""
    if label.isdigit() and label.isascii():
        return int(label)
    small = label.casefold()
    if small and set(small) <= set(ROMAN):
        values = [ROMAN[one] for one in small]
        following = [*values[1:], 0]
        return sum(-a if a < b else a for a, b in zip(values, following, strict=True))
    if len(small) == 1 and "a" <= small <= "z":
        return ord(small) - ord("a") + 1
    return None

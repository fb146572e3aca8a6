"""Numbers of paragraphs: whether they run on, and whether references lead anywhere."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tourdetable.record import Document, Paragraph, ParagraphKind, Record, Severity

from .passages import beginning, passage, quoted
from .registry import Remark, finds

WIDEST_JUMP = 5
"""A wider jump is another list, or an extract, rather than a slip."""
FEWEST = 3
"""So many numbered paragraphs make a document that one can refer into."""
REFERENCE = re.compile(
    r"(?=[scvtp¶])"  # where none of these stands, nothing is tried
    r"(?P<see>\b(?:see|cf\.|vide)\s+(?:also\s+)?(?:under\s+)?)?(?:the\s+)?"
    r"(?:\b(?:paragraphs?|paras?\.?|points?)|¶¶?)\s*"
    r"(?P<first>\d{1,3})(?:\s*(?:[-–,]|and|to|or)\s*(?P<last>\d{1,3}))?"
    r"(?:\s*\([a-z]{1,3}\))?"
    r"(?P<after>\s+(?:above|below|of\s+(?:this|the\s+present)\s+\w+))?"
    r"(?P<else>\s+(?:of|in|to|from)\b|\.\d|/\d|\s+(?-i:[A-Z(\d]))?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Numbered:
    """A numbered paragraph."""

    number: int
    paragraph: Paragraph


@finds(
    code="R01",
    title="The numbers of paragraphs jump",
    severity=Severity.WARNING,
    looks_for=(
        "A numbered paragraph that leaves out up to five numbers. A list inside a paragraph, a "
        "list that begins anew and wide jumps, as in an extract, are left alone."
    ),
    example="Paragraph 6 is followed by paragraph 8.",
    what_to_do="Look whether a paragraph was lost; then number anew, and check the references.",
)
def jumping_numbers(record: Record) -> Iterator[Remark]:
    """Paragraphs before which numbers are missing."""
    for before, one in breaks(record.document):
        missing = one.number - before.number - 1
        if 0 < missing <= WIDEST_JUMP:
            yield Remark(
                f"Paragraph {before.number} is followed by paragraph {one.number}.",
                tuple(beginning(record.document, each.paragraph) for each in (before, one)),
            )


@finds(
    code="R02",
    title="A paragraph number stands twice",
    severity=Severity.WARNING,
    looks_for="Two paragraphs of one series with the same number, or a number that goes back.",
    example="Paragraph 6 is followed by another paragraph 6.",
    what_to_do="Number anew from there, and check the references to later paragraphs.",
)
def repeated_numbers(record: Record) -> Iterator[Remark]:
    """Paragraphs whose number has been given before."""
    for before, one in breaks(record.document):
        if 0 <= before.number - one.number <= WIDEST_JUMP:
            again = "another paragraph" if one.number == before.number else "paragraph"
            yield Remark(
                f"Paragraph {before.number} is followed by {again} {one.number}.",
                tuple(beginning(record.document, each.paragraph) for each in (before, one)),
            )


def numbered(document: Document) -> list[Numbered]:
    """The paragraphs that bear a plain number."""
    return [
        Numbered(int(one.label), one)
        for one in document.paragraphs
        if one.label
        and one.kind is not ParagraphKind.NOTE
        and re.fullmatch(r"[0-9]{1,4}", one.label)
    ]


def breaks(document: Document) -> Iterator[tuple[Numbered, Numbered]]:
    """Each paragraph that does not follow on the one before, in a series that was running.

    A 1 opens a list within the series; a number that follows on in a series
    further out closes the lists within it.
    """
    series: list[list[Numbered]] = []
    for one in numbered(document):
        depth = depth_of(series, one)
        if depth is not None:
            del series[depth + 1 :]
            series[depth].append(one)
        elif one.number == 1 or not series:
            series.append([one])
        else:
            if len(series[-1]) > 1:
                yield series[-1][-1], one
            series[-1].append(one)


def depth_of(series: list[list[Numbered]], one: Numbered) -> int | None:
    """How deep the series stands that a number follows on."""
    depths = reversed(range(len(series)))
    return next((depth for depth in depths if series[depth][-1].number + 1 == one.number), None)


@finds(
    code="R03",
    title="A reference leads to no paragraph",
    severity=Severity.WARNING,
    looks_for=(
        "“see paragraph …”, “point … above” and the like, with a number that no paragraph of the "
        "document bears. References into other texts are left alone."
    ),
    example="“(see point 14 above)” in a summary of eleven paragraphs.",
    what_to_do="Find out which paragraph was meant; a draft often had other numbers.",
)
def lost_reference(record: Record) -> Iterator[Remark]:
    """References to paragraphs that do not exist."""
    known = {one.number for one in numbered(record.document)}
    for one in references(record.document):
        lost = [number for number in targets(one) if number not in known]
        if lost:
            last = f"but the last paragraph is {max(known)}"
            fault = last if lost[0] > max(known) else "but there is no such paragraph"
            yield Remark(
                f"The text refers to paragraph {lost[0]}, {fault}.",
                (passage(record.document, *one.span()),),
            )


@finds(
    code="R04",
    title="A reference points the wrong way",
    severity=Severity.NOTICE,
    looks_for="“above” for a paragraph that follows, or “below” for one that came before.",
    example="“see paragraph 9 above” in paragraph 4.",
    what_to_do="Correct the word, or the number if another paragraph was meant.",
)
def wrong_way(record: Record) -> Iterator[Remark]:
    """References above to what stands below, or below to what stands above."""
    document = record.document
    for one in references(document):
        after = (one["after"] or "").strip().casefold()
        numbers = targets(one)
        begin = [each.paragraph for each in numbered(document) if each.number in numbers]
        if after == "above" and begin and all(each.start > one.end() for each in begin):
            told = "above, but it follows"
        elif after == "below" and begin and all(each.end < one.start() for each in begin):
            told = "below, but it came before"
        else:
            continue
        yield Remark(f"{quoted(one[0])} points {told}.", (passage(document, *one.span()),))


def references(document: Document) -> Iterator[re.Match[str]]:
    """References to paragraphs of the document itself."""
    if len(numbered(document)) < FEWEST:
        return
    for one in REFERENCE.finditer(document.text):
        if one["after"] or (one["see"] and not one["else"]):
            yield one


def targets(reference: re.Match[str]) -> list[int]:
    """The paragraphs to which a reference leads."""
    return [int(number) for number in (reference["first"], reference["last"]) if number]

"""Annexes: those to which the text refers, against those that the document has."""

import re
from collections.abc import Iterator

from tourdetable.record import Document, ParagraphKind, Record, Severity

from .passages import passage
from .registry import Remark, finds

SIGN = r"(?P<sign>\d{1,2}|[IVX]{1,5}|[A-Z])"
ANNEX = r"(?P<kind>[Aa]nnex|[Aa]ppendix|[Aa]ttachment|ANNEX|APPENDIX|ATTACHMENT)"
HEADING = re.compile(rf"\W*{ANNEX}\s+{SIGN}\b(?!\s+(?:to|of)\b)")
REFERENCE = re.compile(
    rf"\b(?:see|attached(?: hereto)? as|attached in|contained in|reproduced in|set out in|"
    rf"given in|listed in|annexed as)\s+(?:the\s+)?{ANNEX}\s+{SIGN}\b"
    r"(?!\s+(?:to|of)\s+(?:the\s+)?(?!(?:this|present)\b)\w|\s+[Pp]art|\s+countr|\s+to\b)"
)


@finds(
    code="R05",
    title="A reference leads to no annex",
    severity=Severity.WARNING,
    looks_for=(
        "“see Annex …”, “attached as Appendix …” and the like, in a document that has annexes "
        "but not that one. Annexes of treaties are left alone, and so is a document without "
        "any: its annexes go out as files of their own."
    ),
    example="“(see Annex III)” in a report with Annex I and Annex II.",
    what_to_do="Add the annex, or correct its number.",
)
def lost_annex(record: Record) -> Iterator[Remark]:
    """References to annexes that the document does not have."""
    document = record.document
    there = set(annexes(document))
    for one in REFERENCE.finditer(document.text):
        kind, sign = one["kind"].casefold(), one["sign"]
        of_kind = [other for held, other in there if held == kind]
        if of_kind and sign not in of_kind:
            yield Remark(
                f"The text refers to {kind.capitalize()} {sign}, but there is no such {kind}.",
                (passage(document, *one.span()),),
            )


def annexes(document: Document) -> Iterator[tuple[str, str]]:
    """The annexes that stand in the document, by their headings."""
    for one in document.paragraphs:
        words = document.text[one.start : one.end]
        heading = one.kind is ParagraphKind.HEADING or len(words.split()) <= 12
        found = HEADING.match(words) if heading else None
        if found:
            yield found["kind"].casefold(), found["sign"]

"""The annex of findings: where the document contradicts itself, for the rapporteur's eyes."""

from collections.abc import Iterator

from tourdetable.record import Finding, Record

from .agenda import FINDINGS
from .page import Block, Heading, Table, line
from .words import clean, plain

LONGEST_QUOTATION = 160


def findings_annex(record: Record) -> Iterator[Block]:
    """All findings of a record; nothing where there are none."""
    if not record.findings:
        return
    yield Heading(FINDINGS, 1)
    rows = tuple(
        (
            line(clean(one.code)),
            line(str(one.severity)),
            line(clean(one.message)),
            line(where(one, record)),
        )
        for one in record.findings
    )
    yield Table(("Code", "Severity", "Finding", "Passage in the document"), rows, (10, 13, 42, 35))


def where(finding: Finding, record: Record) -> str:
    """The passages to look at, each with the label of its paragraph."""
    return "; ".join(
        f"{f'¶ {clean(one.paragraph)}: ' if one.paragraph else ''}{quoted(one.words, record)}"
        for one in finding.places
    )


def quoted(words: str, record: Record) -> str:
    """The words in quotation marks, cut where they are long."""
    said = plain(words, record.document)
    return f"“{said if len(said) <= LONGEST_QUOTATION else said[:LONGEST_QUOTATION] + ' …'}”"

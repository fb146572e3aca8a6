"""Findings: where a document contradicts itself, for the eyes of a rapporteur."""

from tourdetable.record import Finding, Record

from .registry import REGISTER


def check(record: Record) -> tuple[Finding, ...]:
    """Everything that the checks find in a record, in the order of the text, then of code."""
    found = [finding for one in REGISTER.values() for finding in one.findings(record)]
    return tuple(sorted(found, key=in_the_text))


def in_the_text(finding: Finding) -> tuple[int, str, str]:
    """Where a finding begins in the text, to put findings in order."""
    first = min((place.start for place in finding.places), default=0)
    return first, finding.code, finding.message


def checked(record: Record) -> Record:
    """The record with fresh findings instead of those it had."""
    return record.model_copy(update={"findings": check(record)})

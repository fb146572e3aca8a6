"""The reference of findings as a page, generated from the checks themselves.

`python -m tourdetable.checking.reference > docs/reference/findings.md` writes it anew; a test
compares.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from tourdetable.record import Severity

from . import CHECKS, Check

MEANINGS = {
    Severity.ERROR: "cannot be right",
    Severity.WARNING: "is probably wrong",
    Severity.NOTICE: "is worth a look",
}
HEAD = """\
# Findings

A finding is a passage in which a document contradicts itself, or in which a rapporteur should look
again before it goes out. Nothing is ever corrected by the software: people decide.

Each finding has a code, a severity, a sentence and the passages to look at. A code is a letter for
the subject and two digits; it keeps its meaning for ever, and is not given again if a check is
dropped.

This page is generated from the checks: `python -m tourdetable.checking.reference`.
"""


def page(checks: Iterable[Check] = CHECKS) -> str:
    """The whole page as Markdown."""
    checks = list(checks)
    return "\n".join([HEAD, *severities(), "", *overview(checks), *sections(checks)])


def severities() -> Iterator[str]:
    """What the severities mean."""
    yield "| Severity | The passage … |"
    yield "|---|---|"
    for severity, meaning in MEANINGS.items():
        yield f"| {severity} | {meaning} |"


def overview(checks: Iterable[Check]) -> Iterator[str]:
    """All codes at a glance."""
    yield "| Code | Finding | Severity |"
    yield "|---|---|---|"
    for one in checks:
        yield f"| [{one.code}](#{one.code.lower()}) | {one.title} | {one.severity} |"
    yield ""


def sections(checks: Iterable[Check]) -> Iterator[str]:
    """Every check in full, under its subject."""
    for subject, group in groupby(checks, key=lambda one: one.subject):
        yield f"## {subject}\n"
        for one in group:
            yield f'<a id="{one.code.lower()}"></a>\n'
            yield f"### {one.code} {one.title}\n"
            yield f"**Severity:** {one.severity} – it {MEANINGS[one.severity]}.\n"
            yield f"**Looks for:** {one.looks_for}\n"
            yield f"**Example:** {one.example}\n"
            yield f"**What to do:** {one.what_to_do}\n"


if __name__ == "__main__":
    print(page(), end="")

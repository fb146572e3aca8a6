"""The reference of findings says what the checks are."""

import re
from pathlib import Path

from tourdetable.checking import CHECKS
from tourdetable.checking.reference import page

REFERENCE = Path(__file__).parents[2] / "docs" / "reference" / "findings.md"
SECTION = re.compile(
    r"^### (?P<code>\S+) (?P<title>.+)\n\n\*\*Severity:\*\* (?P<severity>\w+)", re.MULTILINE
)


def test_every_code_has_its_section_with_its_title_and_severity() -> None:
    sections = SECTION.finditer(REFERENCE.read_text(encoding="utf-8"))
    assert [(one["code"], one["title"], one["severity"]) for one in sections] == [
        (one.code, one.title, str(one.severity)) for one in CHECKS
    ]


def test_the_page_is_the_one_that_the_checks_generate() -> None:
    assert REFERENCE.read_text(encoding="utf-8") == page()


def test_a_page_that_lacks_a_check_is_another_page() -> None:
    assert [page(CHECKS[:place] + CHECKS[place + 1 :]) for place in range(len(CHECKS))] != [
        page()
    ] * len(CHECKS)

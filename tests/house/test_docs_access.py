"""The reference of access says what the rules answer."""

from pathlib import Path

from tourdetable.accounts.reference import page

REFERENCE = Path(__file__).parents[2] / "docs" / "reference" / "access.md"


def test_the_page_is_the_one_that_the_rules_generate() -> None:
    assert REFERENCE.read_text(encoding="utf-8") == page()

import re
from pathlib import Path

import pytest

from tourdetable.web.entries import DEEDS, in_words

WRITTEN = re.compile(r"\bdeed(?:=|: str = )\"([a-z_]+)\"")


def test_every_deed_of_the_product_has_its_words(root: Path) -> None:
    files = (root / "src" / "tourdetable").rglob("*.py")
    written = {one for file in files for one in WRITTEN.findall(file.read_text(encoding="utf-8"))}
    assert {"take_in", "erase"} <= written
    assert written - set(DEEDS) == set()


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "nothing"),
        (True, "yes"),
        ("body", "body"),
        (["name", "telephone"], "name, telephone"),
        ({"added": 3, "changed": 0, "gone": 1}, "3 added, 1 gone"),
        ({"added": 0}, ""),
        ({"document 3": {"before": "9f", "after": "a1"}}, "document 3 (after a1, before 9f)"),
    ],
)
def test_what_an_entry_holds_is_said_in_words(value: object, words: str) -> None:
    assert in_words(value) == words

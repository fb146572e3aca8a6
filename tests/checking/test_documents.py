"""What the checks find in whole documents, as the reader reads them."""

from pathlib import Path

import pytest

from tourdetable.checking import check
from tourdetable.framework import profiles
from tourdetable.reading import read_file

ROOT = Path(__file__).parents[2]
EXAMPLES = Path(profiles.__file__).parent / "budapest_process" / "examples"
LAKES = ROOT / "tests" / "samples" / "lakes-dialogue-2023.md"
SEED = ROOT.parent / "shared" / "seed" / "senior-officials-meeting-2021.md"
STATED = [
    ("P01", "The text says 31 countries and lists 32."),
    ("P02", "The text says “five main areas” and lists 6."),
]
ENDNOTE = ("N03", "The text calls note 1, and the note is headed i.")
DOUBLED = ("W01", "The word “the” stands twice in a row.")
CONTRADICTIONS = ("P01", "P02", "P04", "N", "D", "S", "R", "G", "W")
"""What does not hang on how well speakers and acronyms are read."""

KNOWN = {
    EXAMPLES / "senior-officials-meeting-2021.md": [*STATED, ENDNOTE],
    EXAMPLES / "senior-officials-meeting-2021.docx": STATED,
    LAKES: [],
} | ({SEED: [*STATED, ENDNOTE, DOUBLED]} if SEED.exists() else {})


@pytest.mark.parametrize("path", KNOWN, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_document_shows_its_known_contradictions_and_no_other(path: Path) -> None:
    found = [
        (one.code, one.message)
        for one in check(read_file(path))
        if one.code.startswith(CONTRADICTIONS)
    ]
    assert sorted(found) == sorted(KNOWN[path])

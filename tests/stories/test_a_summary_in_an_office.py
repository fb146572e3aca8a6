"""The Summary opened as an office opens it: in LibreOffice, and printed from there."""

import re
import subprocess

import pytest

from tourdetable.checking import checked
from tourdetable.framework import profiles
from tourdetable.reading import read_file
from tourdetable.writing.summary import as_docx

EXAMPLE = profiles.SHELF / "budapest_process" / "examples" / "senior-officials-meeting-2021.md"


@pytest.fixture(scope="module")
def printed(soffice: str, pdftotext: str, tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("office")
    (folder / "summary.docx").write_bytes(as_docx(checked(read_file(EXAMPLE)), with_findings=True))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    convert = [soffice, profile, "--headless", "--convert-to", "pdf", "summary.docx"]
    subprocess.run(convert, cwd=folder, capture_output=True, timeout=180, check=True)
    run = subprocess.run(
        [pdftotext, "-layout", "summary.pdf", "-"],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return run.stdout.replace("\f", "\n")  # the end of a page


def test_its_paragraphs_are_numbered_without_a_gap(printed: str) -> None:
    minutes, _, _ = printed.partition("List of participants")
    numbers = [int(one) for one in re.findall(r"^ *(\d+)\.\s+\S", minutes, re.MULTILINE)]
    assert len(numbers) >= 9
    assert numbers == [*range(1, len(numbers) + 1)]


@pytest.mark.parametrize(
    "heading", ["Summary", "List of participants", "States", "Organisations", "Follow-up items"]
)
def test_its_headings_stand_on_lines_of_their_own(printed: str, heading: str) -> None:
    assert re.search(rf"^ *{heading}$", printed, re.MULTILINE)


def test_its_tables_keep_their_columns_together(printed: str) -> None:
    assert re.search(r"^ *Code +Severity +Finding +Passage", printed, re.MULTILINE)
    assert re.search(r"^ *P01 +warning +The text says 31", printed, re.MULTILINE)

"""The example as the pages of the Secretariat need it."""

from pathlib import Path

import pytest

from tourdetable.checking import checked
from tourdetable.reading import read_file
from tourdetable.record import Record

EXAMPLE = "src/tourdetable/framework/profiles/budapest_process/examples"


@pytest.fixture(scope="session")
def example(root: Path) -> Record:
    """The project's own example, read and checked."""
    return checked(read_file(root / EXAMPLE / "senior-officials-meeting-2021.md"))

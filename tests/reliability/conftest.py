"""One installation for the tests that kill it and back it up."""

from collections.abc import Iterator

import pytest

from reliability.running import Installation, installed


@pytest.fixture(scope="package")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """An office on SQLite."""
    with installed(tmp_path_factory.mktemp("office")) as made:
        yield made

import socket
import time
import urllib.request
from pathlib import Path

import pytest

from cli.started import Started
from serving import served
from tourdetable.exchange.trial import ACCOUNTS

QUICK = 5.0


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("demo")


def test_the_demo_says_its_address_and_accounts_and_serves(folder: Path) -> None:
    with served(folder) as product:
        assert f"Tour de Table is at {product.address}/" in product.said
        accounts = [line.split()[-1] for line in product.said if "@" in line]
        assert accounts == [one.email for one in ACCOUNTS]
        with urllib.request.urlopen(f"{product.address}/") as answer:
            assert answer.status == 200


def test_the_second_start_is_quick_and_keeps_the_data(folder: Path) -> None:
    assert (folder / "var" / "tourdetable.db").exists(), "the first start has made a database"
    begun = time.monotonic()
    with served(folder) as product:
        took = time.monotonic() - begun
        assert [line for line in product.said if line.endswith(" …")] == []
    assert took <= QUICK


def test_a_port_that_is_taken_is_refused_before_anything_is_made(
    tourdetable: Started, tmp_path: Path
) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        run = tourdetable("demo", "--port", str(port))

    assert (run.returncode, run.stdout) == (3, "")
    assert run.stderr == (
        f"tourdetable: Port {port} cannot be used: Address already in use. "
        f"Choose another with --port, or with PORT={port + 1} make demo.\n"
    )
    assert [*tmp_path.iterdir()] == []


@pytest.mark.parametrize("number", ["0", "65536", "eighty", "-1", "²"])
def test_a_port_that_is_none_is_wrong_use(tourdetable: Started, number: str) -> None:
    assert tourdetable("demo", f"--port={number}").returncode == 2

"""A few of the crashes that `tools/try_reliability.py` makes by the hundred."""

from pathlib import Path

import pytest

import engines
from reliability import crashes
from reliability.running import Installation, installed


def shown(outcome: crashes.Outcome) -> tuple[set[str], list[str], list[str], str]:
    return outcome.lost, outcome.torn, outcome.refused, outcome.log.partition("entries")[2][:15]


WELL = (set(), [], [], ", all in order.")


def test_no_kill_of_the_server_loses_or_tears_a_write_on_sqlite(office: Installation) -> None:
    outcome = crashes.on_sqlite(office, kills=4, seed=1)
    assert shown(outcome) == WELL
    assert (outcome.kills, outcome.acknowledged >= 4, outcome.failed) == (4, True, {})


@pytest.mark.skipif(engines.programs() is None, reason="PostgreSQL is not installed")
def test_no_kill_of_the_whole_of_postgresql_loses_or_tears_a_write(tmp_path: Path) -> None:
    with engines.cluster(hurried=False) as cluster, installed(tmp_path, cluster.url) as office:
        outcome = crashes.on_postgresql(office, cluster, kills=1, seed=1)
    assert shown(outcome) == WELL
    assert (outcome.kills, outcome.acknowledged >= 1, outcome.failed) == (1, True, {})

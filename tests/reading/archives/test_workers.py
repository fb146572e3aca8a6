import signal
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reading.archives.working import Working, job
from tourdetable.reading.archives import Job, workers
from tourdetable.reading.archives.workers import Crew

NAMES = [f"well {number}" for number in range(40)]


def crew(folder: Path, size: int = 2, limit: float = 60.0) -> Crew:
    return Crew(Working(folder), size=size, limit=limit)


def test_what_became_of_the_jobs_comes_in_their_order(tmp_path: Path) -> None:
    done = list(crew(tmp_path).in_order(map(job, NAMES)))
    assert [one.document for one in done] == NAMES
    assert 1 <= len({one.sha256 for one in done}) <= 2


@pytest.mark.parametrize(
    ("name", "reason"), [("killed", "after 0, code -9"), ("leaves", "after 0, code 7")]
)
def test_a_worker_that_dies_takes_only_its_own_job_with_it(
    tmp_path: Path, name: str, reason: str
) -> None:
    jobs = [*NAMES[:5], name, *NAMES[5:], f"{name} again"]
    done = list(crew(tmp_path).in_order(map(job, jobs)))
    assert [one.document for one in done] == jobs
    assert [(one.document, one.reason) for one in done if one.reason] == [
        (name, reason),
        (f"{name} again", reason),
    ]
    assert list(tmp_path.iterdir()) == []  # nothing is left of what was broken off


def test_a_job_that_takes_too_long_is_given_up_and_the_others_go_on(tmp_path: Path) -> None:
    jobs = ["endless", *NAMES]
    done = list(crew(tmp_path, limit=2.0).in_order(map(job, jobs)))
    assert [one.document for one in done] == jobs
    assert [one.reason for one in done if one.reason] == ["after 2, code None"]


def test_a_worker_makes_place_for_another_after_a_while(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "LIFE", 10)
    done = list(crew(tmp_path, size=1).in_order(map(job, NAMES)))
    assert len({one.sha256 for one in done}) == 4


def test_no_more_is_read_ahead_than_there_is_room_for(tmp_path: Path) -> None:
    taken = []

    def jobs() -> Iterator[Job]:
        for number in range(1000):
            taken.append(number)
            yield job(f"well {number}")

    with closing(crew(tmp_path).in_order(jobs())) as done:
        assert next(done).document == "well 0"
        assert len(taken) <= 2 * workers.AHEAD


def test_whoever_stops_asking_ends_the_workers(tmp_path: Path) -> None:
    working = crew(tmp_path)
    with closing(working.in_order(map(job, ["well", "endless", "endless too"]))) as done:
        assert next(done).document == "well"
        processes = [one.process for one in working.busy]
        assert {one.is_alive() for one in processes} == {True}
    assert {one.exitcode for one in processes} == {-signal.SIGKILL}
    assert (working.busy, working.idle) == ([], [])

"""A whole archive: read, refused in part, stopped, gone on with, and never half-written."""

import json
import os
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from cli.conftest import SUMMARY
from cli.started import Started
from serving import COMMAND, own
from tourdetable.checking import checked
from tourdetable.reading import read_file
from tourdetable.reading.archives import INDEX
from tourdetable.record import load

LONGEST_WAIT = 60


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Six documents: one of them empty, one of another kind, one in a subfolder."""
    folder = tmp_path / "archive"
    (folder / "1999").mkdir(parents=True)
    (folder / "1999" / "third.md").write_text(SUMMARY.replace("Peru", "Chile"), encoding="utf-8")
    (folder / "second.md").write_text(SUMMARY, encoding="utf-8")
    (folder / "second.txt").write_text(SUMMARY.replace("**", ""), encoding="utf-8")
    (folder / "damaged.docx").write_bytes(b"PK\x03\x04half")
    (folder / "list.csv").write_text("a,b", encoding="utf-8")
    (folder / "first.md").write_text(SUMMARY.replace("Kenya", "Japan"), encoding="utf-8")
    return folder


def files_in(folder: Path) -> dict[str, bytes]:
    """Everything in a folder, with its content."""
    held = (one for one in folder.rglob("*") if one.is_file())
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in held}


def told(index: Path) -> list[tuple[str, str, str | None]]:
    """What the index tells of each document."""
    entries = map(json.loads, index.read_text(encoding="utf-8").splitlines())
    return [(one["document"], one["outcome"], one["record"]) for one in entries]


def test_an_archive_becomes_a_folder_of_records(
    tourdetable: Started, archive: Path, tmp_path: Path
) -> None:
    run = tourdetable("read", "archive", "--output", "records")

    records = tmp_path / "records"
    assert run.returncode == 3
    assert run.stdout == (
        "4 read, 0 unchanged since they were read, 1 not readable; "
        f"{4 * len(SUMMARY.split())} words\n"
        "Not looked at: 1 of other kinds (.csv 1)\n"
        "Which record belongs to which document stands in records/archive.jsonl\n"
    )
    first, second = run.stderr.splitlines()
    assert first == "tourdetable: 1 could not be read:"
    assert second.startswith("  damaged.docx: damaged.docx ")
    assert told(records / INDEX) == [
        ("1999/third.md", "read", "1999/third.md.json"),
        ("damaged.docx", "refused", None),
        ("first.md", "read", "first.md.json"),
        ("second.md", "read", "second.md.json"),
        ("second.txt", "read", "second.txt.json"),
    ]
    assert sorted(files_in(records)) == sorted(
        [INDEX, *(record for _, _, record in told(records / INDEX) if record)]
    )
    for name, _, record in told(records / INDEX):
        if record:
            assert load(records / record) == checked(read_file(archive / name))


def test_one_process_gives_the_same_as_two(tourdetable: Started, archive: Path) -> None:
    for jobs in ("1", "2"):
        tourdetable("read", archive, "--output", f"by-{jobs}", "--jobs", jobs)
    assert files_in(archive.parent / "by-1") == files_in(archive.parent / "by-2")


def test_what_is_unchanged_is_not_read_again(tourdetable: Started, archive: Path) -> None:
    tourdetable("read", archive, "--output", "records")
    records = archive.parent / "records"
    before = {name: (records / name).stat().st_mtime_ns for name in files_in(records)}
    (archive / "first.md").write_text(SUMMARY, encoding="utf-8")
    (records / "second.txt.json").unlink()
    run = tourdetable("read", archive, "--output", "records")

    assert run.stdout.startswith("2 read, 2 unchanged since they were read, 1 not readable; ")
    changed = {name for name in before if (records / name).stat().st_mtime_ns != before[name]}
    assert changed == {INDEX, "first.md.json", "second.txt.json"}
    again = tourdetable("read", archive, "--output", "fresh")
    assert again.stdout.startswith("4 read, 0 unchanged")
    assert files_in(records) == files_in(archive.parent / "fresh")


def test_records_within_the_archive_are_no_part_of_it(tourdetable: Started, archive: Path) -> None:
    (archive / "damaged.docx").unlink()
    for count in ("4 read, 0", "0 read, 4"):
        run = tourdetable("read", archive, "--output", archive / "records")
        assert (run.returncode, run.stderr) == (0, "")
        assert run.stdout.startswith(f"{count} unchanged")


@pytest.mark.parametrize(
    ("line", "code", "sentence"),
    [
        (
            ["empty", "--output", "records"],
            3,
            "tourdetable: empty holds no document that is read. Name the folder of summaries.\n",
        ),
        (
            ["others", "--output", "records"],
            3,
            (
                "tourdetable: others holds no document that is read: 1 of other kinds (.csv 1) "
                "and 1 hidden. Name the folder of summaries.\n"
            ),
        ),
        (
            ["archive", "--output", "archive"],
            3,
            ("tourdetable: archive is the archive itself. Name another folder for the records.\n"),
        ),
        (
            ["archive", "--output", "no/records"],
            3,
            "tourdetable: There is no folder no. Make it, or choose another.\n",
        ),
        (
            ["archive", "--output", "archive/list.csv"],
            3,
            (
                "tourdetable: archive/list.csv is a file. "
                "Name a folder for the records of an archive.\n"
            ),
        ),
        (
            ["archive", "--output", "records", "--profile", "lakes"],
            3,
            (
                'tourdetable: There is no profile "lakes". Take one of these: budapest_process; '
                "or name the folder of a profile.\n"
            ),
        ),
        (
            ["archive", "--output", "/proc/records"],
            3,
            (
                "tourdetable: /proc/records cannot be made: No such file or directory. "
                "Choose another folder for the records.\n"
            ),
        ),
        (["archive"], 2, "archive is a folder; name one for its records with --output\n"),
        (
            ["archive", "--output", "records", "--explain"],
            2,
            "--explain is for one document\n",
        ),
        (
            ["archive/first.md", "--jobs", "2"],
            2,
            "--jobs and --time-limit are for a folder\n",
        ),
        (["archive", "--output", "records", "--jobs", "0"], 2, "'0' is not a number from 1\n"),
    ],
)
def test_what_cannot_come_to_a_good_end_is_refused_before_anything_is_written(
    tourdetable: Started, archive: Path, line: list[str], code: int, sentence: str
) -> None:
    (archive.parent / "empty").mkdir()
    (archive.parent / "others").mkdir()
    (archive.parent / "others" / "list.csv").touch()
    (archive.parent / "others" / ".hidden.md").touch()
    before = files_in(archive.parent)
    run = tourdetable("read", *line)

    assert (run.returncode, run.stdout) == (code, "")
    assert run.stderr.endswith(sentence)
    assert files_in(archive.parent) == before
    assert not (archive.parent / "records").exists()


def many(folder: Path, number: int) -> None:
    """An archive that takes a while."""
    folder.mkdir()
    for each in range(number):
        text = SUMMARY + f"\n4. **Kenya** will build {each} piers.\n" * 40
        (folder / f"meeting-{each:03}.md").write_text(text, encoding="utf-8")


def started(folder: Path, *words: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [*COMMAND, "read", *words],
        cwd=folder,
        env={**os.environ, **own(folder)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def wait_for_records(folder: Path, number: int) -> None:
    """Until so many are there."""
    deadline = time.monotonic() + LONGEST_WAIT
    while len(list(folder.glob("*.md.json"))) < number:
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_a_stopped_archive_is_whole_as_far_as_it_goes_and_goes_on_from_there(
    tourdetable: Started, tmp_path: Path
) -> None:
    many(tmp_path / "archive", 80)
    running = started(tmp_path, "archive", "--output", "records")
    wait_for_records(tmp_path / "records", 5)
    running.send_signal(signal.SIGINT)
    said, complained = running.communicate(timeout=LONGEST_WAIT)

    assert (running.returncode, said) == (130, "")
    assert complained.startswith("tourdetable: Stopped after ")
    assert complained.endswith(
        " of 80 documents. What is written is whole; the same line goes on from there.\n"
    )
    names = [*files_in(tmp_path / "records")]
    assert [one for one in names if not one.endswith((".md.json", INDEX))] == []
    for one in (tmp_path / "records").glob("*.json"):
        load(one)  # refuses what is not whole

    run = tourdetable("read", "archive", "--output", "records")
    done, kept = int(complained.split()[3]), int(run.stdout.split()[2])
    assert kept - done in {0, 1}  # it may be stopped before it has counted the last one
    assert run.stdout.startswith(f"{80 - kept} read, {kept} unchanged since they were read, 0 not")
    tourdetable("read", "archive", "--output", "fresh")
    assert files_in(tmp_path / "records") == files_in(tmp_path / "fresh")


def workers_of(process: int) -> Iterator[int]:
    """The processes below one, the deepest first."""
    listed = Path(f"/proc/{process}/task/{process}/children")
    for child in map(int, listed.read_text(encoding="ascii").split()):
        yield from workers_of(child)
        yield child


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="processes are found in /proc")
def test_a_worker_that_is_killed_takes_one_document_with_it_at_most(tmp_path: Path) -> None:
    many(tmp_path / "archive", 40)
    running = started(tmp_path, "archive", "--output", "records", "--jobs", "1")
    wait_for_records(tmp_path / "records", 3)
    os.kill(next(workers_of(running.pid)), signal.SIGKILL)
    _, complained = running.communicate(timeout=LONGEST_WAIT)

    records = tmp_path / "records"
    lost = [one for one, outcome, _ in told(records / INDEX) if outcome != "read"]
    assert len(lost) <= 1  # none, if it was killed between two documents
    assert running.returncode == (3 if lost else 0)
    assert complained == "".join(
        f"tourdetable: 1 could not be read:\n  {one}: The process that read {one} was ended "
        "(SIGKILL), as when memory runs out. Read it by itself, or in parts.\n"
        for one in lost
    )
    assert len(list(records.glob("*.json"))) == 40 - len(lost)
    assert list(records.glob(".*")) == []

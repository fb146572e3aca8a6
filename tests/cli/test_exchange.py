"""Taking in and giving out, on a database in a file of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cli.started import Started
from serving import own
from tourdetable.checking import checked
from tourdetable.cli.levels import ATTRIBUTIONS, LEVELS
from tourdetable.exchange import classified
from tourdetable.reading import read_file
from tourdetable.record import Attribution, Classification, dumps, load

MIGRATE = (sys.executable, "-m", "django", "migrate", "--verbosity", "0")


@pytest.fixture
def prepared(tmp_path: Path) -> None:
    subprocess.run(
        MIGRATE,
        env={**os.environ, **own(tmp_path)},
        check=True,
    )


@pytest.mark.usefixtures("prepared")
def test_a_document_is_taken_in_once_and_given_out_as_it_came(
    tourdetable: Started, summary: Path, tmp_path: Path
) -> None:
    first = tourdetable("take-in", summary)
    again = tourdetable("take-in", summary)
    listed = tourdetable("give-out")
    name = listed.stdout.partition("\t")[0]
    given = tourdetable("give-out", name, "--output", "meeting.json")

    assert (first.returncode, first.stderr, again.returncode, again.stderr) == (0, "", 0, "")
    assert " added" in first.stdout.splitlines()[0]
    assert " added" not in again.stdout
    assert listed.stdout.count("\n") == 1
    assert (given.returncode, given.stdout, given.stderr) == (0, "", "")
    taken_in = classified(checked(read_file(summary)), Classification.SECRETARIAT)
    assert load(tmp_path / "meeting.json") == taken_in
    assert tourdetable("give-out", name).stdout == dumps(load(tmp_path / "meeting.json"))


@pytest.mark.usefixtures("prepared")
def test_a_refused_file_does_not_keep_the_others_out(
    tourdetable: Started, summary: Path, tmp_path: Path
) -> None:
    (tmp_path / "empty.md").touch()
    run = tourdetable("take-in", "empty.md", summary)

    assert run.returncode == 3
    assert run.stderr == (
        "tourdetable: empty.md is empty. Choose the file that holds the summary.\n"
    )
    assert tourdetable("give-out").stdout.count("\n") == 1


@pytest.mark.usefixtures("prepared")
def test_another_document_about_a_meeting_needs_to_be_called_its_new_version(
    tourdetable: Started, summary: Path
) -> None:
    tourdetable("take-in", summary)
    summary.write_text(summary.read_text(encoding="utf-8") + "\n4. **Chile** thanked Peru.\n")
    refused = tourdetable("take-in", summary)
    taken = tourdetable("take-in", summary, "--new-version")

    assert (refused.returncode, refused.stdout) == (3, "")
    assert "--new-version" in refused.stderr
    assert (taken.returncode, taken.stderr) == (0, "")
    assert tourdetable("give-out").stdout.count("\n") == 1


@pytest.mark.usefixtures("prepared")
def test_a_record_is_given_out_for_an_audience_only_if_the_meeting_is_for_them(
    tourdetable: Started, summary: Path
) -> None:
    tourdetable("take-in", summary, "--classification", "participants")
    name = tourdetable("give-out").stdout.partition("\t")[0]
    refused = tourdetable("give-out", name, "--for", "public")
    given = tourdetable("give-out", name, "--for", "participants")

    assert (refused.returncode, refused.stdout) == (3, "")
    assert refused.stderr == (
        f'tourdetable: The meeting "{name}" is not for this audience: Restricted to those who '
        "take part in the dialogue. Release it first, or give it out for fewer people.\n"
    )
    assert (given.returncode, given.stderr) == (0, "")
    assert given.stdout == tourdetable("give-out", name).stdout


def test_what_is_typed_for_an_audience_is_what_the_record_says() -> None:
    assert tuple(LEVELS) == tuple(one.value for one in Classification)
    assert tuple(ATTRIBUTIONS) == tuple(one.value for one in Attribution)


@pytest.mark.usefixtures("prepared")
def test_an_unknown_meeting_is_refused(tourdetable: Started, tmp_path: Path) -> None:
    run = tourdetable("give-out", "lakes", "--output", "r.json")

    assert (run.returncode, run.stdout) == (3, "")
    assert run.stderr == (
        'tourdetable: There is no meeting "lakes". '
        "Run `tourdetable give-out` for the list of names.\n"
    )
    assert not (tmp_path / "r.json").exists()


def test_an_output_without_a_meeting_is_wrong_use(tourdetable: Started) -> None:
    run = tourdetable("give-out", "--output", "r.json")
    assert run.returncode == 2
    assert run.stderr.endswith("error: name the meeting that is to be written\n")


@pytest.mark.parametrize("words", [["take-in", "summary.md"], ["give-out"]])
def test_a_database_that_is_not_prepared_is_refused(
    tourdetable: Started, summary: Path, words: list[str]
) -> None:
    assert summary.exists()
    run = tourdetable(*words)
    assert (run.returncode, run.stdout) == (3, "")
    assert run.stderr.startswith("tourdetable: The database is not prepared for this version. ")
    assert run.stderr.count("\n") == 1


def test_a_database_that_is_not_there_is_refused(tourdetable: Started) -> None:
    run = tourdetable("give-out", DATABASE_URL="postgresql://nobody@127.0.0.1:9/none")
    assert (run.returncode, run.stdout) == (3, "")
    assert run.stderr.startswith("tourdetable: The database cannot be reached: ")
    assert "Traceback" not in run.stderr

"""`tourdetable give-out`: a meeting leaves the database as a record."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from tourdetable.errors import Refusal

from . import database, files
from .command import Command
from .exits import Exit
from .saying import safe, say


class NoSuchMeeting(Refusal):
    """The database has no meeting of that name."""


def arguments(parser: ArgumentParser) -> None:
    """The meeting, and where its record goes."""
    parser.add_argument(
        "meeting", metavar="MEETING", nargs="?", help="its name in the list; without it: the list"
    )
    parser.add_argument(
        "-o", "--output", type=Path, metavar="R.json", help="write the record to this file"
    )


def run(options: Namespace) -> Exit:
    """List the meetings, or give one out."""
    if options.meeting is None and options.output is not None:
        options.wrong_use("name the meeting that is to be written")
    if options.output is not None:
        files.make_sure_of(options.output)
    database.open_prepared_rooms()
    if options.meeting is None:
        list_meetings()
    else:
        give(options.meeting, options.output)
    return Exit.FINE


def list_meetings() -> None:
    """The names of all meetings, with their titles, for a person or for a script."""
    from tourdetable.dialogue.meetings.queries import meetings

    for one in meetings():
        say(safe(f"{one.slug}\t{one.title}\n"))


def give(name: str, output: Path | None) -> None:
    """The record of the meeting of a name."""
    from tourdetable.dialogue.meetings.queries import meeting
    from tourdetable.exchange import give_out
    from tourdetable.record import dumps

    found = meeting(name)
    if found is None:
        raise NoSuchMeeting(
            f'There is no meeting "{name}". Run `tourdetable give-out` for the list of names.'
        )
    content = dumps(give_out(found))
    if output is None:
        say(content)
    else:
        files.put(output, content.encode())


COMMAND = Command(
    name="give-out",
    does="give a meeting out as a record",
    explained="""
Gives the record of a meeting, rebuilt from the database. Without --output it goes to
standard output. Without MEETING the names of all meetings are listed with their titles.
""",
    examples="""
tourdetable give-out
tourdetable give-out senior-officials-meeting-2021-12-02 --output meeting.json
""",
    arguments=arguments,
    run=run,
)

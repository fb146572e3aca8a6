"""`tourdetable give-out`: a meeting leaves the database as a record."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from tourdetable.errors import Refusal

from . import database, files
from .command import Command
from .exits import Exit
from .levels import LEVELS
from .saying import safe, say


class NoSuchMeeting(Refusal):
    """The database has no meeting of that name."""


class NotForThem(Refusal):
    """The meeting is for fewer people than the audience that is asked for."""


def arguments(parser: ArgumentParser) -> None:
    """The meeting, and where its record goes."""
    parser.add_argument(
        "meeting", metavar="MEETING", nargs="?", help="its name in the list; without it: the list"
    )
    parser.add_argument(
        "--for",
        dest="audience",
        choices=LEVELS,
        default=LEVELS[-1],
        help="the audience: what these may not see is left out (default: %(default)s)",
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
        give(options.meeting, options.audience, options.output)
    return Exit.FINE


def list_meetings() -> None:
    """The names of all meetings, with their titles, for a person or for a script."""
    from django.utils.timezone import localdate

    from tourdetable.accounts.rules import secretariat
    from tourdetable.dialogue.meetings.queries import meetings

    for one in meetings(secretariat(localdate())):
        say(safe(f"{one.slug}\t{one.title}\n"))


def give(name: str, level: str, output: Path | None) -> None:
    """The record of the meeting of a name, for an audience."""
    from django.utils.timezone import localdate

    from tourdetable.accounts.rules import audience, restricted, secretariat
    from tourdetable.dialogue.meetings.queries import meeting, thing
    from tourdetable.exchange import give_out
    from tourdetable.record import Classification, dumps

    today = localdate()
    found = meeting(name, secretariat(today))
    if found is None:
        raise NoSuchMeeting(
            f'There is no meeting "{name}". Run `tourdetable give-out` for the list of names.'
        )
    viewer = audience(Classification(level), found.body_key, today)
    if meeting(name, viewer) is None:
        raise NotForThem(
            f'The meeting "{name}" is not for this audience: {restricted(thing(found))} '
            "Release it first, or give it out for fewer people."
        )
    content = dumps(give_out(found, viewer))
    if output is None:
        say(content)
    else:
        files.put(output, content.encode())


COMMAND = Command(
    name="give-out",
    does="give a meeting out as a record",
    explained="""
Gives the record of a meeting, rebuilt from the database. Without --output it goes to
standard output. With --for it is an extract for an audience: it holds nothing that these may
not see, and nothing tells what was left out. Without MEETING the names of all meetings are
listed with their titles.
""",
    examples="""
tourdetable give-out
tourdetable give-out senior-officials-meeting-2021-12-02 --output meeting.json
tourdetable give-out senior-officials-meeting-2021-12-02 --for public --output public.json
""",
    arguments=arguments,
    run=run,
)

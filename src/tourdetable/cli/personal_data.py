"""`tourdetable personal-data`, `erase` and `retain`: what is held about people."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tourdetable.errors import Refusal

from . import database, files
from .command import Command
from .exits import Exit
from .saying import safe, say

if TYPE_CHECKING:
    from tourdetable.exchange.people.erasing import Erased
    from tourdetable.exchange.people.people import Sought


class NoSuchAccount(Refusal):
    """There is no account of that number."""


def whom(parser: ArgumentParser) -> None:
    """The account, or the name of somebody who has none, and other forms of the name."""
    parser.add_argument(
        "number", metavar="NUMBER", type=int, nargs="?", help="the number of the account"
    )
    parser.add_argument(
        "--named", metavar="NAME", help="somebody without an account, given names first"
    )
    parser.add_argument(
        "--also",
        metavar="WORDS",
        action="append",
        default=[],
        help="another form of the name in documents, such as a family name alone",
    )


def sought(options: Namespace) -> "Sought":
    """The person of a line."""
    from tourdetable.accounts.people import account_of_number
    from tourdetable.exchange.people.people import of_account, of_name

    if options.named:
        return of_name(options.named, options.also)
    found = account_of_number(options.number)
    if found is None:
        raise NoSuchAccount(
            f"There is no account {options.number}. The numbers stand on the page of all "
            "accounts, and in the log."
        )
    return of_account(found, options.also)


def make_sure_of_whom(options: Namespace) -> None:
    """Refuse a line that names nobody, or two."""
    if (options.number is None) == (not options.named):
        options.wrong_use("say NUMBER, or --named NAME of somebody without an account")


def whose(parser: ArgumentParser) -> None:
    """The person, and where the file goes."""
    whom(parser)
    parser.add_argument(
        "-o", "--output", type=Path, metavar="DATA.json", required=True, help="the file to write"
    )


def hand_over(options: Namespace) -> Exit:
    """Write all that is held about a person into a file."""
    make_sure_of_whom(options)
    files.make_sure_of(options.output)
    database.open_prepared_rooms()
    from tourdetable.accounts.rules import secretariat
    from tourdetable.exchange.people import holding

    by, at = database.operator(), datetime.now(UTC)
    person, viewer = sought(options), secretariat(at.date())
    files.put(options.output, holding.hand_over(sought=person, viewer=viewer, by=by, at=at))
    return Exit.FINE


def whom_for_good(parser: ArgumentParser) -> None:
    """The person, and that it is meant."""
    whom(parser)
    parser.add_argument("--yes", action="store_true", help="do it; without it, it is only told")


def erase(options: Namespace) -> Exit:
    """Erase a person, or tell what erasing would do."""
    make_sure_of_whom(options)
    database.open_prepared_rooms()
    from tourdetable.exchange.people import erasing

    person = sought(options)
    if not options.yes:
        say(safe("\n".join([*expected(person), "Nothing is erased without --yes.\n"])))
        return Exit.FINE
    erased = erasing.erase(sought=person, by=database.operator(), at=datetime.now(UTC))
    say(safe("\n".join([*told(erased), *backups(), ""])))
    return Exit.FINE


def expected(person: "Sought") -> Iterator[str]:
    """What erasing would do."""
    from tourdetable.exchange.people.people import pseudonym_of
    from tourdetable.exchange.people.traces import left_behind

    yield f"{person.forms.name}, {person.about}."
    if person.user:
        yield "The account goes with all that hangs on it."
    yield f"In the record stands from then on: {pseudonym_of(person)}."
    yield from (f"Found: {one}" for one in left_behind(person.forms))


def told(erased: "Erased") -> Iterator[str]:
    """What erasing did."""
    yield f"Erased. In the record stands now: {erased.pseudonym}."
    yield from counted(erased.counts)
    for one in erased.documents:
        yield f"document {one['document']}: SHA-256 was {one['before']}, is {one['after']}"
    yield from (f"Still there: {one}" for one in erased.left)


def counted(counts: Mapping[str, int]) -> list[str]:
    """Counts that are not nought, a line each."""
    return [f"{kind}: {count}" for kind, count in counts.items() if count]


def backups() -> Iterator[str]:
    """The backups that were made before, and so hold the person still."""
    from tourdetable.operations.backups.kept import backups_made

    made = backups_made()
    if made:
        yield "These backups were made before and still hold the person, where they still exist:"
    for one in made:
        there = "" if one.is_there else " (no longer at its place)"
        yield f"{one.at:%Y-%m-%d %H:%M} UTC  {one.place}{there}"


def whether(parser: ArgumentParser) -> None:
    """Whether anything is to happen."""
    parser.add_argument(
        "--dry-run", action="store_true", help="only tell how much would go, by kind"
    )


def retain(options: Namespace) -> Exit:
    """Let go what was kept long enough."""
    database.open_prepared_rooms()
    from tourdetable.exchange.people import retaining

    at = datetime.now(UTC)
    if options.dry_run:
        counts, empty = retaining.due(at), "Nothing would go."
    else:
        counts, empty = retaining.retain(by=database.operator(), at=at), "Nothing went."
    say("".join(f"{one}\n" for one in counted(counts) or [empty]))
    return Exit.FINE


PERSONAL_DATA = Command(
    name="personal-data",
    does="everything that is held about a person, as one file",
    explained="""
Writes everything that is held about a person into one file of JSON that a person can read: for
the Secretariat to hand over. People get their own on the page of their account.
""",
    examples="""
tourdetable personal-data 7 --output person.json
""",
    arguments=whose,
    run=hand_over,
)
ERASE = Command(
    name="erase",
    does="erase a person; the record stays whole",
    explained="""
Erases what is held about a person: the account with all that hangs on it, mail, and the name
wherever it stands. In the record a function takes its place, in the text of documents
blocks of the same length. Without --yes it is only told what would be done. At the end stand the
places that have to be looked at, and the backups that still hold the person.
""",
    examples="""
tourdetable erase 7
tourdetable erase 7 --also "K. Lind" --yes
tourdetable erase --named "Karin Lind"
""",
    arguments=whom_for_good,
    run=erase,
)
RETAIN = Command(
    name="retain",
    does="let personal data go whose time is over",
    explained="""
Removes sessions, devices, invitations that nobody took, counters of failed log-ins and kept mail
once they have been kept long enough (settings KEEP_…_DAYS), and what the database's files still
hold of what went. Call it from a timer, as often as you like.
""",
    examples="""
tourdetable retain --dry-run
tourdetable retain
""",
    arguments=whether,
    run=retain,
)

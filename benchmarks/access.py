"""What it costs that nobody sees what they may not: pages, editions and settling, as ratios.

usage: access.py

One process with a database of its own in memory takes in meetings with many passages, and asks:
how much longer is a page for somebody from whom much is hidden than for the Secretariat; how much
longer an edition than the whole record; how much of taking in is settling; and how all of that
grows from one meeting to four. Figures are ratios of one run; times on a shared machine move.
"""

import datetime as dt
import hashlib
import os
import tempfile
import time
from collections.abc import Callable
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tourdetable.record import Record

PASSAGES = 400
ROUNDS = 7


def prepare() -> None:
    """A product with an empty database."""
    folder = tempfile.mkdtemp(prefix="tourdetable-access-")
    os.environ.update(
        DJANGO_SETTINGS_MODULE="tourdetable.project.settings",
        TOURDETABLE_DATA=folder,
        DATABASE_URL="sqlite://:memory:",
    )
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0, interactive=False)
    call_command("collectstatic", verbosity=0, interactive=False)


def record(day: dt.date, *, hidden: int) -> "Record":
    """A meeting with many passages, every so-many-th for the Secretariat alone."""
    from tourdetable.record import (
        Act,
        Classification,
        Document,
        Intervention,
        Meeting,
        Participant,
        ParticipantKind,
        Place,
        Presence,
        Record,
    )

    names = ("Chile", "Japan", "Kenya", "Malawi", "Peru", "Samoa")
    said = [f"{names[one % 6]} offered boat {one}." for one in range(PASSAGES)]
    text = "\n".join([", ".join(names), *said])

    def place(words: str) -> Place:
        start = text.index(words)
        return Place(start=start, end=start + len(words), words=words)

    participants = tuple(
        Participant(
            name=one,
            kind=ParticipantKind.STATE,
            as_written=one,
            presence=Presence.LISTED,
            place=place(one),
        )
        for one in names
    )
    interventions = tuple(
        Intervention(
            id=f"i{number}",
            speakers=(names[number % 6],),
            acts=(Act.OFFER,),
            place=place(words),
            classification=Classification.SECRETARIAT if number % hidden == hidden - 1 else None,
        )
        for number, words in enumerate(said)
    )
    sha256 = hashlib.sha256(f"{day}{text}".encode()).hexdigest()
    return Record(
        document=Document(name="m.txt", media_type="text/plain", sha256=sha256, text=text),
        meeting=Meeting(
            title="Lake Meeting",
            dialogue="Budapest Process",
            starts_on=day,
            classification=Classification.PUBLIC,
        ),
        participants=participants,
        interventions=interventions,
    )


def seconds(work: Callable[[], object]) -> float:
    """The median time of some work."""
    taken = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return median(taken)


def main() -> None:
    """Measure and print."""
    prepare()
    from django.db import transaction
    from django.test import Client

    from tourdetable.accounts.rules import public, secretariat
    from tourdetable.audit.actions import Actor
    from tourdetable.dialogue.meetings.models import Meeting
    from tourdetable.dialogue.statements.queries import interventions
    from tourdetable.exchange import give_out, take_in
    from tourdetable.exchange.settling import settle

    by, at = Actor("the benchmark"), dt.datetime(2026, 3, 1, tzinfo=dt.UTC)
    days = [dt.date(2020 + one, 3, 1) for one in range(4)]
    start = time.process_time()
    take_in(record(days[0], hidden=2), by=by, at=at)
    taking = time.process_time() - start
    meeting = Meeting.objects.select_related("reading__document").get()
    anybody, office = public(at.date()), secretariat(at.date())

    def settle_once() -> None:
        with transaction.atomic():
            settle(meeting)

    client = Client(headers={"host": "127.0.0.1"})
    address = f"/meetings/{meeting.slug}/"
    whole, part = (seconds(lambda who=one: give_out(meeting, who)) for one in (office, anybody))
    every, half = (
        seconds(lambda who=one: interventions(meeting, who)) for one in (office, anybody)
    )
    page, listed = (seconds(lambda to=one: client.get(to)) for one in (address, "/meetings/"))
    for day in days[1:]:
        take_in(record(day, hidden=2), by=by, at=at)
    more, longer = (seconds(lambda to=one: client.get(to)) for one in (address, "/meetings/"))
    for told, ratio in (
        ("settling, to all of taking in", seconds(settle_once) / taking),
        ("an edition for the public, to all of the record", part / whole),
        ("asking for the half that is public, to asking for all", half / every),
        ("page of one meeting among four, to the same alone", more / page),
        ("list of four meetings, to one", longer / listed),
    ):
        print(f"{told:<56}{ratio:5.2f}")
    print(f"page of {PASSAGES} passages, half of them hidden: {page * 1000:.0f} ms of CPU")


if __name__ == "__main__":
    main()

"""Logs of the tests' own, as values and in the database."""

import datetime as dt
from dataclasses import replace

from django.db import transaction

from tourdetable.audit.actions import Actor, enter
from tourdetable.audit.chain import EMPTY, Head, Written
from tourdetable.audit.verification import Kept

AT = dt.datetime(2026, 3, 1, 9, 30, tzinfo=dt.UTC)


def said(number: int) -> Written:
    """What an entry of a number says, not chained yet."""
    return Written(
        number=number,
        at=AT + dt.timedelta(seconds=number),
        by=f"account {number % 5}",
        seat=None if number % 3 else "Delegate (HUN)",
        deed="change",
        about=f"meeting {number % 7}",
        before={"title": f"Réunion {number}"},
        after={"title": f"Meeting {number}", "figures": {"added": number}},
        clock_back=0,
        previous="",
    )


def chained(entries: list[Written]) -> list[Kept]:
    """Entries with hashes that fit, numbered from one."""
    found, head = [], EMPTY
    for number, one in enumerate(entries, 1):
        written = replace(one, number=number, previous=head.hash)
        head = Head(number, written.digest())
        found.append(Kept(number, written, head.hash))
    return found


def fill(count: int) -> None:
    """So many deeds in the log of the database."""
    with transaction.atomic():
        for number in range(1, count + 1):
            one = said(number)
            enter(
                by=Actor(one.by, one.seat),
                at=one.at,
                deed=one.deed,
                about=one.about,
                before=one.before,
                after=one.after,
            )

"""Reading the log."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max, Q, QuerySet

from . import guards
from .actions import Actor
from .chain import EMPTY, Head
from .models import ChainHead, Entry
from .rows import kept_entries
from .verification import Fault, Verdict, verified

__all__ = ["Entry", "History"]
ON_A_PAGE = 50


@dataclass(frozen=True)
class History:
    """A stretch of the log, the newest first."""

    entries: list[Entry]
    earlier: int | None
    """The number before which the next stretch begins; none where this is the end."""


def history(
    about: Iterable[str], *, involving: str | None = None, before: int | None = None
) -> History:
    """What was done to one thing, or to several that belong together.

    With `involving`, also what somebody did themself, by their name in the log.
    """
    wanted = Q(about__in=set(about))
    if involving is not None:
        wanted |= Q(by=involving)
    return stretch(Entry.objects.filter(wanted), before)


def log(*, deed: str = "", about: str = "", before: int | None = None) -> History:
    """The whole log, or the entries of one deed or about one thing."""
    wanted = {name: value for name, value in (("deed", deed), ("about", about)) if value}
    return stretch(Entry.objects.filter(**wanted), before)


def stretch(entries: QuerySet[Entry], before: int | None) -> History:
    """As many entries as a page has, the newest first, from before a number on."""
    if before is not None:
        entries = entries.filter(number__lt=before)
    found = list(entries.order_by("-number")[: ON_A_PAGE + 1])
    shown = found[:ON_A_PAGE]
    return History(shown, shown[-1].number if len(found) > ON_A_PAGE else None)


def deeds() -> list[str]:
    """Every deed that the log has an entry of."""
    return sorted(Entry.objects.order_by().values_list("deed", flat=True).distinct())


def head() -> Head:
    """The end of the chain, to be written down outside."""
    row = ChainHead.objects.first()
    return Head(row.number, row.hash) if row else EMPTY


def was_entered(*, by: Actor, deed: str, about: str, since: datetime, until: datetime) -> bool:
    """Whether somebody has done something within a time, as the log has it."""
    entries = Entry.objects.filter(about=about, by=by.name, deed=deed)
    return entries.filter(at__gt=since, at__lte=until).exists()


def verification(heads: Collection[Head] = ()) -> Verdict:
    """Walk the whole log, a batch at a time, and say what is wrong first.

    `heads` were written down outside. The head that is kept beside the entries is one more; it
    is read before and after, because others may go on writing meanwhile.
    """
    own = head()
    verdict = verified(kept_entries(), {*heads, own})
    own_found = bool(own.number) and verdict.heads > 0 and own not in heads
    fault = verdict.fault or left_behind(verdict.head) or unguarded()
    return Verdict(
        verdict.entries, verdict.head, fault, verdict.turned_back, verdict.heads - own_found
    )


def left_behind(last: Head) -> Fault | None:
    """Whether there are entries beyond the head that is kept, which no action wrote."""
    own = head()
    if own.number > last.number or own == last:
        return None
    told = f"The log goes on to entry {last.number}, but its own head stands at {own.number}."
    return Fault(own.number + 1, told)


def unguarded() -> Fault | None:
    """Whether somebody has taken the guards of the database away."""
    if missing := sorted(guards.missing()):
        return Fault(None, f"The database no longer guards the log: {', '.join(missing)} missing.")
    return None


def newest_at() -> datetime | None:
    """The latest time that stands in the log; none in an empty one."""
    found: datetime | None = Entry.objects.aggregate(newest=Max("at"))["newest"]
    return found

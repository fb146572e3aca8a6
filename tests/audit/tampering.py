"""What somebody may do to the log who rules over the database, triggers and all.

Each way changes the log and says which entry is then to be named first: its number, or nothing
where only a stretch is known. Whoever does it also puts the log's own head in order.
"""

from collections.abc import Callable
from dataclasses import replace
from random import Random

from django.db import connection

from logs import said
from tourdetable.audit import guards
from tourdetable.audit.chain import EMPTY, Head, Written, clock_back
from tourdetable.audit.models import ChainHead, Entry

FIELDS = ("at", "by", "seat", "deed", "about", "before", "after", "clock_back", "previous", "hash")
Way = Callable[[Random], int | None]


def as_written(entry: Entry) -> Written:
    """An entry as it is hashed."""
    return Written(**{name: getattr(entry, name) for name in Written.__dataclass_fields__})


def without_guards(way: Way, random: Random) -> int | None:
    """Tamper with the guards lifted, and set them again so that nobody misses them."""
    with connection.cursor() as cursor:
        for statement in guards.LIFTED[connection.vendor]:
            cursor.execute(statement)
        expected = way(random)
        for statement in guards.SET[connection.vendor]:
            cursor.execute(statement)
    return expected


def somewhere(random: Random, *, but_last: int = 0) -> Entry:
    """Any entry."""
    return Entry.objects.get(number=random.randint(1, Entry.objects.count() - but_last))


def other_value(entry: Entry, field: str, random: Random) -> object:
    """Something else in a field."""
    value = getattr(entry, field)
    if field == "at":
        return value.replace(microsecond=(value.microsecond + random.randint(1, 9)) % 1_000_000)
    if field == "clock_back":
        return value + random.randint(1, 10**9)
    if field in {"before", "after"}:
        return value | {"title": random.choice(["", "Réunion", "réunion 1"]), "more": None}
    if field in {"previous", "hash"}:
        place = random.randrange(64)
        digit = random.choice("0123456789".replace(value[place], ""))
        return value[:place] + digit + value[place + 1 :]
    if value is None:
        return ""
    return random.choice([value + " ", value.upper() + "!", "", "account 99"])


def put_head() -> None:
    """Make the log's own head that of its last entry."""
    last = Entry.objects.last()
    head = Head(last.number, last.hash) if last else EMPTY
    ChainHead.objects.update(number=head.number, hash=head.hash)


def change(random: Random) -> int | None:
    """A field says something else."""
    entry, field = somewhere(random), random.choice(FIELDS)
    Entry.objects.filter(pk=entry.pk).update(**{field: other_value(entry, field, random)})
    put_head()
    return entry.number


def change_with_hash(random: Random) -> int | None:
    """A field says something else, and the hash beside it fits."""
    entry, field = somewhere(random, but_last=1), random.choice(FIELDS[:-2])
    setattr(entry, field, other_value(entry, field, random))
    Entry.objects.filter(pk=entry.pk).update(
        **{field: getattr(entry, field)}, hash=as_written(entry).digest()
    )
    return entry.number + 1


def shift(first: int, by: int) -> None:
    """Give entries from a number on other numbers, without forgetting one."""
    entries = Entry.objects.filter(number__gte=first)
    for entry in list(entries.reverse() if by > 0 else entries):
        Entry.objects.filter(pk=entry.pk).update(number=entry.number + by)


def insert(random: Random) -> int | None:
    """A deed that was never done is put in between, with a hash that fits."""
    behind = somewhere(random, but_last=1)
    shift(behind.number, 1)
    written = replace(said(random.randint(1, 99)), number=behind.number, previous=behind.previous)
    Entry.objects.create(**vars(written), hash=written.digest())
    put_head()
    return behind.number + 1


def append(random: Random) -> int | None:
    """A deed that was never done is put in at the end, with a hash that does not fit."""
    number = Entry.objects.count() + 1
    written = replace(said(random.randint(1, 99)), number=number, previous="0" * 64)
    Entry.objects.create(**vars(written), hash=written.digest())
    put_head()
    return number


def delete(random: Random) -> int | None:
    """An entry is gone."""
    entry = somewhere(random, but_last=1)
    Entry.objects.filter(pk=entry.pk).delete()
    return entry.number


def delete_and_close_up(random: Random) -> int | None:
    """An entry is gone, and those behind it have moved up."""
    entry = somewhere(random, but_last=1)
    Entry.objects.filter(pk=entry.pk).delete()
    shift(entry.number, -1)
    put_head()
    return entry.number


def swap(random: Random) -> int | None:
    """Two entries have changed places."""
    one, other = random.sample(list(Entry.objects.all()), 2)
    Entry.objects.filter(pk=one.pk).update(number=10**9)
    Entry.objects.filter(pk=other.pk).update(number=one.number)
    Entry.objects.filter(pk=one.pk).update(number=other.number)
    put_head()
    return min(one.number, other.number)


def truncate(random: Random) -> int | None:
    """The end is cut off; at times all of it."""
    first = somewhere(random).number
    Entry.objects.filter(number__gte=first).delete()
    put_head()
    return first


def rewrite(random: Random) -> int | None:
    """An entry says something else, and all behind it are written anew with hashes that fit."""
    changed = somewhere(random)
    field = random.choice(FIELDS[:-3])
    setattr(changed, field, other_value(changed, field, random))
    before = Entry.objects.filter(number=changed.number - 1).first()
    head, at = (Head(before.number, before.hash), before.at) if before else (EMPTY, None)
    for entry in [changed, *Entry.objects.filter(number__gt=changed.number)]:
        entry.previous, entry.clock_back = head.hash, clock_back(entry.at, at)
        entry.hash, at = as_written(entry).digest(), entry.at
        head = Head(entry.number, entry.hash)
        entry.save(force_update=True)
    put_head()
    return None


WAYS: tuple[Way, ...] = (
    change,
    change_with_hash,
    insert,
    append,
    delete,
    delete_and_close_up,
    swap,
    truncate,
    rewrite,
)
ONLY_WITH_A_HEAD = frozenset({truncate, rewrite})

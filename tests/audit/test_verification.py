from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from logs import chained, said
from tourdetable.audit.chain import EMPTY, Head, Written
from tourdetable.audit.verification import Kept, Verdict, verified

LOG = chained([said(number) for number in range(1, 31)])
HEAD = Head(30, LOG[-1].hash or "")
POSITIONS = st.integers(0, len(LOG) - 1)
TEXTS = st.text(max_size=8)
FIELDS: dict[str, st.SearchStrategy[object]] = {
    "at": st.datetimes(timezones=st.timezones()),
    "by": TEXTS,
    "seat": st.none() | TEXTS,
    "deed": TEXTS,
    "about": TEXTS,
    "before": st.dictionaries(TEXTS, TEXTS | st.integers()),
    "after": st.dictionaries(TEXTS, TEXTS | st.integers()),
    "clock_back": st.integers(0, 9),
    "previous": st.text("0123456789abcdef", min_size=64, max_size=64),
}


def first_fault(log: list[Kept], *heads: Head) -> int | None:
    """The entry that verification names; -1 where it finds nothing wrong."""
    fault = verified(log, heads).fault
    return fault.number if fault else -1


def rewritten(log: list[Kept], position: int) -> list[Kept]:
    """The log with another entry at a position, and hashes that fit from there on."""
    entries = [one.written for one in log if one.written]
    entries[position] = replace(entries[position], deed="another deed")
    return chained(entries)


def test_a_log_as_it_was_written_is_sound() -> None:
    assert verified(LOG, [EMPTY, HEAD]) == Verdict(30, HEAD, None, 0, 1)


def test_an_empty_log_is_sound_until_a_head_says_that_it_was_not_empty() -> None:
    assert verified([], [EMPTY]) == Verdict(0, EMPTY, None)
    assert first_fault([], HEAD) == 1


@given(POSITIONS, st.sampled_from(sorted(FIELDS)), st.data())
def test_an_entry_that_says_anything_else_is_named(
    position: int, field: str, data: st.DataObject
) -> None:
    written = LOG[position].written
    assert written is not None
    changed: Written = replace(written, **{field: data.draw(FIELDS[field])})  # type: ignore[arg-type]
    log = [*LOG[:position], replace(LOG[position], written=changed), *LOG[position + 1 :]]
    same = changed.canonical() == written.canonical()
    assert first_fault(log) == (-1 if same else position + 1)


@given(POSITIONS)
def test_an_entry_with_another_hash_is_named(position: int) -> None:
    log = [*LOG[:position], replace(LOG[position], hash="0" * 64), *LOG[position + 1 :]]
    assert first_fault(log) == position + 1


@given(st.integers(0, len(LOG) - 2))
def test_an_entry_that_is_gone_is_named_and_the_last_only_with_a_head(position: int) -> None:
    assert first_fault([*LOG[:position], *LOG[position + 1 :]]) == position + 1
    assert first_fault(LOG[:-1]) == -1
    assert first_fault(LOG[:-1], HEAD) == 30


@given(POSITIONS)
def test_the_first_entry_that_was_cut_off_is_named_with_a_head(position: int) -> None:
    assert first_fault(LOG[:position]) == -1
    assert first_fault(LOG[:position], HEAD) == position + 1


@given(POSITIONS, POSITIONS)
def test_of_two_entries_that_changed_places_the_first_is_named(one: int, other: int) -> None:
    log = list(LOG)
    log[one], log[other] = (
        replace(LOG[other], number=one + 1),
        replace(LOG[one], number=other + 1),
    )
    assert first_fault(log) == (-1 if one == other else min(one, other) + 1)


@given(POSITIONS)
def test_an_entry_changed_with_its_own_hash_is_told_by_the_one_behind_it(position: int) -> None:
    changed = rewritten(LOG, position)[position]
    log = [*LOG[:position], changed, *LOG[position + 1 :]]
    assert first_fault(log, HEAD) == (None if position == 29 else position + 2)


@given(POSITIONS, st.sets(POSITIONS))
def test_heads_from_outside_say_between_which_of_them_the_log_was_written_anew(
    position: int, written_down: set[int]
) -> None:
    heads = [Head(one + 1, LOG[one].hash or "") for one in written_down]
    fault = verified(rewritten(LOG, position), heads).fault
    later = [one for one in written_down if one >= position]
    assert (fault is not None) == bool(later)
    if fault and position not in written_down:
        agreed = max((one + 1 for one in written_down if one < position), default=0)
        assert fault.told.startswith(f"Entry {min(later) + 1} is not the one")
        assert f"from {agreed + 1} or" in fault.told or fault.number == min(later) + 1


def test_what_cannot_be_read_and_what_has_no_number_is_named() -> None:
    assert first_fault([LOG[0], Kept(2, None, LOG[1].hash)]) == 2
    assert first_fault([*LOG[:3], Kept(None, None, None)]) == 4
    assert first_fault([*LOG[:3], LOG[2]]) == 3

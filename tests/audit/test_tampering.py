"""The log against whoever rules over the database. TAMPERINGS says how often it is tried."""

import os
from collections import Counter
from collections.abc import Callable
from random import Random

import pytest
from django.db import transaction

from audit.tampering import ONLY_WITH_A_HEAD, WAYS, without_guards
from logs import fill
from tourdetable.audit.queries import head, verification

pytestmark = pytest.mark.django_db
TIMES = int(os.environ.get("TAMPERINGS", "1000"))
SEED = int(os.environ.get("SEED", "20211202"))


def test_every_tampering_is_found_with_a_head_from_outside(
    record_property: Callable[[str, object], None],
) -> None:
    fill(20)
    outside, random = head(), Random(SEED)  # noqa: S311  # to be had again
    found: Counter[str] = Counter()
    alone: Counter[str] = Counter()
    misnamed = []
    for turn in range(TIMES):
        way = WAYS[turn % len(WAYS)]
        with transaction.atomic():
            expected = without_guards(way, random)
            fault = verification([outside]).fault
            found[way.__name__] += fault is not None
            alone[way.__name__] += not verification().sound
            if fault is None or fault.number != expected:
                misnamed.append((turn, way.__name__, expected, fault))
            transaction.set_rollback(True)
    record_property("tamperings found with a head", f"{found.total()} of {TIMES}")
    told = ", ".join(f"{way.__name__} {alone[way.__name__]}" for way in WAYS)
    record_property("tamperings found without one", f"{alone.total()} of {TIMES} ({told})")
    assert misnamed == []
    assert found.total() == TIMES
    assert {name for name, count in alone.items() if not count} == {
        way.__name__ for way in ONLY_WITH_A_HEAD
    }
    assert verification([outside]).sound

"""An item of follow-up that is for fewer people is in no list and no number of the others."""

import re

import pytest

from actors import TESTER
from reliability.planted import Plan
from reliability.promised import BY_NAME, OPEN
from reliability.worlds import AT, world
from tourdetable.exchange.classifying import classify_fact
from tourdetable.followup.items.models import Item
from tourdetable.record import Classification

pytestmark = [pytest.mark.django_db, pytest.mark.database]
PAGES = ("/", "/meetings/", "/follow-up/", "/follow-up/?kind=offer", "/follow-up/follow-up.csv")


def offers(page: str) -> int:
    """How many offers a page of follow-up lists, or the home page counts."""
    return len(re.findall(r"Zq\w+qz Zq\w+qz Zq\w+qz", page))


def test_a_restricted_item_is_neither_listed_nor_counted() -> None:
    public, secretariat = BY_NAME["public"], BY_NAME["secretariat"]
    with world([Plan("items", "public", "named", OPEN, 1)]) as found:
        before = {one: found.client(public).get(one).content.decode() for one in PAGES}
        item = Item.objects.get(kind="offer")
        level = Classification.SECRETARIAT
        classify_fact(item, classification=level, before=None, by=TESTER, at=AT)
        after = {one: found.client(public).get(one).content.decode() for one in PAGES}
        kept = {one: found.client(secretariat).get(one).content.decode() for one in PAGES}
    for address in PAGES[2:]:
        assert offers(after[address]) == offers(before[address]) - 1
        assert offers(kept[address]) == offers(before[address])
    assert '<span class="number">1</span> offer' in before["/"]
    assert '<span class="number">0</span> offers' in after["/"]
    assert "<dt>Offers</dt><dd>0</dd>" in after["/meetings/"]

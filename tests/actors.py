"""Who does things and looks at things in tests."""

import datetime as dt

from tourdetable.accounts.rules import public, secretariat
from tourdetable.audit.actions import Actor
from tourdetable.exchange import classified
from tourdetable.record import Classification, Record

DAY = dt.date(2026, 3, 1)
TESTER = Actor("the test")
SECRETARIAT = secretariat(DAY)
PUBLIC = public(DAY)


def for_all(record: Record) -> Record:
    """A record that its Secretariat has called public."""
    return classified(record, Classification.PUBLIC)

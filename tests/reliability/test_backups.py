"""A few of the backups that `tools/try_reliability.py` takes by the dozen."""

from reliability import backups
from reliability.running import Installation


def test_a_backup_taken_under_writes_is_restored_identical_and_a_copy_is_refused(
    office: Installation,
) -> None:
    outcome = backups.on_sqlite(office, backups=1, writers=1)
    assert outcome.differences == []
    assert (outcome.backups, outcome.identical) == (1, 1)
    assert (outcome.copies, outcome.copies_refused) == (1, 1)

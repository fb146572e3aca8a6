"""One examination after another; that one cannot be made is a condition too."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from django.db import DatabaseError

from . import backups, clock, database, mail, settings, storage
from .condition import Condition, fault

Examination = Callable[[], Iterable[Condition]]


def examined(at: datetime) -> Iterator[Condition]:
    """Everything that the doctor looks at, in order."""
    examinations: tuple[tuple[str, Examination], ...] = (
        ("settings", settings.settings),
        ("database", database.mode),
        ("tables", database.migrations),
        ("file", database.integrity),
        ("log", database.log),
        ("mail", mail.mail),
        ("data folder", storage.folder),
        ("data folder", storage.interrupted),
        ("static files", storage.static),
        ("disk", storage.room),
        ("clock", lambda: clock.clock(at)),
        ("backup", lambda: backups.backups(at)),
    )
    for name, look in examinations:
        yield from told(name, look)


def told(name: str, look: Examination) -> list[Condition]:
    """What one examination found, or why it could not be made."""
    try:
        return [*look()]
    except DatabaseError as error:
        said = str(error).strip().partition("\n")[0] or type(error).__name__
        advice = "Mend what stands above first; else check DATABASE_URL."
        return [fault(name, f"the database does not answer ({said})", advice)]
    except OSError as error:
        advice = "Check TOURDETABLE_DATA and who may read and write there."
        return [fault(name, f"{error.filename}: {error.strerror}", advice)]

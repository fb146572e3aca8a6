"""Reading: a document of a meeting becomes a record in which every fact has its place.

>>> record = read_file(Path("summary.docx"))
>>> record.interventions[0].speakers
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from .opening import LARGEST_FILE, MEDIA_TYPES, NotReadable, opened, opened_file

if TYPE_CHECKING:  # what only names types would slow the start of every command
    from tourdetable.framework import Profile
    from tourdetable.record import Record

__all__ = ["LARGEST_FILE", "MEDIA_TYPES", "NotReadable", "read", "read_file"]


def read_file(path: Path, *, profile: Profile | None = None) -> Record:
    """The record of the document at a path; refuses only what cannot be opened.

    Without a profile, that of the dialogue which the document names is used.
    """
    from .pipeline import read_source

    return read_source(opened_file(path), profile=profile)


def read(content: bytes, *, name: str, profile: Profile | None = None) -> Record:
    """The record of a document given as bytes, under its file name."""
    from .pipeline import read_source

    return read_source(opened(content, name=name), profile=profile)

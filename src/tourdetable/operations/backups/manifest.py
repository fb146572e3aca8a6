"""What a backup says of itself: of which version and engine it is, and what must be in it."""

import json
from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from tourdetable import __version__

from .refusals import Damaged, NotRestored

FORM = 1
"""The form of backups that this version writes, and the newest that it reads."""


class Fixed(BaseModel):
    """A part of a manifest, which nobody changes."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Member(Fixed):
    """A file in the backup."""

    name: Annotated[str, Field(pattern=r"^(database|files/[^\x00]+)$")]
    size: Annotated[int, Field(ge=0)]
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class Held(Fixed):
    """What a database holds, told so that two of them can be compared."""

    migrations: tuple[str, ...]
    """Each as app and name with a full stop between."""
    rows: dict[str, int]
    """How many rows each table has."""
    log_head: str | None
    """The end of the log, as `tourdetable audit head` says it; none in tables of old."""
    log_fault: str | None = None
    """What was wrong with the log already; a backup keeps that as it is."""


class Manifest(Fixed):
    """What stands first in a backup."""

    form: int
    id: str
    """A number of its own, by which the list of backups knows it."""
    version: str
    """Of the product that made it."""
    engine: str
    """`sqlite` or `postgresql`."""
    at: datetime
    held: Held
    members: tuple[Member, ...]

    @property
    def written(self) -> bytes:
        """As it stands in the file, for people too."""
        return self.model_dump_json(indent=1).encode()


def read(written: bytes, *, name: str) -> Manifest:
    """The manifest of a backup; one of a later form is told from one that is damaged."""
    try:
        told = json.loads(written)
        form = told["form"]
    except (ValueError, KeyError, TypeError) as error:
        raise Damaged(name, "its manifest cannot be read") from error
    if isinstance(form, int) and form > FORM:
        raise NotRestored(
            f"{name} was made by Tour de Table {told.get('version')}, and this is {__version__}, "
            "which does not know backups of that form. Install that version first."
        )
    try:
        return Manifest.model_validate_json(written)
    except ValidationError as error:
        raise Damaged(name, "its manifest is not as the product writes it") from error

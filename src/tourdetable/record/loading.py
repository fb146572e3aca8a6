"""A record from a file and back."""

from pathlib import Path

from pydantic import ValidationError

from tourdetable.errors import Refusal

from .record import Record

LARGEST_FILE = 100 * 1024 * 1024


class NotARecord(Refusal):
    """The file is not a record in the interchange format."""


def load(path: Path) -> Record:
    """The record in a file; refuses one that is not, naming the field and the reason."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise NotARecord(f"{path.name} is larger than 100 MiB. No record of a meeting is.")
        content = path.read_bytes()
    except OSError as error:
        raise NotARecord(
            f"{path} cannot be opened: {error.strerror}. Check the name of the file."
        ) from error
    return loads(content, name=path.name)


def loads(content: bytes | str, *, name: str = "The file") -> Record:
    """The record in JSON text."""
    try:
        return Record.model_validate_json(content)
    except ValidationError as error:
        raise NotARecord(f"{name} is not a record: {reasons(error)}") from error


def dumps(record: Record) -> str:
    """The record as JSON text, one fact a line group, ready to be kept under version control."""
    return record.model_dump_json(indent=1) + "\n"


def reasons(error: ValidationError, *, most: int = 3) -> str:
    """Which fields are wrong and why, in words."""
    faults = error.errors(include_url=False)
    said = [f"{field(one['loc'])}: {why(one['msg'])}" for one in faults[:most]]
    if len(faults) > most:
        said.append(f"and {len(faults) - most} more")
    return "; ".join(said) + "."


def field(where: tuple[int | str, ...]) -> str:
    """The path of a field as a person writes it: `interventions[3].acts[0]`."""
    path = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in where)
    return path.removeprefix(".") or "the whole file"


def why(message: str) -> str:
    """Pydantic's reason without its prefix."""
    return message.removeprefix("Value error, ").rstrip(".")

"""A profile from its folder of TOML files."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from .bodies import Body, Term
from .consistency import Fault, faults
from .goals import CompactMapping, Crosswalk, FrameworkVersion, Theme
from .meetings import KnownMeeting
from .participation import Listing, Participation
from .profile import Profile, ProfileFault
from .projects import KnownProject

HEAD = "profile.toml"

# File by file: the lists that it may hold, and what their entries are.
LISTS: Mapping[str, Mapping[str, type[BaseModel]]] = {
    "bodies.toml": {"bodies": Body},
    "offices.toml": {"offices": Term},
    "participation.toml": {"participations": Participation, "listings": Listing},
    "frameworks.toml": {"frameworks": FrameworkVersion},
    "crosswalks.toml": {"crosswalks": Crosswalk, "compact": CompactMapping},
    "meetings.toml": {"meetings": KnownMeeting},
    "projects.toml": {"projects": KnownProject},
    "themes.toml": {"themes": Theme},
}
FILE_OF = {name: file for file, lists in LISTS.items() for name in lists}


def load_folder(folder: Path) -> Profile:
    """The profile in a folder; refuses one that contradicts itself, naming the place.

    Only `profile.toml` must be there. A file that no profile has is refused too, because
    a mistyped name would otherwise leave out its facts without a word.
    """
    present = files(folder)
    head = table(present[HEAD])
    if taken := sorted(head.keys() & FILE_OF.keys()):
        raise fault(HEAD, taken[0], f"its entries stand in {FILE_OF[taken[0]]}")
    lists = {name: all_of for path in present.values() for name, all_of in read(path).items()}
    try:
        profile = Profile.model_validate({"id": folder.resolve().name} | head | lists)
    except ValidationError as error:
        raise fault(HEAD, None, reason(error)) from error
    return consistent(profile)


def files(folder: Path) -> dict[str, Path]:
    """The files of a profile by name."""
    try:
        present = {path.name: path for path in sorted(folder.iterdir()) if path.suffix == ".toml"}
    except OSError as error:
        raise ProfileFault(
            f"{folder} is not the folder of a profile: {error.strerror}. Check its name."
        ) from error
    if HEAD not in present:
        raise ProfileFault(f"{folder} has no {HEAD}. Every profile begins with this file.")
    if unknown := sorted(present.keys() - LISTS.keys() - {HEAD}):
        raise fault(unknown[0], None, f"the files of a profile are {HEAD}, {', '.join(LISTS)}")
    return present


def table(path: Path) -> dict[str, Any]:
    """The contents of one file."""
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise fault(path.name, None, f"it cannot be opened: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise fault(path.name, None, "it is not text in UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise fault(path.name, None, f"it is not TOML: {error}") from error


def read(path: Path) -> dict[str, list[BaseModel]]:
    """The lists in one file, each entry checked by itself, so that a fault names its entry."""
    if path.name == HEAD:
        return {}
    expected = LISTS[path.name]
    found = table(path)
    if unknown := sorted(found.keys() - expected.keys()):
        raise fault(path.name, unknown[0], f"this file holds {' and '.join(expected)} only")
    return {name: entries(path.name, name, found.get(name, [])) for name in expected}


def entries(file: str, name: str, found: Any) -> list[BaseModel]:
    """The entries of one list."""
    if not isinstance(found, list):
        raise fault(file, name, f"write each entry under [[{name}]]")
    return [entry(file, name, place, facts) for place, facts in enumerate(found, start=1)]


def entry(file: str, name: str, place: int, facts: Any) -> BaseModel:
    """One entry of a list."""
    try:
        return LISTS[file][name].model_validate(facts)
    except ValidationError as error:
        raise fault(file, called(name, place, facts), reason(error)) from error


def called(name: str, place: int, facts: Any) -> str:
    """How a person finds an entry: its place in the list, and its name if it has one."""
    known = facts if isinstance(facts, dict) else {}
    own = [known[key] for key in ("id", "code", "version", "subject", "office") if key in known]
    return f"{name} {place}" + (f" ({own[0]})" if own else "")


def consistent(profile: Profile) -> Profile:
    """The profile, if nothing in it contradicts anything else in it."""
    found: list[Fault] = list(faults(profile))
    if found:
        first = found[0]
        more = f" ({len(found) - 1} more faults follow)" if len(found) > 1 else ""
        raise fault(FILE_OF[first.of], f"{first.of} ({first.entry})", first.reason + more)
    return profile


def fault(file: str, entry: str | None, reason: str) -> ProfileFault:
    """The refusal for a fault, with its place."""
    where = f"{file}, {entry}" if entry else file
    return ProfileFault(
        f"The profile cannot be used: {where}: {reason}. Correct it and try again."
    )


def reason(error: ValidationError) -> str:
    """The first thing that is wrong, in words."""
    first = error.errors(include_url=False)[0]
    path = ".".join(str(step) for step in first["loc"])
    message = first["msg"].removeprefix("Value error, ").rstrip(".")
    if first["type"] == "extra_forbidden":
        return f'the key "{path}" is unknown'
    return f"{path}: {message}" if path else message

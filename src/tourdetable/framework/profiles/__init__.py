"""The dialogues that come with the product, each a folder of TOML."""

from functools import cache
from pathlib import Path

from tourdetable.framework.loading import HEAD, load_folder
from tourdetable.framework.profile import Profile, ProfileFault

__all__ = ["available", "examples", "load"]

SHELF = Path(__file__).parent


def available() -> tuple[str, ...]:
    """The names of the profiles that come with the product."""
    return tuple(sorted(path.parent.name for path in SHELF.glob(f"*/{HEAD}")))


def load(profile: str | Path) -> Profile:
    """A profile by its name, or from a folder of one's own.

    Raises `ProfileFault`, which names file, entry and reason.
    """
    shipped = available()
    if profile in shipped:
        return from_shelf(str(profile))
    if isinstance(profile, str) and "/" not in profile and not Path(profile).is_dir():
        raise ProfileFault(
            f'There is no profile "{profile}". Take one of these: {", ".join(shipped)}; '
            "or name the folder of a profile."
        )
    return load_folder(Path(profile))


@cache
def from_shelf(name: str) -> Profile:
    """A shipped profile; a whole archive is read with one loading of it."""
    return load_folder(SHELF / name)


def examples(profile: str) -> tuple[Path, ...]:
    """The example documents of a shipped profile, as a secretariat has them: in Word."""
    return tuple(sorted((SHELF / profile / "examples").glob("*.docx")))

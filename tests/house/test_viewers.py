"""There is no door to what is kept that does not ask who looks."""

import importlib
import inspect
import re
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src"
ROOMS = sorted((SOURCE / "tourdetable").glob("*/*/queries.py"))
ROOMS += [SOURCE / "tourdetable" / "archive" / "queries.py"]
WITHOUT_A_VIEWER = {
    "tourdetable.archive.queries": {"is_on_the_shelf"},
    "tourdetable.dialogue.bodies.queries": {
        "as_seen",
        "bodies",
        "body_named",
        "is_set_up",
        "of_the_profile",
        "standings",
        "terms",
        "terms_of_the_dialogue",
    },
    "tourdetable.dialogue.statements.queries": {
        "as_seen",
        "by_wording",
        "in_order",
        "told",
        "with_speakers",
    },
    "tourdetable.dialogue.meetings.queries": {"thing"},
    "tourdetable.followup.items.queries": {"in_order"},
}
"""What the profile says is public; the others work on rows that were asked for with a viewer."""
FACES = ("web", "cli")
BEHIND_THE_DOOR = re.compile(r"exchange\.(?:giving|settling|in_force|editions)\b")


def module_of(path: Path) -> str:
    return ".".join(path.relative_to(SOURCE).with_suffix("").parts)


@pytest.mark.parametrize("name", [module_of(one) for one in ROOMS])
def test_every_query_asks_who_looks(name: str) -> None:
    module = importlib.import_module(name)
    own = inspect.getmembers(module, inspect.isfunction)
    without = {
        word
        for word, one in own
        if one.__module__ == name and "viewer" not in inspect.signature(one).parameters
    }
    assert without == WITHOUT_A_VIEWER.get(name, set())


def test_no_face_reaches_behind_the_door() -> None:
    reached = {
        str(path.relative_to(SOURCE)): BEHIND_THE_DOOR.findall(path.read_text(encoding="utf-8"))
        for face in FACES
        for path in (SOURCE / "tourdetable" / face).rglob("*.py")
    }
    assert {name: found for name, found in reached.items() if found} == {}

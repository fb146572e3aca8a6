"""The official actions of a framework, imported by the operator: the product ships none."""

import csv
import tomllib
from collections import Counter
from io import StringIO
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from tourdetable.errors import Refusal

from .goals import Action, FrameworkVersion

COLUMNS = ("goal", "number", "text")
LARGEST_FILE = 10 * 1024 * 1024


class ActionsFault(Refusal):
    """A file of actions that cannot be taken in; nothing of it is kept."""


def read(path: Path, framework: FrameworkVersion) -> tuple[Action, ...]:
    """The actions of a framework from a file, CSV or TOML.

    CSV has the columns goal, number and text, divided by commas, semicolons or tabs; TOML has
    an entry `[[actions]]` for each. Refused are: a goal that the framework does not have, a
    number that a goal has twice, and another count than the one that is known.
    """
    rows = of_toml(path) if path.suffix.lower() == ".toml" else of_csv(path)
    actions = tuple(action(path, place, row) for place, row in enumerate(rows, start=1))
    check_goals(path, actions, framework)
    check_numbers(path, actions)
    check_count(path, actions, framework)
    return actions


def of_csv(path: Path) -> list[dict[str, Any]]:
    """The rows of a table."""
    content = text(path)
    first = content.partition("\n")[0]
    divider = max(",;\t", key=first.count)
    reader = csv.reader(StringIO(content, newline=""), delimiter=divider, strict=True)
    try:
        head, *rows = [row for row in reader if any(cell.strip() for cell in row)] or [[]]
    except csv.Error as error:
        raise refusal(path, f"line {reader.line_num} is not a row of a table: {error}") from error
    columns = [cell.strip().lower() for cell in head]
    if sorted(columns) != sorted(COLUMNS):
        raise refusal(path, f"its first line must name the columns {', '.join(COLUMNS)}")
    return [row_of(path, place, columns, row) for place, row in enumerate(rows, start=1)]


def row_of(path: Path, place: int, columns: list[str], row: list[str]) -> dict[str, Any]:
    """One row by column."""
    if len(row) != len(columns):
        raise refusal(path, f"action {place} has {len(row)} cells instead of {len(columns)}")
    return {column: cell.strip() for column, cell in zip(columns, row, strict=True)}


def of_toml(path: Path) -> list[dict[str, Any]]:
    """The entries of a TOML file; a number may be written without quotation marks."""
    try:
        found = tomllib.loads(text(path))
    except tomllib.TOMLDecodeError as error:
        raise refusal(path, f"it is not TOML: {error}") from error
    rows = found.get("actions")
    if found.keys() != {"actions"} or not isinstance(rows, list):
        raise refusal(path, "it must hold entries under [[actions]] and nothing else")
    return [numbered(path, place, row) for place, row in enumerate(rows, start=1)]


def numbered(path: Path, place: int, row: Any) -> dict[str, Any]:
    """An entry with its number as text; 1.10 without quotation marks would become 1.1."""
    entry: dict[str, Any] = row if isinstance(row, dict) else {}
    number = entry.get("number")
    if type(number) not in {int, str}:
        raise refusal(path, f"action {place} needs a number, in quotation marks if it has a point")
    return entry | {"number": str(number)}


def text(path: Path) -> str:
    """The file as text; a mark of byte order, as spreadsheets write it, is no part of it."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise refusal(path, "it is larger than 10 MiB, which no list of actions is")
        return path.read_text("utf-8-sig")
    except OSError as error:
        raise refusal(path, f"it cannot be opened: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise refusal(path, "it is not text in UTF-8; save it again with this encoding") from error


def action(path: Path, place: int, row: dict[str, Any]) -> Action:
    """One action of a file."""
    try:
        return Action.model_validate(row)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        column = ".".join(str(step) for step in first["loc"])
        raise refusal(path, f"action {place}, {column}: {first['msg'].lower()}") from error


def check_goals(path: Path, actions: tuple[Action, ...], framework: FrameworkVersion) -> None:
    """Every action is under a goal of the framework."""
    for one in actions:
        if framework.goal(one.goal) is None:
            goals = ", ".join(goal.code for goal in framework.goals)
            reason = f'action {one.number} is under "{one.goal}"; the goals of {framework.version}'
            raise refusal(path, f"{reason} are {goals}")


def check_numbers(path: Path, actions: tuple[Action, ...]) -> None:
    """No number stands twice under a goal."""
    (goal, number), times = max(
        Counter((one.goal, one.number) for one in actions).items(),
        key=lambda counted: counted[1],
        default=(("", ""), 0),
    )
    if times > 1:
        raise refusal(path, f"{goal} has {times} actions with the number {number}")


def check_count(path: Path, actions: tuple[Action, ...], framework: FrameworkVersion) -> None:
    """The file has as many actions as the text is known to have."""
    if not actions:
        raise refusal(path, "it has no actions")
    known = framework.action_count
    if known is not None and len(actions) != known:
        raise refusal(
            path, f"it has {len(actions)} actions, and {framework.title} is known to have {known}"
        )


def refusal(path: Path, reason: str) -> ActionsFault:
    """What is wrong with a file, and what to do."""
    return ActionsFault(
        f"{path.name} was not taken in: {reason}. Correct the file and take it in again."
    )

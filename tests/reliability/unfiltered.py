"""Queries broken on purpose: one at a time forgets to ask who is looking."""

import importlib
import inspect
import pkgutil
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from types import CodeType, ModuleType
from typing import Any
from unittest.mock import patch

from django.db.models import Q

import tourdetable
from tourdetable.accounts.queries import EVERYTHING
from tourdetable.accounts.rules import Answer

YES = Answer(allowed=True, reason="Nobody has asked.")
ASKED = {"seen_by": EVERYTHING, "known_to": EVERYTHING, "may_see": YES, "may_know_speaker": YES}
"""What queries ask for, and what they would be told if nothing were guarded."""
NO_QUERY = {"accounts", "web", "cli", "project"}
"""Floors whose functions hand a viewer on, or are what the queries ask."""
Query = Callable[..., Any]


def queries() -> list[Query]:
    """Every function that shows a viewer anything out of the database; a deed gives nothing."""
    found = []
    for module in modules():
        floor = module.__name__.split(".")[1:2]
        for _, one in inspect.getmembers(module, inspect.isfunction):
            own = one.__module__ == module.__name__ and not set(floor) & NO_QUERY
            asked = inspect.signature(one)
            if own and "viewer" in asked.parameters and asked.return_annotation is not None:
                found.append(one)
    return sorted(found, key=name_of)


def name_of(query: Query) -> str:
    """Where a query stands."""
    return f"{query.__module__.removeprefix('tourdetable.')}.{query.__name__}"


def modules() -> Iterator[ModuleType]:
    """All of the product that is loaded with its pages."""
    for one in pkgutil.walk_packages(tourdetable.__path__, "tourdetable."):
        if one.name in sys.modules or one.name.endswith(".queries"):
            yield importlib.import_module(one.name)


@contextmanager
def unfiltered(query: Query) -> Iterator[None]:
    """For as long as the block runs, this query shows everybody everything."""
    with ExitStack() as patched:
        for module in list(modules()):
            for name, instead in forgetful(module, query).items():
                patched.enter_context(patch.object(module, name, instead))
        yield


def forgetful(module: ModuleType, query: Query) -> dict[str, Query]:
    """What a module asks for, as it answers a query that has forgotten who is looking."""
    held = vars(module)
    found = {
        name: forgetting(held[name], told, query.__code__)
        for name, told in ASKED.items()
        if name in held
    }
    is_condition = inspect.signature(query).return_annotation is Q
    if is_condition and held.get(query.__name__) is query:
        found[query.__name__] = lambda *_, **__: EVERYTHING
    return found


def forgetting(asked: Query, told: Any, code: CodeType) -> Query:
    """A rule that says yes to whatever is asked on behalf of a query, and else what it says."""

    def answer(*args: Any, **kwargs: Any) -> Any:
        return told if is_within(code) else asked(*args, **kwargs)

    return answer


def is_within(code: CodeType) -> bool:
    """Whether a function is under way."""
    frame = inspect.currentframe()
    while frame is not None:
        if frame.f_code is code:
            return True
        frame = frame.f_back
    return False

"""Goals: those that are spoken of, against those that the document sets out."""

import re
from collections import defaultdict
from collections.abc import Iterator

from tourdetable.record import Document, Place, Record, Severity

from .passages import passage
from .registry import Remark, finds

MOST_PLACES = 3
CODE = re.compile(r"(?P<prefix>[A-Za-z]+)(?P<number>\d{1,2})")
FURTHER = r"(?:\s*(?:,|&|/|[-–]|\band\b|\bor\b|\bto\b)+\s*)"


@finds(
    code="G01",
    title="A goal is not in the framework",
    severity=Severity.ERROR,
    looks_for=(
        "A goal that the text names by its number, or that an intervention or a project has, and "
        "that is not among the goals that the document itself sets out. A document that sets "
        "out none is left alone."
    ),
    example="A note sets out goals 1 to 6, and paragraph 8 speaks of “Priority Goal 7”.",
    what_to_do="Correct the number, or set the missing goal out with the others.",
)
def unknown_goals(record: Record) -> Iterator[Remark]:
    """Goals that the framework does not have, each once."""
    if record.framework is None or not record.framework.goals:
        return
    known = [one.code for one in record.framework.goals]
    touched = goals_touched(record)
    for code, place in goals_named(record.document, known):
        if not any(overlap(place, one) for one in touched[code]):
            touched[code].append(place)
    for code, places in touched.items():
        if code not in known:
            agreed = f"{record.framework.title} has {extent(known)}"
            yield Remark(
                f"The text speaks of goal {code}, but {agreed}.", tuple(places[:MOST_PLACES])
            )


def goals_touched(record: Record) -> defaultdict[str, list[Place]]:
    """The goals of interventions and projects, each with its passages in order."""
    found: defaultdict[str, list[Place]] = defaultdict(list)
    for intervention in record.interventions:
        for goal in intervention.goals:
            found[goal.code].append(intervention.place)
    for project in record.projects:
        for code in project.goals:
            found[code].append(project.place)
    return found


def goals_named(document: Document, known: list[str]) -> Iterator[tuple[str, Place]]:
    """The goals that running text names by number, coded as the framework codes its own.

    After "goal" in the singular only one number is a goal's: "Priority Goal 6 and 15 countries".
    """
    codes = [CODE.fullmatch(code) for code in known]
    prefixes = {one["prefix"] for one in codes if one}
    if len(prefixes) != 1 or None in codes:
        return
    (prefix,) = prefixes
    named = rf"(?:(?i:priority goals)|{prefix}s?)\s?\d{{1,2}}\b(?:{FURTHER}\d{{1,2}}\b)*"
    shape = rf"\b(?:{named}|(?i:priority goal)\s\d{{1,2}}\b)"
    for one in re.finditer(shape, document.text):
        for number in re.findall(r"\d+", one[0]):
            yield f"{prefix}{int(number)}", passage(document, *one.span())


def overlap(one: Place, other: Place) -> bool:
    """Whether two places share a character."""
    return one.start < other.end and other.start < one.end


def extent(codes: list[str]) -> str:
    """The goals of a framework in short ("the goals PG1 to PG6")."""
    return f"the goals {codes[0]} to {codes[-1]}" if len(codes) > 1 else f"only goal {codes[0]}"

"""Goals: those that are spoken of, against those that the document sets out."""

import re
from collections import defaultdict
from collections.abc import Iterator

from tourdetable.record import Document, Place, Record, Severity

from .passages import passage, quoted
from .registry import Remark, finds

MOST_PLACES = 3
CODE = re.compile(r"(?P<prefix>[A-Za-z]+)(?P<number>\d{1,2})")
NAMED_WITH_SUBJECT = re.compile(
    r"\b(?:(?P<prefix>PG)|(?i:priority goal|goal))\s?(?P<number>\d{1,2})"
    r"(?:\s*\(|\s+on\s+|,?\s*[“\"])(?P<subject>[a-zA-Z][^()“”\".;:,]{3,80})(?=[)”\".;:,])"
)
SMALL = frozenset({"with", "from", "that", "their", "this", "into", "between", "through"})
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


@finds(
    code="G02",
    title="A goal is named by its number and by another goal's subject",
    severity=Severity.WARNING,
    looks_for=(
        "The number of a goal with words in brackets, in quotation marks or behind “on”, that "
        "are the title of another goal of the framework. A document that sets out none is left "
        "alone."
    ),
    example="“Priority Goal 3 (legal migration)”, and the note has legal migration as goal 2.",
    what_to_do="Ask which was meant, the number or the subject.",
)
def other_subject(record: Record) -> Iterator[Remark]:
    """Goals whose number and subject belong to two of them."""
    if record.framework is None:
        return
    titles = {one.code: content(one.title) for one in record.framework.goals}
    set_out = [one.place for one in record.framework.goals]
    for one in NAMED_WITH_SUBJECT.finditer(record.document.text):
        code = f"{one['prefix'].upper() if one['prefix'] else 'PG'}{int(one['number'])}"
        place = passage(record.document, *one.span())
        said = content(one["subject"])
        if code not in titles or any(overlap(place, each) for each in set_out) or not said:
            continue
        others = [other for other, title in titles.items() if said <= title]
        if len(others) == 1 and others[0] != code and not said & titles[code]:
            yield Remark(
                f"The text gives goal {code} the subject of {others[0]}: {quoted(one[0])}.",
                (place,),
            )


def content(title: str) -> frozenset[str]:
    """The words of a title that carry its meaning."""
    return frozenset(re.findall(r"[a-z]{4,}", title.casefold())) - SMALL

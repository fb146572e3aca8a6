"""Goals: the framework that a document sets out, and the goals that its passages touch.

A goal is `stated` where the passage gives its number, and `suggested` where only the subject
points to it. What is stated is never suggested too.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from tourdetable.framework import FrameworkVersion, Profile
from tourdetable.framework.names import normalised
from tourdetable.record import Framework, Goal, GoalReference, Meeting, ParagraphKind, Place

from .lexicon import Lexicon
from .notes import Notes
from .sentences import Sentence
from .step import step
from .themes import themes_touched

DEFINED = re.compile(
    r"^(?:PG|Priority Goal|Goal|Priority) ?(?P<number>\d{1,2}) ?[.:)–—-]?\s*(?P<title>.*)$",
    re.IGNORECASE | re.DOTALL,
)
QUOTED = re.compile(r"[“\"‘«](?P<title>[^“”\"‘’«»]{3,120})[”\"’»]")
BETWEEN = r"(?:\s*(?:,|&|/|[-–]|\band\b|\bor\b|\bto\b)\s*)+"
NUMBERS = rf"\d{{1,2}}\b(?:{BETWEEN}(?:(?:PG|goals?)\s?)?\d{{1,2}}\b)*"
STATED = re.compile(
    rf"(?<!Development )(?<!SDG )\b(?P<name>priority goals?|PGs?|goals?)\s?(?P<numbers>{NUMBERS})",
    re.IGNORECASE,
)
RANGE = re.compile(r"(\d{1,2})\s*(?:[-–]|\bto\b)\s*(?:PG\s?)?(\d{1,2})")
FEWEST = 2
"""So many goals in a row make a framework."""
PREFIX = "PG"


@step(needs=("sentences", "profile", "meeting"), gives="framework")
def find_framework(notes: Notes, _lexicon: Lexicon) -> Framework | None:
    """The framework that the document sets out, as an endnote does; else nothing."""
    goals = longest_series(notes)
    if len(goals) < FEWEST:
        return None
    before = [one for one in notes.sentences if one.end <= goals[0].place.start]
    known = in_force(notes.profile, notes.meeting)
    title = title_before(before[-2:]) or (known.title if known else None)
    if title is None:
        return None
    version = version_of(notes.profile, title, known)
    return Framework(title=title, version=version, goals=tuple(goals))


def longest_series(notes: Notes) -> list[Goal]:
    """The goals that stand one after the other, each in a paragraph of its own."""
    paragraphs = [list(one) for _, one in groupby(notes.sentences, key=lambda one: one.paragraph)]
    best: list[Goal] = []
    series: list[Goal] = []
    for one in paragraphs:
        goal = defined_in(notes, one)
        if goal is None or goal.code in {each.code for each in series}:
            series = []
        if goal:
            series.append(goal)
        best = max(best, series, key=len)
    return list(best)


def defined_in(notes: Notes, paragraph: Sequence[Sentence]) -> Goal | None:
    """The goal that a paragraph defines: "PG 3. Support the integration of migrants"."""
    words = " ".join(one.words for one in paragraph)
    found = DEFINED.match(words)
    if found is None or paragraph[0].kind is ParagraphKind.HEADING:
        return None
    title = found["title"].strip(" ;,.")
    if not title[:1].isupper() or len(title) < 4:
        return None
    start, end = paragraph[0].start, paragraph[-1].end
    return Goal(
        code=f"{PREFIX}{int(found['number'])}",
        title=title,
        place=Place(
            start=start,
            end=end,
            words=notes.source.text[start:end],
            paragraph=paragraph[0].label,
        ),
    )


def title_before(sentences: Sequence[Sentence]) -> str | None:
    """The name of the text, as it is quoted above its goals, without a subtitle."""
    found = [one["title"] for each in sentences for one in QUOTED.finditer(each.words)]
    return re.split(r"\s[-–—]\s|:\s", found[-1])[0].strip(" ,.") if found else None


def in_force(profile: Profile | None, meeting: Meeting | None) -> FrameworkVersion | None:
    """The framework of the profile that was in force when the meeting began."""
    day = meeting.starts_on if meeting else None
    if profile is None or not profile.frameworks:
        return None
    return profile.framework_on(day) if day else None


def version_of(profile: Profile | None, title: str, known: FrameworkVersion | None) -> str | None:
    """The version by the meeting's day; without a day, the one whose title it alone can be."""
    if known:
        return known.version if alike(title, known.title) else None
    versions = [one for one in (profile.frameworks if profile else ()) if alike(title, one.title)]
    return versions[0].version if len(versions) == 1 else None


def alike(written: str, title: str) -> bool:
    """Whether a document's title of a text is the known one, or a part of it."""
    return normalised(written) in normalised(title) or normalised(title) in normalised(written)


def goals_in(words: str, notes: Notes) -> tuple[GoalReference, ...]:
    """The goals that a passage touches: those stated by number, then those suggested."""
    stated = stated_in(words, codes_of(notes))
    suggested = [one for one in suggested_in(words, notes) if one not in stated]
    return (
        *(GoalReference(code=code, basis="stated") for code in stated),
        *(GoalReference(code=code, basis="suggested") for code in suggested),
    )


def codes_of(notes: Notes) -> frozenset[str]:
    """The codes of the goals that there are; none where no framework is known."""
    if notes.framework:
        return frozenset(one.code for one in notes.framework.goals)
    known = in_force(notes.profile, notes.meeting)
    return frozenset(one.code for one in known.goals) if known else frozenset()


def stated_in(words: str, codes: frozenset[str]) -> list[str]:
    """Codes of the goals that a passage names by number, each once.

    Where no framework is known, only "priority goal" and "PG" can mean a goal of the dialogue.
    """
    found: dict[str, None] = {}
    low = words.casefold()
    if "goal" not in low and "pg" not in low:
        return []
    for one in STATED.finditer(words):
        plain = one["name"].casefold().startswith("goal")
        for number in numbers_in(one["numbers"]):
            code = f"{PREFIX}{number}"
            if code in codes if codes else not plain:
                found[code] = None
    return list(found)


def numbers_in(written: str) -> Iterator[int]:
    """The numbers in "1, 2, 5 and 6" or "1–3"."""
    ranges = [range(int(one[1]), int(one[2]) + 1) for one in RANGE.finditer(written)]
    for number in map(int, re.findall(r"\d{1,2}", written)):
        yield number
        for one in ranges:
            if one and one[0] == number:
                yield from one


def suggested_in(words: str, notes: Notes) -> list[str]:
    """Codes of the goals to which the subjects of a passage lead, in the version of the day."""
    version = version_in_force(notes)
    keys = (key for theme in themes_touched(words, notes.profile) for key in theme.goals)
    return list(dict.fromkeys(key.code for key in keys if key.version == version))


def version_in_force(notes: Notes) -> str | None:
    """The version of the framework that counts for the document."""
    if notes.framework and notes.framework.version:
        return notes.framework.version
    known = in_force(notes.profile, notes.meeting)
    return known.version if known else None

"""Whereabouts: when, where and how they met, by the front matter and the first sentences."""

import re
from collections.abc import Sequence

from tourdetable.record import Mode

from .dates import DateFound, dates_in
from .lexicon import Lexicon
from .notes import Notes
from .sentences import Sentence

MODES = {
    Mode.HYBRID: re.compile(r"\bhybrid\b", re.IGNORECASE),
    Mode.ONLINE: re.compile(
        r"\b(?:online|virtual(?:ly)?|(?:video|tele)[ -]?conference|by video)\b", re.IGNORECASE
    ),
    Mode.IN_PERSON: re.compile(r"\bin person\b", re.IGNORECASE),
}
HELD = re.compile(
    r"\b(?:held|met|took place|convened|gathered|opened|"
    r"(?:meeting|session|conference|workshop) (?:of|on|in))\b",
    re.IGNORECASE,
)
OTHER_MEETING = re.compile(
    r"\b(?:previous|last|next|earlier|preceding|following|since|until)\b", re.IGNORECASE
)
DATE_LABEL = re.compile(r"\b(?:Date|When|Day)s?\b[^:]{0,20}:", re.IGNORECASE)
PLACE_LABEL = re.compile(
    r"^[ \t*_|>-]*(?:Venue|Place|Location|Where|Held (?:at|in))[*_]*\s*[:|][*_|]*\s*"
    r"([^\n|;]{2,100})",
    re.IGNORECASE | re.MULTILINE,
)
HELD_AT = re.compile(
    r"\b(?:[Hh]eld|HELD|[Mm]et|took place|hosted|convened|gathered)\b"
    r"(?: (?:online|virtually|again))?[^.;,]{0,30}? (?:in|at|IN|AT) (?:the )?"
    r"(?P<place>[A-Z][\w’'-]*(?:,? (?:(?:of|the|and|de|des|du|la) )*[A-Z0-9‘'][\w’'.-]*)*)"
    r"(?=,? (?:on|from|ON|FROM)\b|[.,;)]|$| (?:to|and|with|by)\b)"
)
HELD_BEFORE = re.compile(r"^\W*(?:held |met )?(?:at|in) (?:the )?", re.IGNORECASE)
AROUND_DAY = re.compile(r"\(([^()]*;[^()]*)\)")
"""A bracket with the place and the day, which a semicolon stands for."""
TOWN_ALONE = re.compile(r"[^\W\d_][^\W\d_’'-]*(?:,? [^\W\d_][^\W\d_’'-]*){0,3}")
SHORTEST_TOWN = 3


def day_of_meeting(front: Sequence[Sentence], opening: Sequence[Sentence]) -> DateFound | None:
    """When they met: a day in the front matter, or one on which the first sentences say so."""
    above = [found for one in front for found in dates_in(one.words)]
    exact = [one for one in above if is_exact(one)]
    if exact or above:
        return (exact or above)[0]
    told = (
        found
        for one in opening
        if HELD.search(one.words) or DATE_LABEL.search(one.words)
        for found in dates_in(one.words)
        if is_exact(found) and not OTHER_MEETING.search(one.words[: found.start])
    )
    return next(told, None)


def is_exact(found: DateFound) -> bool:
    """Whether a date gives days, and not only a month or a season."""
    return found.starts_on == found.ends_on or re.match(r"\D*\d{1,2}\D", found.words) is not None


def mode_and_place(front: Sequence[Sentence], lexicon: Lexicon) -> tuple[Mode | None, str | None]:
    """How and where they met, from the line that has the date."""
    for one in front:
        days = list(dates_in(one.words))
        if days:
            rest = one.words[: days[0].start] + ";" + one.words[days[-1].end :]
            if bracket := AROUND_DAY.search(rest):
                rest = bracket[1]
            return mode_in(rest), place_in(rest, lexicon)
    return None, None


def mode_in(words: str) -> Mode | None:
    """In person, online or hybrid, as the words say."""
    return next((mode for mode, sign in MODES.items() if sign.search(words)), None)


def mode_told(front: Sequence[Sentence], opening: Sequence[Sentence]) -> Mode | None:
    """How they met, where another line above or one of the first sentences says so."""
    lines = [one.words for one in front]
    lines += [one.words for one in opening if HELD.search(one.words)]
    return next((mode for one in lines if (mode := mode_in(one))), None)


def place_in(words: str, lexicon: Lexicon) -> str | None:
    """The place in a line without its date: what is neither a meeting, nor a day, nor a mode."""
    no_place = re.compile(
        rf"\d|\b(?:{lexicon.patterns['meeting']}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b",
        re.IGNORECASE,
    )
    bare = HELD_BEFORE.sub("", re.sub(r"\([^()]*\)", "", words))
    parts = [part.strip(" .[]–-") for part in re.split(r"[,;–]", bare)]
    places = [
        part
        for part in parts
        if part[:1].isupper() and not no_place.search(part) and not mode_in(part)
    ]
    return ", ".join(places) or None


def place_labelled(notes: Notes, lines: Sequence[Sentence]) -> str | None:
    """Where they met, behind a label such as "Venue:"."""
    found = PLACE_LABEL.search(notes.source.text, 0, lines[-1].end) if lines else None
    return found[1].strip(" *_.") if found and not mode_in(found[1]) else None


def place_told(
    front: Sequence[Sentence], opening: Sequence[Sentence], lexicon: Lexicon
) -> str | None:
    """Where they met, behind a label, in words, or in the line beside the date."""
    for one in (*front, *opening):
        told = HELD_AT.search(one.words)
        if told and not mode_in(told["place"]) and not OTHER_MEETING.search(one.words):
            return told["place"].strip(" ,")
    return place_beside(front, lexicon)


def place_beside(front: Sequence[Sentence], lexicon: Lexicon) -> str | None:
    """The town that stands alone on the line before or after the day."""
    for number, one in enumerate(front):
        if not any(dates_in(one.words)):
            continue
        for other in (*front[number + 1 : number + 2], *front[max(0, number - 1) : number]):
            words = other.words
            alone = TOWN_ALONE.fullmatch(words) is not None and not mode_in(words)
            if alone and (words.isupper() or "," in words) and place_in(words, lexicon):
                return words
    return None


def in_usual_letters(place: str | None) -> str | None:
    """A place that is set in capitals in the usual way of writing."""
    return place.title() if place and place.isupper() and len(place) > SHORTEST_TOWN else place

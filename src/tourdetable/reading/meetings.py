"""The meeting itself: what stands above the first paragraph."""

import re
from collections.abc import Sequence
from datetime import date

from tourdetable.framework import Profile, profiles
from tourdetable.record import Meeting, ParagraphKind, Place

from .dates import MONTH, dates_in
from .lexicon import Lexicon
from .notes import Notes
from .sentences import Sentence
from .step import step
from .whereabouts import (
    day_of_meeting,
    in_usual_letters,
    mode_and_place,
    mode_told,
    place_labelled,
    place_told,
)

DIALOGUE = re.compile(r"\b((?:[A-Z][\w’'-]+ ){1,4}(?:Process|Dialogue|Forum|Consultations?))\b")
WHOSE_MEETING = re.compile(
    r"\b(?:[Mm]eeting|[Ss]ession|[Cc]onference) of (?:the )?"
    r"([A-Z][\w’'-]*(?:(?: (?:of|on|for|and|the))* [A-Z][\w’'-]*)*)"
)
FIRST_ORDINALS = """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
    fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
"""
ORDINALS = {word: number for number, word in enumerate(FIRST_ORDINALS.split(), start=1)}
NUMBERED = re.compile(
    rf"(?<![\w.])(?:(?P<digits>\d{{1,3}})(?:st|nd|rd|th)|\b(?P<word>{'|'.join(ORDINALS)}))\s+"
    rf"(?!(?:of\s+)?(?:{MONTH})\b)(?:[\w’'-]+\s+){{0,6}}?"
    r"(?:meeting|session|conference|consultations?|summit|round|workshop|seminar)\b",
    re.IGNORECASE,
)
NUMBER_AFTER = re.compile(r"\b(?:meeting|session) no\. ?(\d{1,3})$", re.IGNORECASE)
NAME_GOES_ON = r"[A-Z][\w’'-]*(?:(?: (?:of|on|for|and|the))* [A-Z][\w’'-]*){0,8}"
BODY = re.compile(
    r"\b(?P<body>(?!(?:The|Minutes|Report|Summary|Draft|Final)\b)"
    r"(?:[A-Z][\w’'-]*(?: (?:of|on|for|and))? ){1,6}"
    r"(?:Committee|Board|Group|Council|Commission|Team|Panel|Bureau|Assembly|Task Force)"
    rf"(?: (?:of|on|for) (?:the )?{NAME_GOES_ON})?)(?!\w)"
)
TITLE_LINE = re.compile(
    r"(?:Draft |Final |Summary )?(?:Report|Minutes|Record|Summary|Conclusions|Notes?)\b",
    re.IGNORECASE,
)
OPENING = 3
"""So many sentences below the front matter can tell when and where they met."""
MOST_TITLE_LINES = 4
LONGEST_FRONT = 12
LONGEST_LINE = 120
LONGEST_TITLE = 160
TELLS = re.compile(r"(?:\s[a-z]\S*){3}|^[A-Z]\S+ [a-z]+ed\b")
"""Small words enough for a sentence: "Peru asked for time", "Norway agreed"."""
FEWEST_WORDS = 4


@step(needs=("sentences",), gives="profile")
def find_profile(notes: Notes, _lexicon: Lexicon) -> Profile | None:
    """The profile of the dialogue that the heading names, unless one was given."""
    if notes.profile:
        return notes.profile
    front = " ".join(one.words for one in front_matter(notes.sentences)).casefold()
    for name in profiles.available():
        profile = profiles.load(name)
        if any(re.search(rf"\b{re.escape(one.casefold())}\b", front) for one in names_of(profile)):
            return profile
    return None


def names_of(profile: Profile) -> tuple[str, ...]:
    """The names by which a heading can tell a dialogue; an acronym tells nothing for sure."""
    return (profile.name, *profile.aliases)


def front_matter(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The lines above the first paragraph of running text."""
    front: list[Sentence] = []
    dated = False
    for one in sentences[:LONGEST_FRONT]:
        heading = one.kind is ParagraphKind.HEADING
        titled = dated and any(map(tells_more_than_a_day, front))
        if titled if heading else is_running(one):
            break
        dated = dated or any(dates_in(one.words))
        front.append(one)
    return front


def is_running(line: Sentence) -> bool:
    """Whether a line is running text or a list: numbered, long, or with a stop at its end."""
    if line.kind is not ParagraphKind.PARAGRAPH:
        return True
    words = line.words
    sentence = words.endswith((".", ":")) and len(words.split()) > FEWEST_WORDS
    short = words.endswith(".") and bool(TELLS.search(words)) and not re.search(r"\d", words)
    return bool(line.label) or len(words) > LONGEST_LINE or sentence or short


@step(needs=("sentences", "profile"), gives="meeting")
def find_meeting(notes: Notes, lexicon: Lexicon) -> Meeting:
    """The meeting as its front matter, and the first sentences, name it."""
    front = front_matter(notes.sentences)
    opening = notes.sentences[len(front) : len(front) + OPENING]
    title = title_of(front, lexicon) or first_lines(notes) or notes.source.name
    days = day_of_meeting(front, opening)
    mode, place = mode_and_place(front, lexicon)
    place = place_labelled(notes, [*front, *opening]) or place
    return Meeting(
        title=title,
        dialogue=dialogue_of(notes, front),
        body=body_of(notes, title, front),
        number=number_of(title) or number_below(front),
        starts_on=days.starts_on if days else None,
        ends_on=days.ends_on if days else None,
        mode=mode or mode_told(front, opening),
        place=in_usual_letters(place or place_told(front, opening, lexicon)),
        source=source_of(notes, front, days.starts_on if days else None),
    )


def first_lines(notes: Notes) -> str | None:
    """The title of a text that begins with its title over several lines, mostly twice."""
    lines = [one.strip(" *_#=") for one in notes.source.text[: LONGEST_TITLE * 4].splitlines()]
    lines = [one for one in lines if one]
    if not lines or not TITLE_LINE.match(lines[0]):
        return None
    again = next((n for n, one in enumerate(lines) if n and one == lines[0]), None)
    return " ".join(lines[:again]) if again and again <= MOST_TITLE_LINES else None


def title_of(front: Sequence[Sentence], lexicon: Lexicon) -> str | None:
    """The line that names a meeting, else the first heading; a sentence is no title."""
    meeting = re.compile(rf"\b(?:{lexicon.patterns['meeting']})\b")
    lines = [one for one in front if len(one.words) <= LONGEST_TITLE]
    lines = [one for one in lines if one.level or not re.search(r"[.!?:;]$", one.words)]
    named = next((one.words for one in lines if meeting.search(one.words)), None)
    return named or next((one.words for one in lines if tells_more_than_a_day(one)), None)


def tells_more_than_a_day(line: Sentence) -> bool:
    """Whether a line can be a title: the highest heading, or more words than date and town."""
    days = list(dates_in(line.words))
    rest = line.words[: days[0].start] + line.words[days[-1].end :] if days else line.words
    return (line.level == 1 and not days) or len(re.findall(r"[^\W\d_]{2,}", rest)) > 1


def dialogue_of(notes: Notes, front: Sequence[Sentence]) -> str | None:
    """The dialogue: by its profile, else a name that looks like one."""
    if notes.profile:
        return notes.profile.name
    return next((found[1] for one in front if (found := DIALOGUE.search(one.words))), None)


def body_of(notes: Notes, title: str, front: Sequence[Sentence]) -> str | None:
    """The body whose meeting it is: one of the profile's, or the one that a line above names."""
    bodies = notes.profile.bodies if notes.profile else ()
    for body in sorted(bodies, key=lambda one: -len(one.name)):
        if any(name.casefold() in title.casefold() for name in (body.name, *body.aliases)):
            return body.name
    if named := WHOSE_MEETING.search(title):
        return named[1]
    lines = [title, *(one.words for one in front if len(one.words) <= LONGEST_TITLE)]
    found = (BODY.search(one) for one in lines)
    return next((one["body"].strip() for one in found if one), None)


def number_of(title: str) -> int | None:
    """Which meeting it was, where the title says so ("37th Senior Officials Meeting")."""
    found = NUMBERED.search(title)
    if found is None:
        return None
    return int(found["digits"]) if found["digits"] else ORDINALS[found["word"].casefold()]


def number_below(front: Sequence[Sentence]) -> int | None:
    """Which meeting it was, where a line below the title says so ("meeting no. 37")."""
    found = (NUMBER_AFTER.search(one.words) for one in front)
    return next((int(one[1]) for one in found if one), None)


def source_of(notes: Notes, front: Sequence[Sentence], day: date | None) -> Place | None:
    """The passage that names the meeting: from the top to its date."""
    if not front:
        return None
    dated = [one for one in front if any(day == found.starts_on for found in dates_in(one.words))]
    last = dated[0] if dated else front[0]
    start, end = front[0].start, last.end
    return Place(start=start, end=end, words=notes.source.text[start:end])

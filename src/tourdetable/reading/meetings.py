"""The meeting itself: what stands above the first paragraph."""

import re
from collections.abc import Sequence
from datetime import date

from tourdetable.framework import profiles
from tourdetable.record import Meeting, Mode, ParagraphKind, Place

from .dates import dates_in
from .lexicon import Lexicon
from .notes import Notes
from .sentences import Sentence
from .step import step

MODES = {
    "online": Mode.ONLINE,
    "virtual": Mode.ONLINE,
    "virtually": Mode.ONLINE,
    "videoconference": Mode.ONLINE,
    "hybrid": Mode.HYBRID,
}
DIALOGUE = re.compile(r"\b((?:[A-Z][\w’'-]+ ){0,4}(?:Process|Dialogue|Forum|Consultations?))\b")
ORDINAL = re.compile(r"\b(\d{1,3})(?:st|nd|rd|th)\b")
LONGEST_FRONT = 12


@step(needs=("sentences",), gives="profile")
def find_profile(notes: Notes, lexicon: Lexicon) -> profiles.Profile | None:
    """The profile of the dialogue that the heading names, unless one was given."""
    if notes.profile:
        return notes.profile
    front = " ".join(one.words for one in front_matter(notes.sentences))
    for name in profiles.available():
        profile = profiles.load(name)
        if profile.name.casefold() in front.casefold():
            return profile
    return None


def front_matter(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The lines above the first paragraph of running text."""
    front = []
    for one in sentences[:LONGEST_FRONT]:
        running = one.kind is not ParagraphKind.HEADING and (one.label or len(one.words) > 120)
        if running:
            break
        front.append(one)
    return front


@step(needs=("sentences", "profile"), gives="meeting")
def find_meeting(notes: Notes, lexicon: Lexicon) -> Meeting:
    """The meeting as its front matter names it."""
    front = front_matter(notes.sentences)
    opening = [*front, *notes.sentences[len(front) : len(front) + 3]]
    title = title_of(front, lexicon) or notes.source.name
    days = next((found for one in opening for found in dates_in(one.words)), None)
    mode, place = mode_and_place(front)
    return Meeting(
        title=title,
        dialogue=dialogue_of(notes, opening),
        body=body_of(notes, title),
        number=number_of(title),
        starts_on=days.starts_on if days else None,
        ends_on=days.ends_on if days else None,
        mode=mode,
        place=place,
        source=source_of(notes, front, days.starts_on if days else None),
    )


def title_of(front: Sequence[Sentence], lexicon: Lexicon) -> str | None:
    """The line that names a meeting, else the first heading."""
    meeting = re.compile(rf"\b(?:{lexicon.patterns['meeting']})\b")
    for one in front:
        if meeting.search(one.words) and len(one.words) <= 160:
            return one.words
    return front[0].words if front else None


def dialogue_of(notes: Notes, opening: Sequence[Sentence]) -> str | None:
    """The dialogue: by its profile, else a name that looks like one."""
    if notes.profile:
        return notes.profile.name
    return next((found[1] for one in opening if (found := DIALOGUE.search(one.words))), None)


def body_of(notes: Notes, title: str) -> str | None:
    """The body whose meeting it is: one of the profile's that the title names."""
    bodies = notes.profile.bodies if notes.profile else ()
    for body in sorted(bodies, key=lambda one: -len(one.name)):
        if any(name.casefold() in title.casefold() for name in (body.name, *body.aliases)):
            return body.name
    return None


def number_of(title: str) -> int | None:
    """Which meeting it was, where the title says so ("37th Senior Officials Meeting")."""
    found = ORDINAL.search(title)
    return int(found[1]) if found else None


def mode_and_place(front: Sequence[Sentence]) -> tuple[Mode | None, str | None]:
    """How and where they met, from the line that has the date."""
    for one in front:
        days = list(dates_in(one.words))
        if not days:
            continue
        rest = one.words[: days[0].start] + one.words[days[-1].end :]
        named = [part.strip(" ,;–-()") for part in re.split(r"[,;–()]", rest)]
        mode = next((MODES[part.casefold()] for part in named if part.casefold() in MODES), None)
        places = [part for part in named if part[:1].isupper() and part.casefold() not in MODES]
        return mode, (", ".join(places) or None)
    return None, None


def source_of(notes: Notes, front: Sequence[Sentence], day: date | None) -> Place | None:
    """The passage that names the meeting: from the top to its date."""
    if not front:
        return None
    dated = [one for one in front if any(day == found.starts_on for found in dates_in(one.words))]
    last = dated[0] if dated else front[0]
    start, end = front[0].start, last.end
    return Place(start=start, end=end, words=notes.source.text[start:end])

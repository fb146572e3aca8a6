"""Generated meetings at which it may not be told who said what, and twins of them.

A twin is the same meeting to whoever may not know: the same words released, the same acts and
goals, the same list. Who said which of it, in which order, place, capacity and person is another.
"""

import datetime as dt
import hashlib
import itertools
import random
from dataclasses import dataclass, field, replace
from typing import Any

from tourdetable.record import (
    Act,
    Attribution,
    Classification,
    Document,
    GoalReference,
    Intervention,
    Meeting,
    Participant,
    ParticipantKind,
    Place,
    Presence,
    Record,
)

STATES = (
    ("Bhutan", "BTN"),
    ("Chile", "CHL"),
    ("Fiji", "FJI"),
    ("Ghana", "GHA"),
    ("Iceland", "ISL"),
    ("Japan", "JPN"),
    ("Kenya", "KEN"),
    ("Laos", "LAO"),
    ("Malta", "MLT"),
    ("Nepal", "NPL"),
    ("Oman", "OMN"),
    ("Peru", "PER"),
    ("Samoa", "WSM"),
    ("Uganda", "UGA"),
)
UNLISTED = ("Tonga", "TON")
SUBJECTS = ("boats", "nets", "piers", "lamps", "ropes", "maps", "weirs", "locks", "dams", "reeds")
SHOWN = ("brief", "calm", "plain", "early", "late", "steady", "open", "broad", "quiet")
DONE = (Act.OFFER, Act.COMMITMENT, Act.REQUEST, Act.PROPOSAL, Act.CONCERN, Act.REPORT)
MODES = ("chatham_house", "unnamed", "passages")
"""The whole meeting under the Rule or unnamed, or single passages in a named meeting."""


@dataclass(frozen=True)
class Words:
    """What was said, and what may be shown of it; it stays in a twin."""

    acts: tuple[Act, ...]
    subject: str
    wording: str | None
    goal: str | None
    attribution: str | None
    """What is said of the passage itself; named passages of a meeting have nothing."""
    is_hidden: bool


@dataclass(frozen=True)
class Telling:
    """What tells who said it; in a twin it goes to another passage."""

    speaker: str
    capacity: str | None
    person: str | None
    sign: str
    confidence: float
    on_behalf_of: tuple[str, ...]
    mentions: tuple[str, ...]


Passage = tuple[Words, Telling]


@dataclass(frozen=True)
class Unattributed:
    """A meeting with its passages in the order of the text."""

    number: int
    mode: str
    listed: tuple[tuple[str, str], ...]
    has_unlisted: bool
    passages: tuple[Passage, ...] = field(default=())

    @property
    def candidates(self) -> list[str]:
        """Those who may have spoken, as far as somebody outside can know."""
        return [name for name, _ in self.listed]

    def speaker_of(self, wording: str) -> str:
        """Who said what is shown in these words."""
        return next(
            telling.speaker for words, telling in self.passages if words.wording == wording
        )

    @property
    def wordings(self) -> list[str]:
        """What is shown of what was said without attribution."""
        return [words.wording for words, _ in self.passages if words.is_hidden and words.wording]


def generated(number: int) -> Unattributed:
    """The meeting of a number: as many participants and passages as it happens.

    Two at least speak without attribution, or else there would be nobody to take for another.
    """
    drawn = (drawn_with(number, attempt) for attempt in itertools.count())
    return next(one for one in drawn if len({by.speaker for _, by in hidden(one)}) > 1)


def hidden(meeting: Unattributed) -> list[Passage]:
    """The passages of which it may not be told who said them."""
    return [one for one in meeting.passages if one[0].is_hidden]


def drawn_with(number: int, attempt: int) -> Unattributed:
    """A meeting as it is drawn."""
    chance = random.Random(number + attempt * 1_000_000)  # noqa: S311  # examples, no secrets
    listed = tuple(sorted(chance.sample(STATES, chance.randint(5, 10))))
    mode = MODES[number % len(MODES)]
    has_unlisted = chance.random() < 0.5
    found = Unattributed(number, mode, listed, has_unlisted)
    return replace(found, passages=tuple(passages(found, chance)))


def passages(meeting: Unattributed, chance: random.Random) -> list[Passage]:
    """A tour de table in the order of the list, some speaking twice and some not at all."""
    names = meeting.candidates
    speakers = [name for name in names for _ in range(chance.choice((0, 1, 1, 1, 2)))]
    speakers += [UNLISTED[0]] * meeting.has_unlisted
    speakers = speakers or names
    subjects = random.Random(meeting.number + 7_000).sample(range(200), len(speakers))  # noqa: S311
    return [
        (words(meeting, chance, number, one), telling(meeting, chance, one, number))
        for number, one in zip(subjects, speakers, strict=True)
    ]


def words(meeting: Unattributed, chance: random.Random, number: int, speaker: str) -> Words:
    """What somebody said, with what may be shown of it where a person has released that."""
    subject = f"{SHOWN[number % len(SHOWN)]} {SUBJECTS[number % len(SUBJECTS)]} {number}"
    is_own = meeting.mode == "passages"
    is_hidden = not is_own or speaker == UNLISTED[0] or chance.random() < 0.5
    is_released = is_hidden and chance.random() < 0.8
    acts = tuple(chance.sample(DONE, chance.randint(1, 2)))
    return Words(
        acts,
        subject,
        f"A participant spoke of {subject}" if is_released else None,
        chance.choice((None, "PG1", "PG3")),
        chance.choice(("chatham_house", "unnamed")) if is_own and is_hidden else None,
        is_hidden,
    )


def telling(meeting: Unattributed, chance: random.Random, speaker: str, number: int) -> Telling:
    """All that goes with a speaker."""
    others = [one for one in meeting.candidates if one != speaker]
    return Telling(
        speaker,
        chance.choice((None, f"host {number}")),
        chance.choice((None, f"Ms. {speaker} Envoy")),
        f"sign {number}",
        chance.random(),
        tuple(chance.sample(others, chance.randint(0, 2))),
        tuple(chance.sample(others, chance.randint(0, 2))),
    )


def twin(meeting: Unattributed) -> Unattributed:
    """The same meeting to who may not know; who said what, and in what order, is another."""
    mixed = (mixed_with(meeting, attempt) for attempt in itertools.count())
    return next(one for one in mixed if who_said_what(one) != who_said_what(meeting))


def who_said_what(meeting: Unattributed) -> set[tuple[str, str]]:
    """Each subject with who spoke of it."""
    return {(words.subject, telling.speaker) for words, telling in meeting.passages}


def mixed_with(meeting: Unattributed, attempt: int) -> Unattributed:
    """The passages in another order and by others; those that are named stay in theirs."""
    chance = random.Random(meeting.number + (attempt + 1) * 1_000_000)  # noqa: S311
    unknown = hidden(meeting)
    named = [one for one in meeting.passages if not one[0].is_hidden]
    said = chance.sample([one for one, _ in unknown], len(unknown))
    by = chance.sample([one for _, one in unknown], len(unknown))
    mixed = [*zip(said, by, strict=True)]
    places = sorted(chance.sample(range(len(mixed) + len(named)), len(named)))
    for place, one in zip(places, named, strict=True):
        mixed.insert(place, one)
    return replace(meeting, passages=tuple(mixed))


def without(meeting: Unattributed, wording: str) -> Unattributed:
    """The meeting before a passage was added to its record."""
    kept = tuple(one for one in meeting.passages if one[0].wording != wording)
    return replace(meeting, passages=kept)


def named(meeting: Unattributed) -> Unattributed:
    """The same meeting with who said what told to everybody."""
    told = tuple(
        (replace(words, attribution=None, is_hidden=False), telling)
        for words, telling in meeting.passages
    )
    return replace(meeting, mode="named", passages=told)


def record_of(meeting: Unattributed) -> Record:
    """The record of a meeting, called public by its Secretariat."""
    lines = [f"Meeting {meeting.number}"]
    people = [there(name, code, lines, listed=True) for name, code in meeting.listed]
    if any(telling.speaker == UNLISTED[0] for _, telling in meeting.passages):
        people.append(there(*UNLISTED, lines, listed=False))
    said = [
        passage(number, words, telling, lines)
        for number, (words, telling) in enumerate(meeting.passages)
    ]
    text = "\n".join(lines)
    whole = {"chatham_house", "unnamed"} & {meeting.mode}
    digest = f"{meeting.number}{meeting.mode}"
    return Record(
        document=Document(
            name=f"meeting-{meeting.number}.txt",
            media_type="text/plain",
            sha256=hashlib.sha256(digest.encode()).hexdigest(),
            text=text,
        ),
        meeting=Meeting(
            title=lines[0],
            dialogue="Budapest Process",
            body="Senior Officials Meeting",
            starts_on=dt.date(2022, 3, 1),
            classification=Classification.PUBLIC,
            attribution=Attribution(next(iter(whole), "named")),
        ),
        participants=tuple(people),
        interventions=tuple(said),
    )


def there(name: str, code: str, lines: list[str], *, listed: bool) -> Participant:
    """Somebody at the meeting, on a line of the text."""
    presence = Presence.LISTED if listed else Presence.SPOKE
    return Participant(
        name=name,
        kind=ParticipantKind.STATE,
        code=code,
        as_written=name,
        presence=presence,
        place=put(lines, name),
    )


def passage(number: int, words: Words, telling: Telling, lines: list[str]) -> Intervention:
    """Something that was said, on a line of the text."""
    behalf = f" for {', '.join(telling.on_behalf_of)}" if telling.on_behalf_of else ""
    line = f"{telling.speaker}{behalf} {telling.sign} {words.subject}"
    goals = (GoalReference(code=words.goal, basis="stated"),) if words.goal else ()
    kept: dict[str, Any] = {
        name: getattr(telling, name)
        for name in ("capacity", "person", "sign", "confidence", "on_behalf_of", "mentions")
    }
    return Intervention(
        id=f"i{number}",
        speakers=(telling.speaker,),
        acts=words.acts,
        verb=telling.sign,
        point=words.subject,
        goals=goals,
        wording=words.wording,
        attribution=words.attribution,
        place=put(lines, line),
        **kept,
    )


def put(lines: list[str], words: str) -> Place:
    """A new line of the text."""
    start = sum(len(one) + 1 for one in lines)
    lines.append(words)
    return Place(start=start, end=start + len(words), words=words)

"""Events: the other meetings that a document names, when, where and by whom they are held.

An offer to host is no plan: until somebody has accepted it, such a meeting's status is unknown.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from tourdetable.record import Event, EventStatus, Meeting, ParagraphKind, ParticipantKind

from .dates import DateFound, dates_in, year_in
from .event_names import MONTH_NAME, Named, named_in
from .lexicon import Lexicon
from .meetings import front_matter
from .mentions import Mention
from .notes import Notes
from .relative_dates import Undated, undated_in
from .sentences import Sentence
from .step import step

PLACE_WORDS = r"[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)*"
WHERE = re.compile(
    rf"(?:\b(?:in|at) |\()(?P<place>(?!{MONTH_NAME}|[A-Z\d-]{{2}}){PLACE_WORDS}"
    rf"(?:, {PLACE_WORDS}(?= (?:in|on|from)\b|[.,;)]))?)"
)
CONNECTED = re.compile(
    r"[\s,]*(?:|(?:[\w-]+ ){0,6}(?:held|host\w*|(?:co-)?organi[sz]\w+|take[sn]? place|took place|"
    r"scheduled|planned|convened?) )"
)
BARE_MONTH = re.compile(rf"\b(?:of|in) (?P<month>{MONTH_NAME})")
CALLED_OFF = re.compile(r"\b(?:cancel\w*|postpon\w*|called off)\b")
ACCEPTED = re.compile(r"\b(?:accept\w*|agreed to (?:hold|meet|convene))\b")
OFFERED = re.compile(
    r"\b(?:ready|offer\w*|willing\w*|propos\w+|suggest\w*|would|could|may|might|wish\w*|"
    r"interest\w*|consider\w*|invit\w+)\b"
)
PLANNED = re.compile(
    r"\b(?:plan(?:s|ned|ning)?|will|to be held|scheduled|is to|are to|shall|upcoming|"
    r"forthcoming)\b"
)
WAS_HELD = re.compile(
    r"\W*(?:which |that )?(?:was |were |had been )?(?:held|took place|hosted|organi[sz]ed)\b"
)
SPOKEN_OF = re.compile(r"\b(?:findings|outcomes?|results?|conclusions|learnt|attended|at the)\b")
HOSTING = re.compile(
    r"\b(?:(?:co-?)?host\w*|(?:co-?)?organi[sz]\w+|hold\w*|conven\w+|plan\w*|arrang\w*|"
    r"(?:present|shar|report)ed\b.*\b(?:findings|outcomes?|results?|conclusions|learnt|report)\b)"
)
TO_COME = re.compile(r"(?:next|forthcoming|upcoming|following)\b", re.IGNORECASE)
PAST = re.compile(r"(?:last|previous|preceding|recent)\b", re.IGNORECASE)
HOSTS = {ParticipantKind.STATE, ParticipantKind.ORGANISATION}
NEAR = 12
"""Words within which a date or a host belongs to a meeting."""


@step(needs=("sentences", "meeting", "mentions"), gives="events")
def find_events(notes: Notes, _lexicon: Lexicon) -> tuple[Event, ...]:
    """Every other meeting, once; what a later passage adds to it is kept with it."""
    found: dict[str, Event] = {}
    front = len(front_matter(notes.sentences))
    for number, one in enumerate(notes.sentences):
        if number < front or one.kind is ParagraphKind.HEADING:
            continue
        for event in events_in(notes, one, notes.mentions[number]):
            key = " ".join(sorted(event.title.casefold().split()))
            found[key] = joined(found[key], event) if key in found else event
    return tuple(found.values())


def events_in(notes: Notes, sentence: Sentence, mentions: Sequence[Mention]) -> Iterator[Event]:
    """The other meetings that a sentence names and tells something of."""
    named = [one for one in named_in(sentence) if not is_own(one.title, notes.meeting)]
    edges = [0, *(one.end for one in named)]
    starts = [*(one.start for one in named[1:]), len(sentence.words)]
    for one, after_last, before_next in zip(named, edges, starts, strict=False):
        before = sentence.words[after_last : one.start]
        after = sentence.words[one.end : before_next].partition(";")[0]
        place = place_of(after)
        hosts = () if one.by_symbol else tuple(dict.fromkeys(hosts_of(sentence, one, mentions)))
        day = date_of(before, after)
        status = status_of(before, after, day, notes.meeting)
        if status is EventStatus.UNKNOWN and not day:
            status = status_by_title(one.title)
        when = written_date(before, after, day, status, notes.meeting)
        if not (when[0] or place or hosts or re.search(r" (?:on|about) ", one.title)):
            continue
        yield Event(
            title=one.title,
            date_as_written=when[0],
            starts_on=when[1],
            ends_on=when[2],
            place_name=place,
            hosts=hosts,
            status=status,
            place=sentence.place(notes.source.text, one.start, one.end),
        )


def written_date(
    before: str, after: str, day: DateFound | None, status: EventStatus, meeting: Meeting | None
) -> tuple[str | None, date | None, date | None]:
    """The date as written, with its first and last day.

    Without a year it is placed by the day of the meeting, if the text tells before or after it.
    """
    if day:
        return day.words, day.starts_on, day.ends_on
    undated = undated_near(before, after)
    if undated is None:
        return month_after(after), None, None
    told = status is not EventStatus.UNKNOWN or undated.years is not None
    today = meeting.starts_on if meeting and told else None
    days = undated.days(today, ahead=status is EventStatus.PLANNED)
    return undated.words, *(days or (None, None))


def undated_near(before: str, after: str) -> Undated | None:
    """The date without a year beside a meeting, behind it rather than before it."""
    behind = [one for one in undated_in(after) if is_short(after[: one.start])]
    if behind:
        return behind[0]
    ahead = [one for one in undated_in(before) if is_short(before[one.end :])]
    return ahead[-1] if ahead else None


def is_own(title: str, meeting: Meeting | None) -> bool:
    """Whether it is the meeting that the document itself is about."""
    if meeting is None:
        return False
    bare = title.casefold()
    if meeting.dialogue:
        bare = bare.removesuffix(f" of the {meeting.dialogue.casefold()}")
        bare = bare.removeprefix(meeting.dialogue.casefold()).strip()
    return bare in meeting.title.casefold() or bare == (meeting.body or "").casefold()


def date_of(before: str, after: str) -> DateFound | None:
    """The date beside a meeting, behind it rather than before it."""
    behind = [one for one in all_dates(after) if is_short(after[: one.start])]
    if behind:
        return behind[0]
    ahead = [one for one in all_dates(before) if is_short(before[one.end :])]
    return ahead[-1] if ahead else None


def all_dates(words: str) -> list[DateFound]:
    """The dates in some words, or else the first bare year."""
    year = year_in(words)
    return list(dates_in(words)) or ([year] if year else [])


def is_short(words: str, *, most: int = NEAR) -> bool:
    """Whether so few words stand between two things that they belong together."""
    return len(words.split()) <= most and ";" not in words


def month_after(words: str) -> str | None:
    """A month without a year behind a meeting, as written: which year it is, nobody says."""
    found = BARE_MONTH.match(words.lstrip())
    return found["month"] if found else None


def place_of(after: str) -> str | None:
    """The town or country in which a meeting is held, as the words behind it say."""
    found = WHERE.search(after)
    return found["place"] if found and CONNECTED.fullmatch(after[: found.start()]) else None


def status_of(
    before: str, after: str, day: DateFound | None, meeting: Meeting | None
) -> EventStatus:
    """Held or planned; unknown for what is only offered, or has been called off."""
    clause = re.split(r"[;:]|\bwhile\b", before)[-1]
    today = meeting.starts_on if meeting else None
    is_past = bool(day and today and day.ends_on < today)
    is_to_come = bool(day and today and day.starts_on > today)
    signs = (
        (CALLED_OFF.search(after), EventStatus.UNKNOWN),
        (WAS_HELD.match(after), EventStatus.HELD),
        (ACCEPTED.search(clause), EventStatus.PLANNED),
        (OFFERED.search(clause) and not is_past, EventStatus.UNKNOWN),
        (PLANNED.search(clause) or PLANNED.match(after.lstrip(" ,")), EventStatus.PLANNED),
        (is_past, EventStatus.HELD),
        (is_to_come, EventStatus.PLANNED),
        (SPOKEN_OF.search(clause), EventStatus.HELD),
    )
    return next((status for sign, status in signs if sign), EventStatus.UNKNOWN)


def status_by_title(title: str) -> EventStatus:
    """What the title alone says: "next meeting", "the last session"."""
    if TO_COME.match(title):
        return EventStatus.PLANNED
    return EventStatus.HELD if PAST.match(title) else EventStatus.UNKNOWN


def hosts_of(sentence: Sentence, one: Named, mentions: Sequence[Mention]) -> Iterator[str]:
    """Who hosts or presents a meeting, with whom."""
    words = sentence.words
    able = [each for each in mentions if each.party.kind in HOSTS]
    for each in reversed([each for each in able if each.end <= one.start]):
        between = words[each.end : one.start]
        if is_short(between, most=2 * NEAR) and HOSTING.search(between):
            yield each.party.name
            yield from (
                other.party.name
                for other in able
                if each.end <= other.start
                and re.search(r"\bwith (?:the )?$", words[: other.start])
            )
            return
    by = re.compile(r"\b(?:hosted|organi[sz]ed|presented|convened) (?:jointly )?by (?:the )?$")
    yield from (
        each.party.name
        for each in able
        if each.start >= one.end and by.search(words[: each.start])
    )


def joined(first: Event, second: Event) -> Event:
    """What two passages say of one meeting; where both say something, the first counts."""
    told = second if first.status is EventStatus.UNKNOWN else first
    dated = first if first.date_as_written else second
    return first.model_copy(
        update={
            "date_as_written": dated.date_as_written,
            "starts_on": dated.starts_on,
            "ends_on": dated.ends_on,
            "place_name": first.place_name or second.place_name,
            "hosts": first.hosts or second.hosts,
            "status": told.status,
        }
    )

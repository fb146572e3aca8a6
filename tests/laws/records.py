"""Records of every shape that the interchange format allows, for laws that hold for all of them.

    @given(records())
    def test_a_law(record: Record) -> None: ...

A fact is drawn with a span instead of a place; the span is laid on the text afterwards, so that
every place holds its words, whatever text was drawn. Smaller numbers mean an earlier, shorter
passage, and so a failure shrinks to a short text with places at its start.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from tourdetable.record import (
    EVERYBODY,
    Act,
    AgendaKind,
    Attribution,
    Classification,
    EventStatus,
    Mode,
    ParagraphKind,
    ParticipantKind,
    Presence,
    ProjectStatus,
    Record,
    Severity,
)

Drawn = dict[str, Any]

AWKWARD = (
    "Türkiye",  # with the letter composed, and below with a mark of its own
    "Tu\N{COMBINING DIAERESIS}rkiye",
    "TÜRKİYE",
    "türkiye",
    "e\N{COMBINING ACUTE ACCENT}\N{COMBINING CEDILLA}",
    "جمهورية العراق",  # right to left
    "\N{RIGHT-TO-LEFT OVERRIDE}ایران\N{POP DIRECTIONAL FORMATTING}",
    "👩🏽‍⚖️",  # several code points, some beyond the first plane
    " ",
    "\n",
    "\r\n\t",
    "\N{NO-BREAK SPACE}\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NO-BREAK SPACE}",
    "\x01\x1b[2J\x7f\x85",  # control characters
    "\uffff\U0010ffff",  # no characters at all, yet allowed in a string
    "'\"\\</script>&amp;{{ x }}%s$1",  # what templates, queries and pages trip over
    "NULL",
    "null",
    "0",
    "*",
    "a" * 300,  # longer than a column of 255
    "ß",
    "ﬁ",
    "I",
    "ı",
)
LONG = "The delegation of Peru thanked Japan. " * 60
DAYS = st.one_of(st.sampled_from((dt.date.min, dt.date.max, dt.date(2024, 2, 29))), st.dates())
NUMBERS = st.one_of(st.integers(0, 3), st.sampled_from((2**31 - 1,)))
CHARACTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\x00")


@dataclass(frozen=True)
class Span:
    """A place before there is a text to point to."""

    start: int
    length: int
    paragraph: str | None

    def on(self, text: str) -> Drawn:
        """The place where the span comes to lie."""
        start = self.start % (len(text) + 1)
        end = start + self.length % (len(text) - start + 1)
        return {"start": start, "end": end, "words": text[start:end], "paragraph": self.paragraph}


def words(*, least: int = 0) -> SearchStrategy[str]:
    """Any string; half of them such as have broken programs before."""
    return st.one_of(
        st.text(CHARACTERS, min_size=least, max_size=8),
        st.sampled_from([one for one in AWKWARD if len(one) >= least]),
    )


def perhaps(strategy: SearchStrategy[Any]) -> SearchStrategy[Any]:
    """A value or none, which is something else than an empty one."""
    return st.none() | strategy


def some(
    strategy: SearchStrategy[Drawn], *, once: Callable[[Drawn], str] | None = None
) -> SearchStrategy[list[Drawn]]:
    """A few facts; where nothing forbids it, the same one may stand there twice."""
    few = st.lists(strategy, max_size=2, unique_by=once)
    return few if once else st.one_of(few, strategy.map(lambda fact: [fact, fact]))


def each_once(strategy: SearchStrategy[str]) -> SearchStrategy[list[str]]:
    """A few strings, all different."""
    return st.lists(strategy, max_size=2, unique=True)


TEXTS = st.one_of(
    st.lists(words(), max_size=6).map("".join), st.sampled_from((LONG, "\ufeffBOM\r\n\r\nend"))
)
LABELS = st.sampled_from((None, "", "8", "(a)", "IV.1 bis"))
SPANS = st.builds(Span, st.integers(0, 2500), st.integers(0, 400), LABELS)
WORDS = words()
TWINS = st.sampled_from(("Peru", "PERU", "Türkiye", "Tu\N{COMBINING DIAERESIS}rkiye", "Peru "))
NAMES = TWINS | words(least=1).filter(lambda name: name != EVERYBODY)
"""Names of participants; some pairs differ only in case, composition or a blank."""
SEVERAL_WORDS = st.lists(WORDS, max_size=2) | WORDS.map(lambda word: [word, word])
"""Tuples of strings of which the format does not say that they differ."""
CODES = st.sampled_from(("", "PG1", "PG2", "pg1"))


def fact(**fields: SearchStrategy[Any]) -> SearchStrategy[Drawn]:
    """The fields of a fact."""
    return st.fixed_dictionaries(fields)


def in_order(first: str, last: str) -> Callable[[Drawn], Drawn]:
    """Two days put in their order."""

    def put(drawn: Drawn) -> Drawn:
        days = drawn[first], drawn[last]
        return drawn if None in days else {**drawn, first: min(days), last: max(days)}

    return put


PAGES = perhaps(st.integers(1, 3) | st.just(2**31 - 1))
PARAGRAPHS = fact(label=LABELS, span=SPANS, kind=st.sampled_from(ParagraphKind), page=PAGES)
DOCUMENTS = fact(
    name=WORDS,
    media_type=st.sampled_from(("text/markdown", "text/plain", "application/x-unknown", "")),
    sha256=st.binary(min_size=32, max_size=32).map(bytes.hex),
    language=st.sampled_from(("en", "fa", "sr-Latn", "")),
    text=TEXTS,
    paragraphs=some(PARAGRAPHS),
)
MEETINGS = fact(
    title=WORDS,
    dialogue=perhaps(WORDS),
    body=perhaps(WORDS),
    number=perhaps(st.integers(1, 3) | st.just(2**31 - 1)),
    starts_on=perhaps(DAYS),
    ends_on=perhaps(DAYS),
    mode=perhaps(st.sampled_from(Mode)),
    place=perhaps(WORDS),
    source=perhaps(SPANS),
).map(in_order("starts_on", "ends_on"))
OFFICES = fact(office=WORDS, body=perhaps(WORDS), participant=WORDS, place=SPANS)
PARTICIPANTS = fact(
    name=NAMES,
    kind=st.sampled_from(ParticipantKind),
    code=perhaps(st.sampled_from(("TUR", "tur", " ", "i" * 100))),
    as_written=WORDS,
    presence=st.sampled_from(Presence),
    place=SPANS,
)
COUNTS = fact(of=words(least=1), number=NUMBERS, listed=perhaps(NUMBERS), place=SPANS)
PEOPLE = fact(
    name=words(least=1),
    title=perhaps(WORDS),
    function=perhaps(WORDS),
    participant=perhaps(WORDS),
    office=perhaps(WORDS),
    place=SPANS,
)
AGENDA = fact(title=WORDS, kind=st.sampled_from(AgendaKind), place=SPANS)
GOAL_REFERENCES = fact(
    code=CODES.filter(bool), basis=st.sampled_from(("stated", "assigned", "suggested"))
)
INTERVENTIONS = fact(
    id=words(least=1),
    speakers=st.lists(st.integers(0, 2), min_size=1, max_size=3),
    capacity=perhaps(WORDS),
    person=perhaps(WORDS),
    acts=st.lists(st.sampled_from(Act), min_size=1, max_size=3, unique=True),
    verb=perhaps(WORDS),
    point=perhaps(WORDS),
    on_behalf_of=each_once(WORDS),
    goals=st.lists(
        GOAL_REFERENCES, max_size=2, unique_by=lambda goal: (goal["code"], goal["basis"])
    ),
    themes=each_once(WORDS),
    mentions=each_once(WORDS),
    reported_speech=st.booleans(),
    confidence=st.sampled_from((1.0, 0.0, 0.1)) | st.floats(0, 1),
    sign=WORDS,
    place=SPANS,
)
PROPOSITIONS = fact(
    actor=WORDS,
    predicate=WORDS,
    point=WORDS,
    stance=st.sampled_from(("report", "support", "oppose")),
    place=SPANS,
)
DECISIONS = fact(
    verb=WORDS,
    text=WORDS,
    by=st.just(EVERYBODY) | WORDS,
    subject=perhaps(WORDS),
    asks=SEVERAL_WORDS,
    place=SPANS,
)
EVENTS = fact(
    title=WORDS,
    date_as_written=perhaps(WORDS),
    starts_on=perhaps(DAYS),
    ends_on=perhaps(DAYS),  # nothing says that an event ends after it starts
    place_name=perhaps(WORDS),
    hosts=SEVERAL_WORDS,
    status=st.sampled_from(EventStatus),
    place=SPANS,
)
PROJECTS = fact(
    title=WORDS,
    acronym=perhaps(WORDS),
    status=st.sampled_from(ProjectStatus),
    goals=SEVERAL_WORDS,
    place=SPANS,
)
GOALS = fact(code=CODES, title=WORDS, place=SPANS)
FRAMEWORKS = fact(title=WORDS, version=perhaps(WORDS), goals=some(GOALS))
ACRONYMS = fact(short=WORDS, long=perhaps(WORDS), place=SPANS)
FINDINGS = fact(
    code=WORDS,
    severity=st.sampled_from(Severity),
    message=WORDS,
    places=st.lists(SPANS, max_size=2) | SPANS.map(lambda span: [span, span]),
)
DOUBTS = fact(message=WORDS, place=perhaps(SPANS))
RECORDS = fact(
    document=DOCUMENTS,
    meeting=MEETINGS,
    offices=some(OFFICES),
    participants=some(PARTICIPANTS, once=lambda one: str(one["name"])),
    counts=some(COUNTS),
    people=some(PEOPLE),
    agenda=some(AGENDA),
    interventions=some(INTERVENTIONS, once=lambda one: str(one["id"])),
    propositions=some(PROPOSITIONS),
    decisions=some(DECISIONS),
    events=some(EVENTS),
    projects=some(PROJECTS),
    framework=perhaps(FRAMEWORKS),
    acronyms=some(ACRONYMS),
    findings=some(FINDINGS),
    doubts=some(DOUBTS),
)


@st.composite
def records(draw: st.DrawFn) -> Record:
    """Valid records with facts of every kind."""
    return on_its_text(draw(RECORDS))


def stricter_levels(held: Classification | None) -> SearchStrategy[Classification | None]:
    """What can be said of something that is part of what somebody holds at a level."""
    least = (held or Classification.SECRETARIAT).strictness
    return perhaps(st.sampled_from([one for one in Classification if one.strictness >= least]))


@st.composite
def restricted_records(draw: st.DrawFn) -> Record:
    """Records of which people have said who may see what, and who may know who said it."""
    record = draw(records())
    level = draw(perhaps(st.sampled_from(Classification)))
    told = perhaps(st.sampled_from(Attribution))
    own = stricter_levels(level)

    def with_level(facts: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(one.model_copy(update={"classification": draw(own)}) for one in facts)

    said = [
        one.model_copy(
            update={"attribution": draw(told), "wording": draw(perhaps(words(least=1)))}
        )
        for one in with_level(record.interventions)
    ]
    of_meeting = {"classification": level, "attribution": draw(told)}
    of_document = {"classification": draw(own)}
    return record.model_copy(
        update={
            "meeting": record.meeting.model_copy(update=of_meeting),
            "document": record.document.model_copy(update=of_document),
            "interventions": tuple(said),
            "decisions": with_level(record.decisions),
            "people": with_level(record.people),
        }
    )


def on_its_text(drawn: Drawn) -> Record:
    """The record with its spans laid on its text, and its speakers among its participants."""
    text = drawn["document"]["text"]
    laid = lay(drawn, text)
    laid["document"]["paragraphs"] = [bounds(one) for one in laid["document"]["paragraphs"]]
    names = [EVERYBODY, *(one["name"] for one in laid["participants"])]
    for one in laid["interventions"]:
        one["speakers"] = list(dict.fromkeys(names[n % len(names)] for n in one["speakers"]))
    return Record.model_validate(laid)


def lay(value: Any, text: str) -> Any:
    """The same value with a place wherever it has a span."""
    match value:
        case Span():
            return value.on(text)
        case dict():
            return {name: lay(one, text) for name, one in value.items()}
        case list():
            return [lay(one, text) for one in value]
        case _:
            return value


def bounds(paragraph: Drawn) -> Drawn:
    """A paragraph has the ends of its span, and no words of its own."""
    place = paragraph["span"]
    kept = {name: paragraph[name] for name in ("label", "kind", "page")}
    return {**kept, "start": place["start"], "end": place["end"]}

"""What holds for every record with its restrictions, and for everybody who looks."""

import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import pairwise, product
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actors import DAY, SECRETARIAT, TESTER
from laws.records import records, restricted_records
from tourdetable.accounts.queries import known_to, seen_by
from tourdetable.accounts.rules import Thing, Viewer, audience, may_know_speaker, may_see
from tourdetable.accounts.seats import HeldSeat, SeatKind
from tourdetable.archive.models import Document, Reading
from tourdetable.dialogue.agenda.queries import parts
from tourdetable.dialogue.decisions.models import Decision
from tourdetable.dialogue.decisions.queries import decisions
from tourdetable.dialogue.meetings.models import Meeting
from tourdetable.dialogue.meetings.queries import events
from tourdetable.dialogue.registration.queries import attendances, counts, offices, people
from tourdetable.dialogue.statements.queries import interventions
from tourdetable.errors import Refusal
from tourdetable.exchange import classifying, give_out, take_in
from tourdetable.exchange.editions import Audience, edition
from tourdetable.exchange.giving import whole
from tourdetable.exchange.in_force import KINDS, forces
from tourdetable.exchange.shelves import OF_THE_MEETING, PARTICIPANTS
from tourdetable.followup.projects.queries import projects
from tourdetable.record import (
    EVERYBODY,
    Attribution,
    Classification,
    Record,
    dumps,
    loads,
)

pytestmark = [pytest.mark.django_db, pytest.mark.database]
AT = dt.datetime(2026, 3, 1, 9, 30, tzinfo=dt.UTC)
few = settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
BODIES = ("reference_group", "colep")
CODES = ("TUR", "tur")
SHELVES = {one.name: one for one in (PARTICIPANTS, *OF_THE_MEETING)}


@st.composite
def viewers(draw: st.DrawFn) -> Viewer:
    """Somebody with up to three seats, held today or not."""

    def seat() -> HeldSeat:
        begins = DAY + dt.timedelta(draw(st.sampled_from((-3, -3, 1))))
        ends = draw(st.sampled_from((None, None, max(begins, DAY - dt.timedelta(1)))))
        kind = draw(st.sampled_from(SeatKind))
        participant = draw(st.sampled_from((None, *CODES)))
        return HeldSeat(kind, begins, ends, participant, draw(st.sampled_from((None, *BODIES))))

    return Viewer(DAY, tuple(seat() for _ in range(draw(st.integers(0, 3)))))


@contextmanager
def undone() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def taken_in(record: Record) -> Meeting:
    receipt = take_in(record, by=TESTER, at=AT)
    return Meeting.objects.select_related("reading__document").get(slug=receipt.meeting)


@pytest.fixture
def things(db: None) -> dict[int, Thing]:
    """A decision of each level and attribution, at a meeting of each sort of body."""
    found = {}
    every = product(Classification, Attribution, (None, *BODIES), (False, True))
    for number, (level, told, body, is_open) in enumerate(every):
        digest = hashlib.sha256(str(number).encode()).hexdigest()
        document = Document.objects.create(name="", media_type="", sha256=digest, text="")
        reading = Reading.objects.create(document=document, read_at=AT)
        meeting = Meeting.objects.create(
            slug=str(number), reading=reading, title="", body_key=body, body_is_open=is_open
        )
        force = {"classification_in_force": level, "attribution_in_force": told}
        one = Decision.objects.create(
            meeting=meeting, position=0, start=0, end=0, verb="", text="", by="", **force
        )
        found[one.pk] = Thing(level, body, is_open)
    return found


@settings(few, max_examples=60)
@given(viewer=viewers())
def test_the_database_gives_what_the_rules_allow(things: dict[int, Thing], viewer: Viewer) -> None:
    seen = set(Decision.objects.filter(seen_by(viewer)).values_list("pk", flat=True))
    assert seen == {key for key, one in things.items() if may_see(viewer, one).allowed}
    known = set(Decision.objects.filter(known_to(viewer)).values_list("pk", flat=True))
    told = dict(Decision.objects.values_list("pk", "attribution_in_force"))
    allowed = {
        key
        for key, one in things.items()
        if may_know_speaker(viewer, one, Attribution(told[key]), ()).allowed
    }
    assert known == allowed


@few
@given(restricted_records())
def test_a_record_comes_out_for_the_secretariat_as_it_went_in(record: Record) -> None:
    with undone():
        assert give_out(taken_in(record), SECRETARIAT) == record


def of_pages(meeting: Meeting, viewer: Viewer) -> dict[str, Counter[Any]]:
    """What the queries behind the pages show, by kind."""
    said = interventions(meeting, viewer)
    text = meeting.reading.document.text
    told = [(one.wording, one.acts) for one in said if not one.is_attributed]
    known = [(text[one.start : one.end], one.acts) for one in said if one.is_attributed]
    return {
        "decisions": Counter(one.text for one in decisions(meeting, viewer)),
        "people": Counter(one.name for one in people(meeting, viewer)),
        "offices": Counter(one.office for one in offices(meeting, viewer)),
        "counts": Counter(one.of for one in counts(meeting, viewer)),
        "agenda": Counter(one.title for one in parts(meeting, viewer)),
        "events": Counter(one.title for one in events(meeting, viewer)),
        "projects": Counter(one.title for one in projects(meeting, viewer)),
        "interventions": Counter([*told, *known]),
    }


def of_record(record: Record) -> dict[str, Counter[Any]]:
    """The same of a record."""
    return {
        "decisions": Counter(one.text for one in record.decisions),
        "people": Counter(one.name for one in record.people),
        "offices": Counter(one.office for one in record.offices),
        "counts": Counter(one.of for one in record.counts),
        "agenda": Counter(one.title for one in record.agenda),
        "events": Counter(one.title for one in record.events),
        "projects": Counter(one.title for one in record.projects),
        "interventions": Counter(
            (one.place.words, tuple(act.value for act in one.acts)) for one in record.interventions
        ),
    }


def open_to_all(meeting: Meeting) -> None:
    """Release a meeting, so that what is restricted in it by itself can be asked about."""
    classifying.release(
        meeting,
        classification=Classification.PUBLIC,
        attribution=Attribution(meeting.attribution or Attribution.NAMED),
        why="Everybody may see it.",
        before=(meeting.classification, meeting.attribution),
        by=TESTER,
        at=AT,
    )


@few
@given(record=restricted_records(), viewer=viewers())
def test_an_edition_shows_what_the_pages_show(record: Record, viewer: Viewer) -> None:
    with undone():
        meeting = taken_in(record)
        if not Meeting.objects.filter(seen_by(viewer, "")).exists():
            open_to_all(meeting)
        given_out = give_out(meeting, viewer)
        assert of_record(given_out) == of_pages(meeting, viewer)
        there = {one.name for one in attendances(meeting, viewer)}
        heard = {name for one in given_out.interventions for name in one.speakers} - {EVERYBODY}
        assert {one.name for one in given_out.participants} == there | heard


@given(record=restricted_records(), viewer=viewers(), is_open=st.booleans())
@settings(few, max_examples=60)
def test_an_edition_is_a_record_whose_every_place_holds_its_words(
    record: Record, viewer: Viewer, *, is_open: bool
) -> None:
    made = edition(record, Audience(viewer, "colep", is_open))
    assert loads(dumps(made)) == made


def without_places(facts: Iterable[Any]) -> Counter[str]:
    """Facts as far as they do not depend on where an edition puts them."""
    return Counter(
        f"{one.place.words} {one.model_copy(update={'place': None}).model_dump_json()}"
        for one in facts
    )


@given(record=restricted_records())
@settings(few, max_examples=60)
def test_a_stricter_audience_never_sees_more(record: Record) -> None:
    made = [
        edition(record, Audience(audience(level, "colep", DAY), "colep"))
        for level in Classification
    ]
    for stricter, looser in pairwise(made):
        for name in ("decisions", "people", "offices", "counts", "events", "projects"):
            rest = without_places(getattr(stricter, name))
            assert rest <= without_places(getattr(looser, name)), name
        assert len(stricter.interventions) <= len(looser.interventions)
        assert speakers(stricter) <= speakers(looser)


def speakers(record: Record) -> Counter[str]:
    """How often each participant is named as a speaker."""
    named = (name for one in record.interventions for name in one.speakers)
    return Counter(name for name in named if name != EVERYBODY)


def saying_nothing(record: Record) -> Record:
    """The record as a reader makes it, who says nothing of who may see it."""
    nothing = {"classification": None, "attribution": None, "wording": None}

    def silent(fact: Any) -> Any:
        fields = type(fact).model_fields
        return fact.model_copy(update={name: None for name in nothing if name in fields})

    facts = ("interventions", "decisions", "people")
    return record.model_copy(
        update={
            "meeting": silent(record.meeting),
            "document": silent(record.document),
            **{name: tuple(map(silent, getattr(record, name))) for name in facts},
        }
    )


@few
@given(restricted_records())
def test_a_new_reading_keeps_what_people_said(record: Record) -> None:
    with undone():
        taken_in(record)
        assert give_out(taken_in(saying_nothing(record)), SECRETARIAT) == record


DEEDS = st.lists(
    st.tuples(
        st.sampled_from(("meeting", "release", "fact", "attribute")),
        st.integers(0, 5),
        st.sampled_from((None, *Classification)),
        st.sampled_from((None, *Attribution)),
        st.sampled_from((None, "It was said that piers are built.")),
    ),
    min_size=1,
    max_size=5,
)


def do(meeting: Meeting, deed: tuple[str, int, Any, Any, str | None]) -> None:
    """Say something of a meeting or of one of its facts."""
    kind, number, level, told, wording = deed
    common: dict[str, Any] = {"by": TESTER, "at": AT}
    stood = (meeting.classification, meeting.attribution)
    of_meeting = {
        "classification": level or Classification.BODY,
        "attribution": told or Attribution.NAMED,
        "before": stood,
    }
    if kind == "meeting":
        classifying.classify_meeting(meeting, **of_meeting, **common)
    elif kind == "release":
        classifying.release(meeting, **of_meeting, why="So it was.", **common)
    elif kind == "fact":
        tables = list(classifying.FACTS.values())
        rows = tables[number % len(tables)].objects.filter(meeting=meeting)
        for one in rows[:1]:
            classifying.classify_fact(
                one, classification=level, before=one.classification, **common
            )
    else:
        for one in meeting.interventions.all()[number % 2 : number % 2 + 1]:
            before = (one.attribution, one.wording)
            classifying.attribute(one, attribution=told, wording=wording, before=before, **common)


def kept_in_force(meeting: Meeting) -> dict[str, list[tuple[str, str]]]:
    """What is in force as it is kept, by kind, in the order of the record."""
    rows = {
        name: [row for row, _ in SHELVES[name].kept(meeting, meeting.reading.document.text)]
        for name in KINDS
    }
    rows |= {"meeting": [meeting], "document": [meeting.reading.document]}
    return {
        name: [(one.classification_in_force, one.attribution_in_force) for one in found]
        for name, found in rows.items()
    }


def computed(meeting: Meeting) -> dict[str, list[tuple[str, str]]]:
    """The same, computed anew from the record."""
    found = forces(whole(meeting))
    every = {name: list(found.facts[name]) for name in KINDS}
    every |= {"meeting": [found.held], "document": [found.whole]}
    return {
        name: [(one.classification.value, one.attribution.value) for one in told]
        for name, told in every.items()
    }


@few
@given(record=restricted_records(), deeds=DEEDS)
def test_what_is_kept_as_in_force_is_what_follows_from_what_was_said(
    record: Record, deeds: list[Any]
) -> None:
    with undone():
        meeting = taken_in(record)
        for deed in deeds:
            meeting = Meeting.objects.select_related("reading__document").get(pk=meeting.pk)
            try:
                with transaction.atomic():
                    do(meeting, deed)
            except Refusal:
                pass  # what is refused changes nothing, which is looked at next
            meeting = Meeting.objects.select_related("reading__document").get(pk=meeting.pk)
            assert kept_in_force(meeting) == computed(meeting)
            told = [one.wording_in_force for one in meeting.interventions.order_by("position")]
            assert told == list(forces(whole(meeting)).wordings)


@given(records() | restricted_records())
def test_no_fact_is_looser_than_what_holds_it(record: Record) -> None:
    found = forces(record)
    least = found.held.classification.strictness
    every = [force for name in KINDS for force in found.facts[name]]
    assert [one for one in every if one.classification.strictness < least] == []
    assert found.whole.classification.strictness >= max(
        (one.classification.strictness for one in every), default=least
    )

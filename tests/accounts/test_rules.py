import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tourdetable.accounts.rules import (
    ALLOWED,
    WITH_AN_ACCOUNT,
    Answer,
    Deed,
    Thing,
    Viewer,
    may,
    may_know_speaker,
    may_see,
)
from tourdetable.accounts.seats import HeldSeat, SeatKind
from tourdetable.record import Attribution, Classification

DAY = dt.date(2026, 3, 1)
NOT_TODAY = "Your seat is not held today: Secretariat."
ONLY = "Only the Secretariat may take a document into the record."


def seat(kind: SeatKind, begins: int, ends: int | None = None) -> HeldSeat:
    ends_on = None if ends is None else DAY + dt.timedelta(ends)
    return HeldSeat(kind, DAY + dt.timedelta(begins), ends_on)


@pytest.mark.parametrize(
    ("seats", "answer"),
    [
        ([seat(SeatKind.SECRETARIAT, -1)], (True, "Held today: Secretariat.")),
        ([seat(SeatKind.SECRETARIAT, 0, 0)], (True, "Held today: Secretariat.")),
        ([seat(SeatKind.SECRETARIAT, -9, -1)], (False, NOT_TODAY)),
        ([seat(SeatKind.SECRETARIAT, 1)], (False, NOT_TODAY)),
        ([seat(SeatKind.DELEGATE, -1)], (False, ONLY)),
        ([], (False, ONLY)),
        (
            [seat(SeatKind.SECRETARIAT, -9, -1), seat(SeatKind.SECRETARIAT, 0)],
            (True, "Held today: Secretariat."),
        ),
    ],
)
def test_only_a_seat_of_the_secretariat_that_is_held_today_may_take_in(
    seats: list[HeldSeat], answer: tuple[bool, str]
) -> None:
    assert may(Viewer(DAY, tuple(seats)), Deed.TAKE_IN) == Answer(*answer)


CODES = st.sampled_from(["HUN", "TUR", "IOM"])
BODIES = st.sampled_from(["reference_group", "colep", "som"])
LEVELS = st.sampled_from(Classification)
SPEAKERS = st.frozensets(CODES | st.just(""), max_size=3)


@st.composite
def seats(draw: st.DrawFn) -> HeldSeat:
    begins = draw(st.integers(-3, 3))
    ends = draw(st.none() | st.integers(begins, 4))
    held = seat(draw(st.sampled_from(SeatKind)), begins, ends)
    participant, body = draw(st.none() | CODES), draw(st.none() | BODIES)
    return HeldSeat(held.kind, held.begins_on, held.ends_on, participant, body)


THINGS = st.builds(Thing, LEVELS, st.none() | BODIES, st.booleans())
VIEWERS = st.builds(Viewer, st.just(DAY), st.lists(seats(), max_size=4).map(tuple))


def asked(viewer: Viewer, thing: Thing, speakers: frozenset[str]) -> list[bool]:
    """All that can be asked of a viewer, as answers."""
    knows = [may_know_speaker(viewer, thing, one, speakers) for one in Attribution]
    deeds = [may(viewer, one, participant=who) for one in Deed for who in (None, "HUN", "TUR")]
    answers = [may_see(viewer, thing), *knows, *deeds]
    assert [one for one in answers if not one.reason.endswith(".")] == []
    return [one.allowed for one in answers]


@given(viewer=VIEWERS, thing=THINGS, speakers=SPEAKERS)
def test_a_seat_that_is_not_held_today_counts_for_nothing(
    viewer: Viewer, thing: Thing, speakers: frozenset[str]
) -> None:
    assert asked(Viewer(DAY, viewer.held), thing, speakers) == asked(viewer, thing, speakers)


@given(viewer=VIEWERS, more=seats(), thing=THINGS, speakers=SPEAKERS)
def test_nobody_loses_anything_by_one_more_seat(
    viewer: Viewer, more: HeldSeat, thing: Thing, speakers: frozenset[str]
) -> None:
    with_it = asked(Viewer(DAY, (*viewer.seats, more)), thing, speakers)
    without = asked(viewer, thing, speakers)
    assert [one for one in zip(without, with_it, strict=True) if one == (True, False)] == []


@given(viewer=VIEWERS, body=st.none() | BODIES, is_open=st.booleans())
def test_who_sees_a_level_sees_every_looser_one(
    viewer: Viewer, body: str | None, is_open: bool
) -> None:
    seen = [may_see(viewer, Thing(one, body, is_open)).allowed for one in Classification]
    assert seen == sorted(seen, reverse=True)
    assert seen[0]


@given(viewer=VIEWERS, thing=THINGS, speakers=SPEAKERS)
def test_who_knows_the_speaker_under_a_stricter_attribution_knows_it_under_a_looser_one(
    viewer: Viewer, thing: Thing, speakers: frozenset[str]
) -> None:
    known = [may_know_speaker(viewer, thing, one, speakers).allowed for one in Attribution]
    assert known == sorted(known, reverse=True)
    assert known[0]


@given(viewer=VIEWERS, thing=THINGS, speakers=SPEAKERS)
def test_under_the_chatham_house_rule_only_the_secretariat_and_the_speaker_itself_know(
    viewer: Viewer, thing: Thing, speakers: frozenset[str]
) -> None:
    knows = may_know_speaker(viewer, thing, Attribution.CHATHAM_HOUSE, speakers).allowed
    own = bool(speakers) and all(one in viewer.own_participants for one in speakers)
    assert knows == (SeatKind.SECRETARIAT in viewer.kinds or own)


def test_every_deed_has_its_people() -> None:
    assert set(ALLOWED) | WITH_AN_ACCOUNT == set(Deed)
    assert set(ALLOWED) & WITH_AN_ACCOUNT == set()


def test_a_focal_point_appoints_for_its_own_participant_only() -> None:
    held = HeldSeat(SeatKind.FOCAL_POINT, DAY, participant="HUN")
    viewer = Viewer(DAY, (held,), account=3)
    assert may(viewer, Deed.APPOINT, participant="HUN") == Answer(
        allowed=True, reason="Held today: Focal point."
    )
    assert may(viewer, Deed.APPOINT, participant="TUR") == Answer(
        allowed=False, reason="A focal point does this for its own delegation only."
    )


def test_the_chair_of_one_body_is_no_chair_of_the_dialogue() -> None:
    chair = Viewer(DAY, (HeldSeat(SeatKind.CHAIR, DAY, body="colep"),), account=3)
    seen = [may_see(chair, Thing(Classification.BODY, one)).allowed for one in ("colep", "som")]
    assert seen == [True, False]
    assert not may(chair, Deed.RELEASE).allowed

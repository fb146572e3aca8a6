"""What is in force for the facts of a document, as laws over made documents."""

from hypothesis import given
from hypothesis import strategies as st

from tourdetable.archive.rules import (
    ENOUGH,
    InForce,
    Span,
    holder,
    settled,
    whole,
    wording_in_force,
)
from tourdetable.record import Attribution, Classification

LEVELS = st.sampled_from(Classification)
SOME_LEVEL = st.none() | LEVELS
SOME_ATTRIBUTION = st.none() | st.sampled_from(Attribution)
HELD = st.builds(InForce, LEVELS, st.sampled_from(Attribution))


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(st.integers(0, 60))
    end = start + draw(st.integers(1, 20))
    return Span(start, end, draw(SOME_LEVEL), draw(SOME_ATTRIBUTION), draw(st.booleans()))


MANY = st.lists(spans(), max_size=12)


def test_what_nobody_classified_is_for_the_secretariat_alone() -> None:
    assert holder(None, None, None) == InForce(Classification.SECRETARIAT, Attribution.NAMED)
    assert holder(None, Classification.PUBLIC, None).classification == Classification.SECRETARIAT


@given(held=HELD, facts=MANY)
def test_no_fact_is_looser_than_what_holds_it_or_than_its_own_word(
    held: InForce, facts: list[Span]
) -> None:
    for fact, force in zip(facts, settled(held, facts), strict=True):
        own = fact.classification or Classification.PUBLIC
        assert force.classification.strictness >= held.classification.strictness
        assert force.classification.strictness >= own.strictness
        assert force.attribution.strictness >= (fact.attribution or Attribution.NAMED).strictness


@given(held=HELD, facts=MANY)
def test_who_may_not_read_some_words_finds_no_fact_that_stands_on_them(
    held: InForce, facts: list[Span]
) -> None:
    forces = settled(held, facts)
    for fact in facts:
        own = max(
            held.classification, fact.classification or Classification.PUBLIC, key=strictness
        )
        for other, force in zip(facts, forces, strict=True):
            if fact.start < other.end and other.start < fact.end:
                assert force.classification.strictness >= own.strictness


@given(held=HELD, facts=MANY)
def test_a_fact_that_shares_no_words_with_another_is_as_it_was_called(
    held: InForce, facts: list[Span]
) -> None:
    for number, force in enumerate(settled(held, facts)):
        here = facts[number]
        others = [one for place, one in enumerate(facts) if place != number]
        if not any(here.start < one.end and one.start < here.end for one in others):
            own = max(
                held.classification, here.classification or Classification.PUBLIC, key=strictness
            )
            assert force.classification == own


@given(held=HELD, facts=MANY)
def test_a_document_is_as_restricted_as_its_strictest_fact(
    held: InForce, facts: list[Span]
) -> None:
    forces = settled(held, facts)
    assert whole(held, forces) == InForce(
        max([held.classification, *(one.classification for one in forces)], key=strictness),
        max([held.attribution, *(one.attribution for one in forces)], key=strictness),
    )


@given(held=HELD, facts=MANY)
def test_under_the_chatham_house_rule_nothing_in_the_document_is_attributed(
    held: InForce, facts: list[Span]
) -> None:
    under = InForce(held.classification, Attribution.CHATHAM_HOUSE)
    attributions = {one.attribution for one in settled(under, facts)}
    assert attributions <= {Attribution.CHATHAM_HOUSE}


def test_a_wording_stands_in_only_where_nobody_is_named_and_enough_were_there() -> None:
    shown = [
        wording_in_force("A participant offers a boat.", one, listed=listed)
        for one in Attribution
        for listed in (ENOUGH - 1, ENOUGH)
    ]
    words = "A participant offers a boat."
    assert shown == [None, None, None, words, None, words]


def strictness(one: Classification | Attribution) -> int:
    return one.strictness

"""Who was heard, and is in no list, is told only where it may be told that they spoke."""

import pytest

from tourdetable.exchange.in_force import forces
from tourdetable.record import Attribution, Classification, Place, Presence, Record

A, C = Attribution, Classification


def with_peru_heard(lakes: Record, presence: Presence, told: Attribution) -> Record:
    """Peru is counted in where the decision stands, and what it said is attributed like this."""
    words = "meet again"
    start = lakes.document.text.index(words)
    elsewhere = Place(start=start, end=start + len(words), words=words)
    japan, peru = lakes.participants
    counted = peru.model_copy(update={"presence": presence, "place": elsewhere})
    first, offer = lakes.interventions
    said = offer.model_copy(update={"attribution": told})
    public = lakes.meeting.model_copy(update={"classification": C.PUBLIC})
    return lakes.model_copy(
        update={
            "meeting": public,
            "participants": (japan, counted),
            "interventions": (first, said),
        }
    )


@pytest.mark.parametrize(
    ("presence", "told", "in_force"),
    [
        (Presence.SPOKE, A.NAMED, (C.PUBLIC, A.NAMED)),
        (Presence.SPOKE, A.UNNAMED, (C.PUBLIC, A.UNNAMED)),
        (Presence.SPOKE, A.CHATHAM_HOUSE, (C.PUBLIC, A.CHATHAM_HOUSE)),
        (Presence.LISTED, A.CHATHAM_HOUSE, (C.PUBLIC, A.NAMED)),
        (Presence.NAMED, A.CHATHAM_HOUSE, (C.PUBLIC, A.NAMED)),
    ],
)
def test_who_was_only_heard_without_attribution_is_not_said_to_have_been_heard(
    lakes: Record, presence: Presence, told: Attribution, in_force: tuple[C, A]
) -> None:
    found = forces(with_peru_heard(lakes, presence, told))
    assert found.facts["participants"][1] == in_force


def test_who_also_spoke_by_name_is_told_to_who_sees_that(lakes: Record) -> None:
    record = with_peru_heard(lakes, Presence.SPOKE, A.CHATHAM_HOUSE)
    japan, _ = record.interventions
    both = japan.model_copy(update={"speakers": ("Japan", "Peru")})
    spoken = record.model_copy(update={"interventions": (both, record.interventions[1])})
    assert forces(spoken).facts["participants"][1] == (C.PUBLIC, A.NAMED)

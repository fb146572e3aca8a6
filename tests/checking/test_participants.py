from typing import Any

import pytest

from tourdetable.record import Participant, ParticipantKind, Place, Presence, Record

TEXT = """\
1. Present were Chile, Peru, the Lake Union and the European Commission.

2. Kenya reported on its piers. The Harbour Board warned of storms.

3. Kenya offered to host. The EU was glad of it. The Secretariat thanked Kenya.
Ms. Berg spoke. The G-77 agreed.
"""


def listed(make: Any) -> tuple[Participant, ...]:
    return (
        *make.present(TEXT, ("Chile", "Peru")),
        make.participant(TEXT, "Lake Union", kind=ParticipantKind.ORGANISATION),
        make.participant(
            TEXT, "European Commission", kind=ParticipantKind.ORGANISATION, code="EC"
        ),
    )


def heard(
    make: Any,
    name: str,
    kind: ParticipantKind = ParticipantKind.STATE,
    code: str | None = None,
) -> Participant:
    return make.participant(TEXT, name, kind=kind, code=code, presence=Presence.SPOKE)


def record(
    make: Any,
    *others: Participant,
    said: list[tuple[str, str]],
    present: tuple[Participant, ...] | None = None,
) -> Record:
    participants = (*(listed(make) if present is None else present), *others)
    interventions = tuple(
        make.said(TEXT, speaker, words).model_copy(
            update={"place": labelled(make.place_of(TEXT, words))}
        )
        for speaker, words in said
    )
    return make.record(TEXT, participants=participants, interventions=interventions)


def labelled(place: Place) -> Place:
    number = TEXT[: place.start].count("\n\n") + 1
    return place.model_copy(update={"paragraph": str(number)})


def test_a_state_that_speaks_without_being_listed_is_told_once(make: Any, found: Any) -> None:
    said = [("Kenya", "Kenya reported on its piers."), ("Kenya", "Kenya offered to host.")]
    assert found("P03", record(make, heard(make, "Kenya"), said=said)) == [
        (
            "Kenya speaks in paragraphs 2 and 3 but is not in the list of those present.",
            ["Kenya reported on its piers.", "Kenya offered to host."],
        )
    ]


def test_an_organisation_that_speaks_without_being_listed_is_told(make: Any, found: Any) -> None:
    board = heard(make, "Harbour Board", ParticipantKind.ORGANISATION)
    said = [("Harbour Board", "The Harbour Board warned of storms.")]
    assert [message for message, _ in found("P03", record(make, board, said=said))] == [
        "Harbour Board speaks in paragraph 2 but is not in the list of those present."
    ]


@pytest.mark.parametrize(
    "one",
    [
        ("Secretariat", ParticipantKind.OFFICE, None, "The Secretariat thanked Kenya."),
        ("Ms. Berg", ParticipantKind.PERSON, None, "Ms. Berg spoke."),
        ("G-77", ParticipantKind.GROUP, None, "The G-77 agreed."),
        ("G-77", ParticipantKind.ORGANISATION, "G77", "The G-77 agreed."),
        ("EU", ParticipantKind.ORGANISATION, "EU", "The EU was glad of it."),
    ],
)
def test_whom_a_list_of_those_present_does_not_hold_is_left_alone(
    make: Any, found: Any, one: tuple[str, ParticipantKind, str | None, str]
) -> None:
    name, kind, code, words = one
    shown = record(make, heard(make, name, kind, code), said=[(name, words)])
    assert found("P03", shown) == []


def test_who_is_only_named_is_left_alone(make: Any, found: Any) -> None:
    assert found("P03", record(make, heard(make, "Kenya"), said=[])) == []


def test_a_document_without_a_list_says_nothing_of_who_was_there(make: Any, found: Any) -> None:
    said = [("Kenya", "Kenya reported on its piers.")]
    assert found("P03", record(make, heard(make, "Kenya"), said=said, present=())) == []


def test_a_list_of_states_alone_says_nothing_of_organisations(make: Any, found: Any) -> None:
    board = heard(make, "Harbour Board", ParticipantKind.ORGANISATION)
    said = [("Harbour Board", "The Harbour Board warned of storms.")]
    states = make.present(TEXT, ("Chile", "Peru"))
    assert found("P03", record(make, board, said=said, present=states)) == []


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("", []),
        (
            "## Participants\n\n",
            ["Kenya speaks but is not in the list of those present."],
        ),
    ],
)
def test_a_series_of_names_after_the_speaker_is_a_list_of_those_present_under_a_heading(
    make: Any, found: Any, opening: str, expected: list[str]
) -> None:
    text = f"Kenya reported.\n\n{opening}Comments came from Chile and Peru.\n"
    kenya = make.participant(text, "Kenya", presence=Presence.SPOKE)
    shown = make.record(
        text,
        participants=(kenya, *make.present(text, ("Chile", "Peru"))),
        interventions=(make.said(text, "Kenya", "Kenya reported."),),
    )
    assert [message for message, _ in found("P03", shown)] == expected


def present(make: Any, text: str, names: tuple[str, ...]) -> Record:
    return make.record(text, participants=make.present(text, names))


def test_a_name_that_stands_twice_in_the_list_is_found(make: Any, found: Any) -> None:
    text = "1. There came Chile, Kenya, Chile and Peru.\n"
    assert found("P04", present(make, text, ("Chile", "Kenya", "Peru"))) == [
        ("Chile is listed twice among those present.", ["Chile", "Chile"])
    ]


def test_a_name_that_stands_again_at_the_end_of_the_list_is_found(make: Any, found: Any) -> None:
    text = "- Chile\n- Kenya\n- Chile\n"
    assert [message for message, _ in found("P04", present(make, text, ("Chile", "Kenya")))] == [
        "Chile is listed twice among those present."
    ]


def test_two_names_of_one_participant_are_found(make: Any, found: Any) -> None:
    text = "1. There came Turkey, Kenya, Türkiye.\n"
    both = make.present(text, ("Turkey", "Türkiye"), code="TUR")
    assert found("P04", make.record(text, participants=both)) == [
        (
            "Turkey and Türkiye are the same participant, which is listed twice.",
            ["Turkey", "Türkiye"],
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "1. There came Chile, Kenya and Peru. Chile took the chair.\n",
        "1. There came Chile (Ms. A, Port of Chile), Kenya (Mr. B, Embassy of Chile) and Peru.\n",
        "1. There came Chile, Ministry of Fisheries, Chile; Kenya and Peru.\n",
        "1. There came Chile, Kenya and Peru, and later that day, by ferry, so did others.\n",
    ],
)
def test_a_name_in_an_address_or_a_later_sentence_is_no_second_entry(
    make: Any, found: Any, text: str
) -> None:
    assert found("P04", present(make, text, ("Chile", "Kenya", "Peru"))) == []

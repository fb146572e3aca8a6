from collections.abc import Callable

from tourdetable.record import Act, Record
from tourdetable.writing import summary


def follow_up(record: Record) -> list[str]:
    lines = summary.as_markdown(record).splitlines()
    if "## Follow-up items" not in lines:
        return []
    return lines[lines.index("## Follow-up items") + 6 :]


def test_follow_up_lists_what_was_committed_offered_requested_and_proposed_and_nothing_else(
    make_record: Callable[..., Record],
) -> None:
    said = [(f"Peru said {act}.", ["Peru"], [act.value]) for act in Act]
    record = make_record(" ".join(words for words, _, _ in said), said)
    assert follow_up(record) == [
        f"| Peru | {act} | Peru said {act}. | 1 |"
        for act in ("commitment", "offer", "request", "proposal")
    ]


def test_follow_up_names_of_several_acts_only_those_that_call_for_it(
    make_record: Callable[..., Record],
) -> None:
    text = "Peru may come and will pay."
    record = make_record(text, [(text, ["Peru"], ["interest", "commitment", "report"])])
    assert follow_up(record) == ["| Peru | commitment | Peru may come and will pay. | 1 |"]


def test_follow_up_is_left_out_when_there_is_only_an_interest(
    make_record: Callable[..., Record],
) -> None:
    text = "Peru would like to come."
    assert follow_up(make_record(text, [(text, ["Peru"], ["interest"])])) == []


def test_follow_up_says_for_whom_a_speaker_spoke_and_that_a_collective_is_not_named(
    make_record: Callable[..., Record],
) -> None:
    said = [("Peru asks.", ["Peru"], ["request"]), ("They ask.", ["*"], ["request"])]
    record = make_record("Peru asks. They ask.", said)
    first, second = record.interventions
    for_others = first.model_copy(update={"on_behalf_of": ("Andean Group", "Peru")})
    record = record.model_copy(update={"interventions": (for_others, second)})
    assert follow_up(record) == [
        "| Peru, on behalf of Andean Group | request | Peru asks. | 1 |",
        "| not named | request | They ask. | 2 |",
    ]

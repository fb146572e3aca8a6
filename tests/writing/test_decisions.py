from collections.abc import Callable

from tourdetable.record import Decision, Place, Record
from tourdetable.writing import summary


def test_decision_that_nobody_said_stands_in_the_box_and_in_a_paragraph(
    make_record: Callable[..., Record],
) -> None:
    text = "The Fish Group adopted the map."
    here = Place(start=0, end=len(text), words=text)
    decided = Decision(verb="adopt", text=text, by="Fish Group", asks=("*",), place=here)
    assert summary.as_markdown(make_record(text, [], decisions=(decided,))) == (
        "# A meeting\n\n"
        "## Decisions\n\n"
        "| Decision | Verb | Decided by | Asked to act | Para. |\n"
        "| --- | --- | --- | --- | --- |\n"
        f"| {text} | adopt | Fish Group | all | 1 |\n\n"
        "## Summary\n\n"
        f"1. **Fish Group:** {text}\n"
    )

import pytest

from tourdetable.record import Act, Record
from tourdetable.writing.explanation import Look, Run, as_lines
from tourdetable.writing.explanation.lines import filled

SHOWN = """\
Lakes Meeting

Lakes Dialogue 2023

¶ 1
  The lake was calm.
  Peru is ready to host the next meeting.
    → Peru · offer “is ready to” · 0.95 · as Chair
  It thanked Kenya & Chile.
    → Peru · appreciation “thanked” · 0.90 · names Kenya, Chile

¶ 2
  It was decided to meet again.
    → Several, not named · report (nothing in it shows another act) · 0.50
    decision of the meeting: decide; Secretariat to act

Findings
  warning P01: One is <one> too many.
    ¶ 1 “calm”

What the reader was unsure of
  Who thanked?
    ¶ 1 “It thanked”
"""


def test_each_sentence_stands_with_what_was_heard_in_it_and_why(record: Record) -> None:
    said = ["".join(run.words for run in line) for line in as_lines(record, width=100)]
    assert "\n".join([*said, ""]) == SHOWN.replace("Lakes Meeting", "Lakes <i>Meeting</i>", 1)


def test_signs_are_in_the_colour_of_their_act_and_what_nobody_says_is_dim(
    record: Record,
) -> None:
    lines = list(as_lines(record, width=100))
    first = next(line for line in lines if "ready" in "".join(run.words for run in line))
    assert "".join(run.words for run in first if run.look is Look.SIGN) == "is ready to"
    assert {run.act for run in first if run.look is Look.SIGN} == {Act.OFFER}
    calm = next(line for line in lines if "calm" in "".join(run.words for run in line))
    assert {run.look for run in calm[1:]} == {Look.DIM}


@pytest.mark.parametrize(
    ("words", "width", "lines"),
    [
        (["one two three"], 8, ["  one", "  two", "  three"]),
        (["one two three"], 9, ["  one two", "  three"]),
        (["immeasurable"], 6, ["  immeasurable"]),
        (["one (", "two", ") three"], 9, ["  one (two)", "  three"]),
        ([" "], 9, ["  "]),
    ],
)
def test_lines_are_broken_between_words(words: list[str], width: int, lines: list[str]) -> None:
    broken = filled(map(Run, words), width, "  ")
    assert ["".join(run.words for run in line) for line in broken] == lines

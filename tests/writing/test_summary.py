from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from tourdetable.record import AgendaItem, AgendaKind, Paragraph, ParagraphKind, Place, Record
from tourdetable.writing import summary

SUMMARY = """\
# Ferry Dialogue

## Second Meeting on Ferries

Tallinn, 14–15 September 2023

## Decisions

| Decision | Verb | Decided by | Asked to act | Para. |
| --- | --- | --- | --- | --- |
| to meet again | agree | the meeting | – | 4 |
| to ask the Secretariat for a paper. | request | the meeting | Secretariat | 4 |

## Summary

1. 40 participants from 3 countries took part, according to the document.

### Opening

2. **Ms. Ana Berg** of Estonia opened the meeting as Chair. She thanked Peru. **Japan:** It will \
draw up a map, and for both harbours, a chart.

3. **Peru** and **Japan** reported on their piers. **Peru:** Its harbour would like to learn more.

### Decisions and next steps

4. It was agreed:

   - to meet again;
   - to ask the Secretariat for a paper.

## List of participants

### States

Estonia, Peru, Japan

### Organisations

- Association of Lakeside Towns (ALT)

## People

| Name | Function | For |
| --- | --- | --- |
| Ms. Ana Berg (Chair) | Captain | Estonia |

## Follow-up items

This list repeats what the document says. Nothing in it binds a State that has not itself \
confirmed it: only a State's own confirmation makes a commitment of these words.

| Owner | Kind | Passage | Para. |
| --- | --- | --- | --- |
| Japan | commitment | It will draw up a map, and for both harbours, a chart. | 2 |

## Goals

According to the document, these are the goals of “Ferry Plan”:

- **G1**: Safe piers
"""

ANNEX = """
## Findings

| Code | Severity | Finding | Passage in the document |
| --- | --- | --- | --- |
| P01 | warning | A figure is in doubt. | \
¶ 1: “Forty delegates from three countries came to the shore.” |
"""

BARE = """\
# A meeting

## Decisions

None recorded.
"""


def test_summary_has_every_part_in_its_order(ferries: Record) -> None:
    assert summary.as_markdown(ferries) == SUMMARY


def test_summary_ends_in_the_annex_of_findings_when_asked(ferries: Record) -> None:
    assert summary.as_markdown(ferries, with_findings=True) == SUMMARY + ANNEX


def test_summary_of_an_empty_record_says_only_that_no_decision_is_recorded(
    make_record: Callable[..., Record],
) -> None:
    assert summary.as_markdown(make_record("", [])) == BARE


def test_summary_keeps_the_headings_of_the_document_but_not_its_own_words_for_them(
    make_record: Callable[..., Record],
) -> None:
    text = "# 2. Piers\n\nPeru spoke.\n\n# Decisions\n\nPeru agreed."
    record = make_record(
        text, [("Peru spoke.", ["Peru"], ["report"]), ("Peru agreed.", ["Peru"], ["decision"])]
    )
    headed = record.document.model_copy(
        update={
            "paragraphs": (
                Paragraph(start=2, end=10, kind=ParagraphKind.HEADING),
                Paragraph(start=12, end=23),
                Paragraph(start=27, end=36, kind=ParagraphKind.HEADING),
                Paragraph(start=38, end=50),
            )
        }
    )
    piers = part(AgendaKind.REPORTS, 0, text[:23]).model_copy(update={"title": "2. Piers"})
    agreed = part(AgendaKind.DECISIONS, 25, text[25:]).model_copy(update={"title": "Decisions"})
    record = record.model_copy(update={"document": headed, "agenda": (piers, agreed)})
    assert headings(summary.as_markdown(record))[2:5] == [
        "## Summary",
        "### Piers",
        "### Decisions and next steps",
    ]


def test_summary_leaves_out_the_parts_of_the_meeting_in_which_nobody_spoke(
    make_record: Callable[..., Record],
) -> None:
    text = "Lunch. Peru spoke."
    lunch = AgendaItem(
        title="x", kind=AgendaKind.REPORTS, place=Place(start=0, end=6, words="Lunch.")
    )
    talk = AgendaItem(
        title="x", kind=AgendaKind.DISCUSSION, place=Place(start=7, end=18, words=text[7:])
    )
    record = make_record(text, [("Peru spoke.", ["Peru"], ["report"])], agenda=(lunch, talk))
    assert headings(summary.as_markdown(record)) == [
        "# A meeting",
        "## Decisions",
        "## Summary",
        "### Discussion",
        "## List of participants",
        "### States",
    ]


def part(kind: AgendaKind, start: int, words: str) -> AgendaItem:
    place = Place(start=start, end=start + len(words), words=words)
    return AgendaItem(title="x", kind=kind, place=place)


def headings(markdown: str) -> list[str]:
    return [line for line in markdown.splitlines() if line.startswith("#")]


def test_summary_numbers_three_hundred_interventions_through(
    make_record: Callable[..., Record],
) -> None:
    said = [(f"State {one:03} spoke.", [f"State {one:03}"], ["report"]) for one in range(300)]
    record = make_record("\n".join(words for words, _, _ in said), said)
    numbered = [line for line in summary.as_markdown(record).splitlines() if line[:1].isdigit()]
    assert numbered == [f"{one + 1}. **State {one:03}** spoke." for one in range(300)]


anything = st.text(max_size=40)
passages = st.lists(st.tuples(anything, anything.filter(bool)), max_size=6)


@given(passages, anything, st.sampled_from(["text/markdown", "text/plain"]))
def test_summary_is_written_whatever_the_words_are(
    make_record: Callable[..., Record],
    said: list[tuple[str, str]],
    as_written: str,
    media_type: str,
) -> None:
    text = "\n".join(words for words, _ in said)
    record = make_record(
        text,
        [(words, [name], ["offer", "decision"]) for words, name in said],
        media_type=media_type,
    )
    people = tuple(
        one.model_copy(update={"as_written": as_written}) for one in record.participants
    )
    markdown = summary.as_markdown(record.model_copy(update={"participants": people}))
    assert markdown.encode("utf-8").decode("utf-8") == markdown
    assert markdown.endswith("\n")

import pytest

from tourdetable.record import Document, Paragraph, ParagraphKind
from tourdetable.writing.words import carries_on, clean, plain


def document(media_type: str, *paragraphs: Paragraph) -> Document:
    return Document(
        name="a", media_type=media_type, sha256="0" * 64, text="x" * 9, paragraphs=paragraphs
    )


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("**Peru** spoke of *boats*.", "Peru spoke of boats."),
        ("__Peru__ spoke of _boats_.", "Peru spoke of boats."),
        ("the Plan<sup>1</sup> and the Map[^2]", "the Plan and the Map"),
        ("see [the plan](https://example.org/plan)", "see the plan"),
        ("one\n\n\n \ntwo", "one two"),
        ("- to meet again;", "to meet again;"),
        ("## Closing", "Closing"),
        ("three \\* four", "three * four"),
        ("3 * 4 = 12", "3 * 4 = 12"),
        ("**Peru spoke of boats.", "Peru spoke of boats."),
        ("a snake_case_name", "a snake_case_name"),
        ("a < b and b > c", "a < b and b > c"),
    ],
)
def test_words_lose_the_signs_of_markdown(words: str, read: str) -> None:
    assert plain(words, document("text/markdown")) == read


def test_words_of_plain_text_keep_their_stars() -> None:
    assert plain("a *star* and **two**", document("text/plain")) == "a *star* and **two**"


def test_words_lose_the_call_of_a_note_when_the_document_has_notes() -> None:
    note = Paragraph(label="1", start=0, end=9, kind=ParagraphKind.NOTE)
    assert plain("the Plan¹ was adopted", document("text/plain", note)) == "the Plan was adopted"


def test_words_keep_a_raised_figure_when_the_document_has_no_notes() -> None:
    assert plain("40 km² of shore", document("text/plain")) == "40 km² of shore"


def test_words_lose_what_no_xml_can_hold() -> None:
    assert clean("a\x00b\x0bc\ud800d\ufffee") == "abcde"


@pytest.mark.parametrize(
    ("before", "after", "same"),
    [
        ("training, and", "scholarships", True),
        ("training, and", "Scholarships", False),
        ("training.", "scholarships", False),
        ("“training.”", "scholarships", False),
    ],
)
def test_words_carry_on_when_the_sentence_broke_off(before: str, after: str, same: bool) -> None:
    assert carries_on(before, after) is same

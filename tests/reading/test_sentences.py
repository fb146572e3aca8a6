"""Sentences are cut where they end, and know their place."""

import pytest

from tourdetable.reading.lexicon import lexicon
from tourdetable.reading.notes import Notes
from tourdetable.reading.opening import Marked, Marking, Source, SourceParagraph, opened
from tourdetable.reading.sentences import (
    Sentence,
    cut_sentences,
    markings_by_paragraph,
    read_aloud,
)


def sentences(text: str) -> tuple[Sentence, ...]:
    source = opened(text.encode(), name="some.md")
    found: tuple[Sentence, ...] = cut_sentences.run(Notes(source=source), lexicon())
    for one in found:
        place = one.place(text)
        assert text[place.start : place.end] == place.words
    return found


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("It rained. We met.", ["It rained.", "We met."]),
        ("Mr. Berg met Dr. Dahl.", ["Mr. Berg met Dr. Dahl."]),
        ("See para. 4 of art. 2.", ["See para. 4 of art. 2."]),
        ("Who said so? Nobody!", ["Who said so?", "Nobody!"]),
        ("It came to e.g. Norway. It left.", ["It came to e.g. Norway.", "It left."]),
        ("J. K. Berg spoke. It rained.", ["J. K. Berg spoke.", "It rained."]),
        ("The U.N. met. It rained.", ["The U.N. met.", "It rained."]),
        ("It grew by 3.5 per cent. It rained.", ["It grew by 3.5 per cent.", "It rained."]),
        ("**Norway** met. *It* rained.", ["Norway met.", "It rained."]),
        ("## Opening\n\nIt rained.", ["Opening", "It rained."]),
    ],
)
def test_a_text_is_cut_into(text: str, cut: list[str]) -> None:
    assert [one.words for one in sentences(text)] == cut


def test_a_sentence_over_a_page_break_is_one_and_keeps_its_label() -> None:
    first, second = sentences("4. Norway works in the north and\n\n\nin the south. It rained.")
    assert (first.words, first.label) == ("Norway works in the north and in the south.", "4")
    assert (second.words, second.label, second.paragraph) == ("It rained.", "4", first.paragraph)


def test_bold_words_are_known_by_their_place_in_the_sentence() -> None:
    (only,) = sentences("Then **Norway** spoke.")
    assert [only.words[start:end] for start, end in only.bold] == ["Norway"]
    assert only.is_bold(5, 11)
    assert not only.is_bold(0, 4)


@pytest.mark.parametrize("filler", ["word ", "Word ", "x"])
def test_a_text_without_any_full_stop_is_cut_all_the_same(filler: str) -> None:
    text = (filler * 10_000).strip()
    found = sentences(text)
    assert max(len(one.words) for one in found) <= 4000
    assert "".join(one.words for one in found).replace(" ", "") == text.replace(" ", "")


def test_markings_are_found_by_paragraph_also_where_they_reach_over_several() -> None:
    text = "**one\n\ntwo** three\n\nfour *five*"
    bold = Marked(2, 10, Marking.BOLD)
    signs = [Marked(*span, Marking.SYNTAX) for span in ((0, 2), (10, 12), (25, 26), (30, 31))]
    paragraphs = tuple(SourceParagraph(None, *span) for span in ((0, 5), (7, 18), (20, 31)))
    source = Source("a.md", "text/markdown", "", text, paragraphs, markings=(*signs, bold))

    held = markings_by_paragraph(source)
    assert held == [[signs[0], bold], [signs[1], bold], [signs[2], signs[3]]]
    assert [read_aloud(text, *both)[0] for both in zip(paragraphs, held, strict=True)] == [
        "one",
        "two three",
        "four five",
    ]

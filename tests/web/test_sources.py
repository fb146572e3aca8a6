import hashlib

from tourdetable.reading import read
from tourdetable.record import Paragraph, ParagraphKind
from tourdetable.web.sources import Source

TEXT = """\
# Lake Dialogue

- Japan
- Peru

1. **Japan** will open a *pier*<sup>1</sup> and <b>a boat</b>.

<sup>1</sup> Of wood.
"""


def source() -> Source:
    return Source(read(TEXT.encode(), name="lakes.md").document)


def shown(block: list[object]) -> list[str]:
    return ["".join(piece.words for piece in one.pieces) for one in block]


def test_the_document_is_cut_into_headings_lists_paragraphs_and_notes() -> None:
    blocks = source().blocks(0, 0)
    assert [(kind, shown(members)) for kind, members in blocks] == [
        ("heading", ["Lake Dialogue"]),
        ("item", ["Japan", "Peru"]),
        ("paragraph", ["Japan will open a pier1 and a boat."]),
        ("note", [" Of wood."]),
    ]


def test_the_call_of_a_note_is_raised_and_bold_and_italic_stand_out() -> None:
    (paragraph,) = dict(source().blocks(0, 0))["paragraph"]
    looks = [
        (one.words, one.strong, one.emphasised, one.raised)
        for one in paragraph.pieces
        if one.strong or one.emphasised or one.raised
    ]
    assert looks == [
        ("Japan", True, False, False),
        ("pier", False, True, False),
        ("1", False, False, True),
    ]


def test_marked_pieces_are_the_passage_whatever_its_signs() -> None:
    start, end = TEXT.index("**Japan"), TEXT.index(" and <b>")
    marked = [
        piece
        for _, members in source().blocks(start, end)
        for one in members
        for piece in one.pieces
        if piece.marked
    ]
    assert "".join(one.words for one in marked) == "Japan will open a pier1"
    assert [one.first for one in marked] == [True, *[False] * (len(marked) - 1)]


def test_every_character_of_plain_text_is_shown_once() -> None:
    text = "1. Japan opened.\n\n2. Peru closed."
    document = read(text.encode(), name="lakes.txt").document
    pieces = [
        piece.words
        for _, members in Source(document).blocks(3, 8)
        for one in members
        for piece in one.pieces
    ]
    assert "".join(pieces) == "Japan opened.Peru closed."


def test_a_passage_between_paragraphs_marks_nothing() -> None:
    text = "Japan opened.\n\n\nPeru closed."
    kept = read(text.encode(), name="lakes.txt").document
    document = kept.model_copy(
        update={
            "sha256": hashlib.sha256(text.encode()).hexdigest(),
            "paragraphs": (
                Paragraph(start=0, end=13, kind=ParagraphKind.PARAGRAPH),
                Paragraph(start=16, end=28, kind=ParagraphKind.PARAGRAPH),
            ),
        }
    )
    blocks = Source(document).blocks(14, 15)
    assert not any(
        piece.marked for _, members in blocks for one in members for piece in one.pieces
    )


def test_the_first_paragraph_of_each_page_of_the_file_names_it() -> None:
    document = source().document
    pages = (1, 1, 1, 2, 1)
    paged = tuple(
        one.model_copy(update={"page": page})
        for one, page in zip(document.paragraphs, pages, strict=True)
    )
    shown_on = Source(document.model_copy(update={"paragraphs": paged})).paragraphs(0, 0)
    assert [one.new_page for one in shown_on] == [1, None, None, 2, 1]
    assert [one.new_page for one in source().paragraphs(0, 0)] == [None] * 5

"""Laws of opening: nothing that a person sees is lost, and every place holds its words.

A document is drawn as what its reader sees; each format has its own way to write that down.
"""

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from tourdetable.reading.opening import NotReadable, Source, opened
from tourdetable.reading.pipeline import read_source

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{path}:1.0"'
    for name, path in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("draw", "drawing"),
    )
)
WORDS = st.lists(
    st.sampled_from(
        ["Peru", "Türkiye", "sat", "the", "pier,", "“Lakes”", "R&D", "<b>", "日本", "x.y"]
    ),
    min_size=1,
    max_size=6,
).map(" ".join)


@dataclass(frozen=True)
class Piece:
    """A part of a page, of a kind that each format can write; what was deleted is not seen."""

    kind: str
    words: str
    more: str = ""

    @property
    def seen(self) -> str:
        """What a reader sees of it."""
        return self.words if self.kind == "deleted" else f"{self.words} {self.more}"


KINDS = ["paragraph", "heading", "item", "row", "note", "box", "inserted", "deleted"]
PIECES: SearchStrategy[list[Piece]] = st.lists(
    st.builds(Piece, st.sampled_from(KINDS), WORDS, WORDS), min_size=1, max_size=8
)


def docx(pieces: list[Piece]) -> bytes:
    """The page as Word writes it."""
    notes: list[str] = []
    body = "".join(docx_piece(one, notes) for one in pieces)
    parts = {
        "document": f"<w:document {W}><w:body>{body}</w:body></w:document>",
        "footnotes": f"<w:footnotes {W}>{''.join(notes)}</w:footnotes>",
    }
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as package:
        for name, content in parts.items():
            package.writestr(f"word/{name}.xml", content)
    return held.getvalue()


def docx_piece(one: Piece, notes: list[str]) -> str:
    """A part of the page in Word's own words."""
    first, second = (
        f'<w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r>'
        for words in (one.words, f" {one.more}")
    )
    match one.kind:
        case "row":
            cells = "".join(f"<w:tc><w:p>{words}</w:p></w:tc>" for words in (first, second))
            return f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
        case "note":
            notes.append(f'<w:footnote w:id="{len(notes)}"><w:p>{second}</w:p></w:footnote>')
            second = f'<w:r><w:footnoteReference w:id="{len(notes) - 1}"/></w:r>'
        case "box":
            box = f"<w:pict><w:txbxContent><w:p>{second}</w:p></w:txbxContent></w:pict>"
            second = f"<w:r>{box}</w:r>"
        case "inserted":
            second = f"<w:ins>{second}</w:ins>"
        case "deleted":
            second = f"<w:del>{second.replace('w:t>', 'w:delText>')}</w:del>"
            second = second.replace("<w:t ", "<w:delText ")
        case "item":
            first = f"<w:sdt><w:sdtContent>{first}</w:sdtContent></w:sdt>"
    return f"<w:p>{first}{second}</w:p>"


def fodt(pieces: list[Piece]) -> bytes:
    """The page as LibreOffice writes it in a single file."""
    body = "".join(fodt_piece(one) for one in pieces)
    tracked = (
        '<text:tracked-changes><text:changed-region text:id="i"><text:insertion/>'
        '</text:changed-region><text:changed-region text:id="d"><text:deletion/>'
        "</text:changed-region></text:tracked-changes>"
    )
    return (
        f"<office:document {ODF}><office:body><office:text>{tracked}{body}</office:text>"
        "</office:body></office:document>"
    ).encode()


def fodt_piece(one: Piece) -> str:
    """A part of the page in the words of OpenDocument."""
    first, second = escape(one.words), f" {escape(one.more)}"
    p = f"<text:p>{first}{second}</text:p>"
    match one.kind:
        case "heading":
            return p.replace("text:p>", "text:h>")
        case "item":
            return f"<text:list><text:list-item>{p}</text:list-item></text:list>"
        case "row":
            cells = "".join(
                f"<table:table-cell><text:p>{words}</text:p></table:table-cell>"
                for words in (first, second)
            )
            return f"<table:table><table:table-row>{cells}</table:table-row></table:table>"
        case "note":
            second = (
                "<text:note><text:note-citation>1</text:note-citation><text:note-body>"
                f"<text:p>{second}</text:p></text:note-body></text:note>"
            )
        case "box":
            box = f"<draw:text-box><text:p>{second}</text:p></draw:text-box>"
            second = f"<draw:frame>{box}</draw:frame>"
        case "inserted":
            mark = '<text:change-{} text:change-id="i"/>'
            second = f"{mark.format('start')}{second}{mark.format('end')}"
        case "deleted":
            second = '<text:change text:change-id="d"/>'
    return f"<text:p>{first}{second}</text:p>"


def html(pieces: list[Piece]) -> bytes:
    """The page for a browser."""
    return "".join(html_piece(one) for one in pieces).encode()


def html_piece(one: Piece) -> str:
    """A part of the page in HTML."""
    first, second = escape(one.words), escape(one.more)
    return {
        "paragraph": f"<p>{first} {second}</p>",
        "heading": f"<h2>{first} {second}</h2>",
        "item": f"<ol><li>{first} {second}</ol>",
        "row": f"<table><tr><td>{first}<td>{second}</table>",
        "note": f"<p>{first}<sup>1</sup></p><p><sup>1</sup>{second}</p>",
        "box": f"<p>{first}</p><aside>{second}</aside>",
        "inserted": f"<p>{first} <ins>{second}</ins></p>",
        "deleted": f"<p>{first} <del>{second}</del></p>",
    }[one.kind]


def rtf(pieces: list[Piece]) -> bytes:
    """The page in Rich Text."""
    return f"{{\\rtf1\\ansi {''.join(rtf_piece(one) for one in pieces)}}}".encode()


def rtf_piece(one: Piece) -> str:
    """A part of the page in commands."""
    first, second = (
        "".join(sign if sign.isascii() else f"\\u{ord(sign)}?" for sign in words)
        for words in (one.words, one.more)
    )
    return {
        "row": f"\\pard\\intbl {first}\\cell {second}\\cell\\row\\pard ",
        "item": f"{{\\listtext 1.\\tab}}{first} {second}\\par ",
        "note": f"{first}{{\\super\\chftn}}{{\\footnote {second}}}\\par ",
        "box": f"{first}{{\\shp{{\\*\\shpinst{{\\shptxt {second}\\par}}}}}}\\par ",
        "inserted": f"{first} {{\\revised {second}}}\\par ",
        "deleted": f"{first} {{\\deleted {second}}}\\par ",
    }.get(one.kind, f"{first} {second}\\par ")


WRITERS: dict[str, Callable[[list[Piece]], bytes]] = {
    "docx": docx,
    "fodt": fodt,
    "html": html,
    "rtf": rtf,
}


def seen_in(words: str) -> list[str]:
    """Words in any order, without the marks of notes."""
    return sorted(re.sub("[⁰¹²³⁴⁵⁶⁷⁸⁹|]", " ", words).split())


@pytest.mark.parametrize("ending", WRITERS)
@given(pieces=PIECES)
def test_what_a_person_sees_is_in_the_paragraphs(ending: str, pieces: list[Piece]) -> None:
    source = opened(WRITERS[ending](pieces), name=f"a.{ending}")

    assert seen_in(" ".join(map(words_at, paragraphs(source)))) == seen_in(
        " ".join(one.seen for one in pieces)
    )
    changes = [one for one in pieces if one.kind in {"inserted", "deleted"}]
    assert len(source.doubts) == len(changes)


@pytest.mark.parametrize("ending", WRITERS)
@given(pieces=PIECES)
def test_every_place_of_a_record_holds_its_words(ending: str, pieces: list[Piece]) -> None:
    source = opened(WRITERS[ending](pieces), name=f"a.{ending}")

    assert edges_of(source) == sorted(edges_of(source))
    assert read_source(source).document.text == source.text  # a place that did not fit would raise


SIGNS = st.lists(
    st.one_of(
        st.sampled_from(
            ["Peru spoke.", "PERU", "\n", "\n\n", "\r\n", "\f", " ", "\t", "- ", "* ", "1. "]
        ),
        st.sampled_from(
            ["(a) ", "= ", "# ", "----\n", "|===\n", "|", "**", "_", "[1]", "footnote:[", "]"]
        ),
        st.sampled_from(
            ["- 3 -\n", "+\n", "====\n", "////\n", "inter-\nnational", "> ", "```\n", "::", "<<"]
        ),
        st.text(max_size=3),
    ),
    max_size=40,
).map("".join)


@pytest.mark.parametrize("ending", ["txt", "md", "adoc"])
@given(text=SIGNS)
def test_a_text_keeps_every_character_where_the_file_has_it(ending: str, text: str) -> None:
    try:
        source = opened(text.encode("utf-8", "replace"), name=f"a.{ending}")
    except NotReadable:
        return
    assert source.text == text.encode("utf-8", "replace").decode("utf-8-sig")
    edges = edges_of(source)
    assert edges == sorted(edges)
    assert all(0 <= start < end <= len(source.text) for start, end in edges)
    assert all(end <= start for (_, end), (start, _) in pairwise(edges))
    assert all(0 <= one.start <= one.end <= len(source.text) for one in source.markings)
    read_source(source)


def paragraphs(source: Source) -> list[tuple[str, int, int]]:
    """The text and the edges of each paragraph."""
    return [(source.text, one.start, one.end) for one in source.paragraphs]


def words_at(place: tuple[str, int, int]) -> str:
    """The words of a paragraph."""
    text, start, end = place
    return text[start:end]


def edges_of(source: Source) -> list[tuple[int, int]]:
    """Where the paragraphs begin and end."""
    return [(one.start, one.end) for one in source.paragraphs]

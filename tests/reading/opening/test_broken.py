"""Files of every kind that went wrong on their way, or were made to: read, or refused in words."""

import io
import zipfile
from collections.abc import Iterator

import pytest

from reading.opening.mutated import is_whole, mutated
from tourdetable.reading.opening import NotReadable, opened

TIMES = 150
OPEN_DOCUMENT = """<office:document-content
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:text>{}
</office:text></office:body></office:document-content>"""
FLAT = OPEN_DOCUMENT.replace("document-content", "document")
BODY = """<text:h text:outline-level="1">Lake Meeting</text:h>
<text:list><text:list-item text:start-value="3"><text:p>Peru<text:s text:c="2"/>spoke.<text:note>
<text:note-citation>1</text:note-citation><text:note-body><text:p>Document LD/1.</text:p>
</text:note-body></text:note></text:p></text:list-item></text:list><table:table><table:table-row>
<table:table-cell><text:p>Ada Holm</text:p></table:table-cell><table:table-cell
 table:number-columns-repeated="2"><text:p>Norway</text:p></table:table-cell></table:table-row>
</table:table>"""
HTML = """<!DOCTYPE html><html><head><meta charset="utf-8">
<style>.a{display:none}</style></head><body>
<h1>Lake Meeting</h1><ol start="3" type="a"><li>Peru <b>spoke</b>.<sup><a href="#n1">1</a></sup>
<ul><li>Türkiye</ul></ol><table><tr><td>Ada Holm<td><p>Norway</table><p hidden>gone</p><pre>1. a
2. b</pre><blockquote>It <del>never</del><ins>always</ins> did.<br><br>So.</blockquote>
<dl><dt>Date<dd>3 May</dl><p id="n1">1 Document LD/1.</p></body></html>"""
RTF = r"""{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset238 Serif;}}{\stylesheet{\s1 heading 1;}}
{\pard\s1 Lake Meeting\par}{\pard{\listtext 3.\tab}Peru {\b spoke}.{\super
\chftn}{\footnote Document LD/1.
} T\'fcrkiye \u350?ahin\par}\trowd\cellx99\cellx200 Ada Holm\intbl\cell Norway\cell\row
\pard{\deleted never}{\revised always} did{\v gone}.\par}"""
ASCIIDOC = """= Lake Meeting
:chair: Ms. Holm

[start=3]
. *Peru* spoke.footnote:[Document LD/1.]
.. Türkiye _agreed_ with https://lakes.example[this].

|===
|Name |State

2+|Ada Holm
|===

Date:: 3 May
____
NOTE: Quoted <<a,here>>.
____
"""


def packed(content: str) -> bytes:
    """An OpenDocument text with such a content."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", content)
    return held.getvalue()


def is_read_or_refused(content: bytes, name: str) -> bool:
    """Whether every stretch that is told of a file lies in its text, or the file is refused."""
    try:
        source = opened(content, name=name)
    except NotReadable:
        return True
    source.document()
    edges = [(one.start, one.end) for one in source.paragraphs]
    edges += [(one.start, one.end) for one in source.markings]
    places = [one.place for one in source.doubts if one.place]
    return is_whole(source.text, edges) and all(
        source.text[one.start : one.end] == one.words for one in places
    )


@pytest.mark.parametrize(
    ("name", "whole", "said"),
    [
        ("a.html", HTML.encode(), ["Lake Meeting", "Türkiye", "Document LD/1."]),
        ("a.odt", packed(OPEN_DOCUMENT.format(BODY)), ["Lake Meeting", "Document LD/1."]),
        ("a.fodt", FLAT.format(BODY).encode(), ["Lake Meeting", "Document LD/1."]),
        ("a.rtf", RTF.encode(), ["Lake Meeting", "Türkiye Şahin", "Document LD/1."]),
        ("a.adoc", ASCIIDOC.encode(), ["Lake Meeting", "Türkiye", "Document LD/1."]),
    ],
)
def test_a_broken_file_is_read_or_refused(name: str, whole: bytes, said: list[str]) -> None:
    text = opened(whole, name=name).text

    assert [one for one in said if one in " ".join(text.split())] == said
    assert all(is_read_or_refused(broken, name) for broken in mutated(whole, TIMES))


CLOSED = "</text:list-item></text:list>"


def nested(before: str, behind: str, times: int) -> str:
    """A paragraph in a thing in a thing."""
    return f"{before * times}<text:p>x</text:p>{behind * times}"


def made_to_harm() -> Iterator[tuple[str, str]]:
    """Files that nobody writes by chance: nested without end, repeated, or with huge numbers."""
    for open_sign in ("<div>", "<b>", "<table><tr><td>", "<ul><li>", "<blockquote>"):
        yield "a.html", open_sign * 20_000 + "x"
    for odd in ("<ol start=99999999999><li>x", "&#0;&#xD800;x", "<p>a<br>" * 30_000):
        yield "a.html", odd
    for odd in ("{" * 200_000, r"\trowd\cell" * 30_000, r"{\footnote x" * 20_000):
        yield "a.rtf", r"{\rtf1 " + odd + "x"
    for odd in (r"\bin999999999 x", r"\u0?\'00\u-10179?x", r"\ansicpg99999 \'e9", "}" * 99 + "x"):
        yield "a.rtf", r"{\rtf1 " + odd
    for odd in ("*", "_a ", "footnote:[", "link:a[", "<<", "a::\n", "99.99+|", "[", "|===\n|a "):
        yield "a.adoc", odd * 30_000
    for odd in (
        "<text:p>x<text:s text:c='999999999'/></text:p>",
        (
            "<table:table><table:table-row table:number-rows-repeated='99999999'>"
            "<table:table-cell table:number-columns-repeated='99999999'><text:p>x</text:p>"
            "</table:table-cell><table:table-cell/></table:table-row></table:table>"
        ),
        nested("<text:list><text:list-item>", CLOSED, 110),
        nested("<text:section>", "</text:section>", 240),
        f"<text:p>{nested('<text:span>', '</text:span>', 240)}</text:p>",
        nested(f"<text:list><text:list-item text:start-value='{'9' * 5000}'>", CLOSED, 1),
    ):
        yield "a.fodt", FLAT.format(odd)


@pytest.mark.parametrize(("name", "content"), [*made_to_harm()], ids=lambda one: one[:24])
def test_a_file_that_was_made_to_harm_is_read_or_refused(name: str, content: str) -> None:
    assert is_read_or_refused(content.encode(), name)

"""Web pages: what their reader sees, with the numbers of lists, notes and tables."""

import time
from contextlib import suppress

import pytest

from tourdetable.reading.opening import Marking, NotReadable, Source, opened
from tourdetable.reading.opening.html_charset import page_text


def source_of(page: str) -> Source:
    return opened(page.encode(), name="a.html")


def told(page: str) -> list[tuple[str | None, str, str]]:
    source = source_of(page)
    return [
        (one.label, one.kind.value, source.text[one.start : one.end]) for one in source.paragraphs
    ]


def marked(source: Source, marking: Marking) -> list[str]:
    return [source.text[one.start : one.end] for one in source.markings if one.marking is marking]


def p(*words: str) -> list[tuple[None, str, str]]:
    """Ordinary paragraphs."""
    return [(None, "paragraph", one) for one in words]


@pytest.mark.parametrize(
    ("page", "expected", "why"),
    [
        ("<p>Peru\n  spoke.</p>", p("Peru spoke."), "line ends of the file mean nothing"),
        ("Peru spoke.<p>Chile sat.", p("Peru spoke.", "Chile sat."), "words may stand free"),
        ("<div>Peru<div>Chile</div>Japan</div>", p("Peru", "Chile", "Japan"), "blocks part"),
        ("<p>Peru<br>spoke.", p("Peru\nspoke."), "a line end on purpose"),
        (
            "<p>Peru spoke.<br><br>Chile sat.",
            p("Peru spoke.", "Chile sat."),
            "an empty line parts",
        ),
        ("<p>T&uuml;rkiye &#8211; &amp; Peru", p("Türkiye – & Peru"), "entities"),
        ("<p>Peru<script>x</script><!-- x --> sat.", p("Peru sat."), "nobody sees scripts"),
        ("<template>x</template><noscript>x</noscript><p>Peru", p("Peru"), "nor templates"),
        ("<nav>Home</nav><header>Lakes</header><p>Peru", p("Home", "Lakes", "Peru"), "navigation"),
        ("<details><summary>More</summary>Peru sat.</details>", p("More", "Peru sat."), "details"),
        ("<p>the <q>Lake</q>", p("the “Lake”"), "browsers show the quotation marks"),
        ("<ruby>Oslo<rp>(</rp><rt>capital</rt></ruby>", p("Oslo (capital)"), "reading above"),
        ("<h2>Lake <b>Day</b></h2>", [(None, "heading", "Lake Day")], "a heading"),
        ("<div role=heading aria-level=3>Lake</div>", [(None, "heading", "Lake")], "by its role"),
        ("<dl><dt>Chair<dd>Ada Holm</dl>", p("Chair", "Ada Holm"), "terms"),
        ("<p>8.\tPeru sat.", [("8", "paragraph", "Peru sat.")], "a number typed by hand"),
        (
            "<p>Peru asked for:<br>– a pier;<br>– a buoy.",
            [
                (None, "paragraph", "Peru asked for:"),
                (None, "item", "a pier;"),
                (None, "item", "a buoy."),
            ],
            "bullets typed by hand",
        ),
    ],
)
def test_a_page_is_read_as_it_is_seen(
    page: str, expected: list[tuple[str | None, str, str]], why: str
) -> None:
    assert told(page) == expected


@pytest.mark.parametrize(
    ("page", "labels", "why"),
    [
        ("<ol><li>a<li>b</ol>", ["1", "2"], "from one"),
        ("<ol start=8><li>a<li>b</ol>", ["8", "9"], "from a start"),
        ("<ol type=a><li>a<li>b</ol>", ["a", "b"], "letters"),
        ("<ol type=I start=4><li>a<li>b</ol>", ["IV", "V"], "Roman digits"),
        ("<ol><li>a<li value=7>b<li>c</ol>", ["1", "7", "8"], "a number of its own"),
        ("<ol reversed><li>a<li>b</ol>", ["2", "1"], "backwards"),
        ("<ul><li>a</ul>", [None], "a bullet"),
        ("<ol><li><p>a<p>b</ol>", ["1", None], "the number stands once"),
        ("<ol><li>a<ol type=i><li>b</ol><li>c</ol>", ["1", "i", "2"], "a list in a list"),
        ("<ol style='list-style-type: upper-alpha'><li>a</ol>", ["A"], "by its style"),
        ("<style>.x {list-style: none}</style><ol class=x><li>a</ol>", [None], "without numbers"),
    ],
)
def test_items_bear_the_numbers_that_a_browser_shows(
    page: str, labels: list[str | None], why: str
) -> None:
    assert [one.label for one in source_of(page).paragraphs] == labels


def test_a_row_of_a_table_is_one_paragraph_and_a_layout_is_none() -> None:
    assert told(
        "<table><tr><th>Name<th>State<tr><td><p>Ada Holm<td>Norway</table>"
        "<table><tr><td><h2>Menu</h2><td><p>Peru sat.</table><table><tr><td>Chile</table>"
    ) == [
        (None, "item", "Name | State"),
        (None, "item", "Ada Holm | Norway"),
        (None, "heading", "Menu"),
        (None, "paragraph", "Peru sat."),
        (None, "paragraph", "Chile"),
    ]


@pytest.mark.parametrize(
    ("page", "why"),
    [
        (
            '<p>Peru<sup><a href="#n">1</a></sup> sat.<ol><li id=n>Noon. <a href="#r">↩</a></ol>',
            "a list of notes",
        ),
        (
            '<p>Peru<a href="#s"><sup>1</sup></a> sat.<div><p><a name="s" href="#b">1</a> Noon.',
            "as word processors write them",
        ),
        ("<p>Peru<sup>1</sup> sat.<p><sup>1</sup> Noon.", "without links"),
    ],
)
def test_notes_stand_under_their_marks(page: str, why: str) -> None:
    assert told(page) == [(None, "paragraph", "Peru¹ sat."), ("1", "note", "Noon.")]


def test_tracked_changes_are_read_as_accepted_and_doubted() -> None:
    source = source_of("<p>Peru <del>never</del><ins>gladly</ins> sat.")

    assert source.text == "Peru gladly sat."
    assert [(one.message, one.place and one.place.words) for one in source.doubts] == [
        ("Here is a deletion that nobody has accepted; it was read as accepted.", ""),
        ("Here is an insertion that nobody has accepted; it was read as accepted.", "gladly"),
    ]


@pytest.mark.parametrize(
    "hiding",
    ["<p hidden>x", "<p style='display:none'>x", "<style>.x{display: none}</style><p class=x>x"],
)
def test_hidden_words_are_not_read_and_said_to_be_there(hiding: str) -> None:
    source = source_of(f"<p>Peru</p>{hiding}")

    assert source.text == "Peru"
    assert [one.message for one in source.doubts] == [
        "The file holds 1 hidden passage, which was not read."
    ]


def test_numbers_that_only_a_style_sheet_makes_are_doubted() -> None:
    source = source_of("<style>p::before{content: counter(p) '.'}</style><p>Peru sat.")

    assert [one.message for one in source.doubts] == [
        "The page makes numbers with its style sheet alone; they are not known, and missing."
    ]


def test_bold_and_italic_come_from_elements_and_from_styles() -> None:
    source = source_of(
        "<style>.c3{font-weight:700} @media print{.c4{font-weight:700}}</style><p><b>Peru</b>, "
        "<span class=c3>Chile</span>, <span class=c4>Japan</span>, <em>Lakes</em>, "
        "<i style='font-style:normal'>Oslo</i>"
    )

    assert marked(source, Marking.BOLD) == ["Peru", "Chile"]
    assert marked(source, Marking.ITALIC) == ["Lakes"]


def test_typed_text_keeps_its_lines_and_its_numbers() -> None:
    assert told("<pre>LAKE DAY\n\n8. Peru\n   sat.\n9. Chile stood.</pre>") == [
        (None, "heading", "LAKE DAY"),
        ("8", "paragraph", "Peru\n   sat."),
        ("9", "paragraph", "Chile stood."),
    ]


@pytest.mark.parametrize(
    ("content", "expected", "why"),
    [
        ("Savaş".encode(), "Savaş", "UTF-8 where nothing is said"),
        (b"\xef\xbb\xbf" + "Savaş".encode(), "Savaş", "by its first bytes"),
        ("\ufeffSavaş".encode("utf-16-le"), "Savaş", "by its first bytes"),
        (b"<meta charset=iso-8859-9>Sava\xfe", "<meta charset=iso-8859-9>Savaş", "as stated"),
        (b'<?xml encoding="latin1"?>\x93', '<?xml encoding="latin1"?>“', "as browsers read it"),
    ],
)
def test_the_encoding_is_that_which_a_browser_takes(
    content: bytes, expected: str, why: str
) -> None:
    assert page_text(content) == (expected, None)


@pytest.mark.parametrize("stated", ["", "<meta charset=nonsense>", "<meta charset=hex>"])
def test_an_encoding_that_is_guessed_is_doubted(stated: str) -> None:
    source = opened(f"{stated}<p>S\xe3o Tom\xe9".encode("latin-1"), name="a.html")

    assert source.text == "São Tomé"
    assert len(source.doubts) == 1


@pytest.mark.parametrize("piece", ["<div>", "<b>", "<p>a", "<table><tr><td>", "<ol><li>", "a<br>"])
def test_no_page_makes_reading_slow(piece: str) -> None:
    page = "Peru " + piece * (200_000 // len(piece)) + "sat."
    start = time.perf_counter()

    with suppress(NotReadable):
        source_of(page)

    assert time.perf_counter() - start < 10

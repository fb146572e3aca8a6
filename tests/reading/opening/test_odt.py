"""OpenDocument texts: numbers, notes, tables, boxes, tracked changes, what stands out."""

import io
import zipfile

import pytest

from tourdetable.reading.opening import NotReadable, Source, opened

SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{path}:1.0"'
    for name, path in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("fo", "xsl-fo-compatible"),
        ("draw", "drawing"),
    )
)
CREATOR = '<dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">Ada Holm</dc:creator>'
RUBY = """<text:ruby><text:ruby-base>Oslo</text:ruby-base>\
<text:ruby-text>capital</text:ruby-text></text:ruby>"""
NINE = """<text:list text:style-name="L">
<text:list-item text:start-value="9"><text:p>a</text:p></text:list-item>
<text:list-header><text:p>b</text:p></text:list-header>
<text:list-item><text:p>c</text:p></text:list-item></text:list>"""
STYLES = """
<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1"
 style:num-suffix="." text:start-value="3"/><text:list-level-style-number text:level="2"
 style:num-format="a" style:num-prefix="(" style:num-suffix=")"/><text:list-level-style-number
 text:level="3" style:num-format="I" text:display-levels="2"/></text:list-style>
<text:list-style style:name="D"><text:list-level-style-bullet text:level="1"
 text:bullet-char="•"/></text:list-style>
<text:outline-style><text:outline-level-style text:level="1" style:num-format="I"/>
<text:outline-level-style text:level="2" style:num-format=""/></text:outline-style>
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/>
</style:style><style:style style:name="I" style:family="text"><style:text-properties
 fo:font-style="italic"/></style:style>
<style:style style:name="Plain" style:family="text" style:parent-style-name="B">
<style:text-properties fo:font-weight="normal"/></style:style>
<style:style style:name="Up" style:family="text"><style:text-properties
 style:text-position="super 58%"/></style:style>
<style:style style:name="Gone" style:family="text"><style:text-properties text:display="none"/>
</style:style><style:style style:name="Loud" style:family="paragraph"><style:text-properties
 fo:font-weight="bold"/></style:style><style:style style:name="Title" style:family="paragraph"/>
<style:style style:name="Own" style:family="paragraph" style:parent-style-name="Title"/>"""


def flat(body: str, *, styles: str = STYLES, masters: str = "") -> bytes:
    """A document in a single file."""
    return f"""<office:document {SPACES}><office:styles>{styles}</office:styles>
<office:master-styles>{masters}</office:master-styles>
<office:body><office:text>{body}</office:text></office:body></office:document>""".encode()


def source_of(body: str) -> Source:
    return opened(flat(body), name="a.fodt")


def told(body: str) -> list[tuple[str | None, str, str]]:
    return told_by(source_of(body))


def told_by(source: Source) -> list[tuple[str | None, str, str]]:
    return [
        (one.label, one.kind.value, source.text[one.start : one.end]) for one in source.paragraphs
    ]


def p(words: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{words}</text:p>'


def items(*inside: str, about: str = 'text:style-name="L"') -> str:
    """A list."""
    held = "".join(f"<text:list-item>{one}</text:list-item>" for one in inside)
    return f"<text:list {about}>{held}</text:list>"


def packed(**parts: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        for name, content in parts.items():
            path = "META-INF/manifest.xml" if name == "manifest" else f"{name}.xml"
            made.writestr(path, content)
    return held.getvalue()


@pytest.mark.parametrize(
    ("body", "expected", "why"),
    [
        (p("Peru  sat.\n"), "Peru  sat.", "blanks as they stand"),
        (p('a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d'), "a   b\tc\nd", "blanks"),
        (p("Peru <text:span>and <text:a>Chile</text:a></text:span>"), "Peru and Chile", "links"),
        (p("on <text:date>3 May</text:date>"), "on 3 May", "a field shows its result"),
        (p("1<text:span text:style-name='Up'>2</text:span>"), "1²", "a raised number"),
        (
            p(RUBY),
            "Oslo (capital)",
            "reading above",
        ),
        (f"<text:section>{p('Peru')}</text:section>", "Peru", "a section"),
        (
            (
                f"<text:table-of-content><text:index-body>{p('Opening 3')}</text:index-body>"
                "</text:table-of-content>"
            ),
            "Opening 3",
            "a table of contents",
        ),
        (p("Peru<text:soft-page-break/> sat."), "Peru sat.", "the end of a page"),
    ],
)
def test_words_are_read_as_they_are_shown(body: str, expected: str, why: str) -> None:
    assert source_of(body).text == expected


@pytest.mark.parametrize(
    ("body", "labels", "why"),
    [
        (items(p("a"), p("b")), ["3", "4"], "from the start of its style"),
        (items(p("a") + p("b"), p("c")), ["3", None, "4"], "the number stands once"),
        (items(p("a") + items(p("b"), p("c")), p("d")), ["3", "a", "b", "4"], "letters below"),
        (items(p("a") + items(p("b") + items(p("c")))), ["3", "a", "a.I"], "two levels shown"),
        (items(p("a")) + p("x") + items(p("b")), ["3", None, "3"], "a new list begins anew"),
        (
            items(p("a"))
            + p("x")
            + items(p("b"), about='text:style-name="L" text:continue-numbering="true"'),
            ["3", None, "4"],
            "a list that goes on",
        ),
        (
            items(p("a"), about='xml:id="one" text:style-name="L"')
            + items(p("x"))
            + items(p("b"), about='text:continue-list="one" text:style-name="L"'),
            ["3", "3", "4"],
            "a list that goes on with one before the last",
        ),
        (
            NINE,
            ["9", None, "10"],
            "a start of its own, and an item without a number",
        ),
        (items(p("a"), about='text:style-name="D"'), [None], "a bullet"),
        (items(p("a"), about=""), [None], "a list without a style"),
        (p("8. Peru sat."), ["8"], "a number typed by hand"),
    ],
)
def test_numbers_are_those_that_an_office_shows(
    body: str, labels: list[str | None], why: str
) -> None:
    assert [one.label for one in source_of(body).paragraphs] == labels


def test_headings_have_levels_and_the_numbers_of_the_outline() -> None:
    source = source_of(
        p("Lakes", "Own")
        + '<text:h text:outline-level="1">Opening</text:h>'
        + '<text:h text:outline-level="2">Chair</text:h>'
        + '<text:h text:outline-level="1">Closing</text:h>'
    )

    assert [(one.label, one.kind.value, one.level) for one in source.paragraphs] == [
        (None, "heading", 1),
        ("I", "heading", 1),
        (None, "heading", 2),
        ("II", "heading", 1),
    ]


def test_a_row_of_a_table_is_one_paragraph_and_one_of_one_cell_a_frame() -> None:
    cell = "<table:table-cell>{}</table:table-cell>"
    row = "<table:table-row>{}</table:table-row>"
    rows = [
        "<table:table-header-rows>"
        + row.format(cell.format(p("Name")) + cell.format(p("State")))
        + "</table:table-header-rows>",
        row.format(cell.format(items(p("Ada"))) + cell.format(p("Nor") + p("way"))),
        row.format(cell.format(p("Peru sat.") + p("Chile stood."))),
    ]

    assert told(f"<table:table>{''.join(rows)}</table:table>") == [
        (None, "item", "Name | State"),
        (None, "item", "3. Ada | Nor way"),
        (None, "paragraph", "Peru sat."),
        (None, "paragraph", "Chile stood."),
    ]


def test_notes_stand_behind_the_text_and_the_heads_of_pages_last() -> None:
    note = (
        '<text:note text:note-class="{}"><text:note-citation>{}</text:note-citation>'
        "<text:note-body>{}</text:note-body></text:note>"
    )
    body = p(
        f"Peru{note.format('endnote', 'i', p('A State.') + p('In the south.'))} "
        f"sat{note.format('footnote', '1', p('At noon.'))}."
    )
    masters = (
        f"<style:master-page><style:header>{p('Lake Dialogue')}</style:header><style:footer>"
        f"{p('Page <text:page-number>1</text:page-number>')}</style:footer></style:master-page>"
        f"<style:master-page><style:header>{p('Lake Dialogue')}</style:header></style:master-page>"
    )

    assert told_by(opened(flat(body, masters=masters), name="a.fodt")) == [
        (None, "paragraph", "Perui sat¹."),
        ("i", "note", "A State."),
        (None, "paragraph", "In the south."),
        ("1", "note", "At noon."),
        (None, "note", "Lake Dialogue"),
    ]


def test_boxes_and_shapes_stand_after_the_paragraph_they_belong_to() -> None:
    box = f"<draw:frame><draw:text-box>{p('8. Boxed.')}</draw:text-box></draw:frame>"
    shape = f"<draw:g><draw:custom-shape>{p('Drawn')}</draw:custom-shape></draw:g>"

    assert told(p(f"Peru {box}sat.{shape}") + box) == [
        (None, "paragraph", "Peru sat."),
        ("8", "paragraph", "Boxed."),
        (None, "paragraph", "Drawn"),
        ("8", "paragraph", "Boxed."),
    ]


def test_tracked_changes_are_read_as_accepted_and_doubted() -> None:
    tracked = "".join(
        f'<text:changed-region text:id="{name}"><text:{kind}>{inside}</text:{kind}>'
        "</text:changed-region>"
        for name, kind, inside in (
            ("c1", "insertion", f"<office:change-info>{CREATOR}</office:change-info>"),
            ("c2", "deletion", p("never")),
            ("c3", "format-change", ""),
        )
    )
    mark = '<text:{} text:change-id="{}"/>'
    body = p(f"Peru {mark.format('change', 'c2')}{mark.format('change-start', 'c1')}gladly") + p(
        f"sat{mark.format('change-end', 'c1')} {mark.format('change-start', 'c3')}there"
        f"{mark.format('change-end', 'c3')}."
    )
    source = source_of(f"<text:tracked-changes>{tracked}</text:tracked-changes>{body}")

    assert source.text == "Peru gladly\n\nsat there."
    assert [(one.message[:20], one.place and one.place.words) for one in source.doubts] == [
        ("Here is a deletion t", ""),
        ("Here is an insertion", "gladly"),
        ("Here is an insertion", "sat"),
        ("One person changed t", None),
    ]


def test_hidden_words_and_comments_are_not_read_and_said_to_be_there() -> None:
    source = source_of(
        p("Peru <text:span text:style-name='Gone'>never </text:span>sat.")
        + f"<text:section text:display='none'>{p('secret')}</text:section>"
        + p(f"<office:annotation>{p('Really?')}</office:annotation>")
    )

    assert source.text == "Peru sat."
    assert [one.message for one in source.doubts] == [
        "The file holds 2 hidden passages, which were not read.",
        "The file holds 1 comment in its margin, which was not read.",
    ]


def test_words_in_an_element_that_is_not_known_are_kept_and_doubted() -> None:
    source = source_of("<text:unheard-of>Peru sat.</text:unheard-of>")

    assert source.text == "Peru sat."
    assert [one.message for one in source.doubts] == [
        "The file has 1 passage marked in an unknown way; the words were kept."
    ]


def test_bold_and_italic_come_from_styles() -> None:
    source = source_of(
        p(
            "<text:span text:style-name='B'>Peru <text:span text:style-name='I'>sat</text:span>"
            "</text:span>"
        )
        + p("<text:span text:style-name='Plain'>Chile</text:span> stood", "Loud")
    )

    assert [(source.text[one.start : one.end], one.marking.value) for one in source.markings] == [
        ("Peru ", "bold"),
        ("sat", "bold"),
        ("sat", "italic"),
        (" stood", "bold"),
    ]


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"styles": b"<x/>"}, "a.odt is not an OpenDocument text: it lacks its text"),
        ({"content": b"<x/>"}, "a.odt is no text document"),
        ({"content": b"<x"}, "a.odt is damaged inside (content.xml)"),
        ({"content": b"<!DOCTYPE x><x/>"}, "a.odt declares a document type inside"),
        ({"content": b"?", "manifest": b"<encryption-data/>"}, "a.odt is encrypted"),
        ({"content": flat("")}, "a.odt holds no text"),
    ],
)
def test_what_cannot_be_read_is_refused_in_a_sentence(parts: dict[str, bytes], said: str) -> None:
    with pytest.raises(NotReadable) as refused:
        opened(packed(**parts), name="a.odt")
    assert str(refused.value).startswith(said)


def test_a_package_that_lost_its_styles_is_doubted() -> None:
    content = packed(content=flat(p("Peru sat.")), manifest=b"styles.xml")

    assert [one.message for one in opened(content, name="a.odt").doubts] == [
        "The file lacks its styles. Numbers, headings, and the heads of pages may be missing."
    ]

import re
from pathlib import Path

import pytest
from lxml import html

from tourdetable.record import Act, Record
from tourdetable.writing.acts import MEANINGS, WORDS
from tourdetable.writing.explanation import as_page
from tourdetable.writing.explanation.page import STYLE

TOKEN = re.compile(r"--(act-\w+|paper|sheet|ink|quiet|rule|accent|error|warning|notice): *(#\w+)")
TOKENS = Path("src", "tourdetable", "web", "static", "style", "tokens.css")


@pytest.fixture
def page(record: Record) -> html.HtmlElement:
    return html.document_fromstring(as_page(record))


def test_signs_are_marked_in_the_colour_of_their_act(page: html.HtmlElement) -> None:
    assert [(one.text, one.get("class")) for one in page.iter("mark")] == [
        ("is ready to", "sign of-offer"),
        ("thanked", "sign of-appreciation"),
    ]


def test_each_sentence_stands_with_what_was_heard_in_it(page: html.HtmlElement) -> None:
    told = [
        " | ".join(" ".join(p.text_content().split()) for p in one.iter("p"))
        for one in page.find_class("sentence")
    ]
    assert told == [
        "¶ 1 The lake was calm.",
        (
            "Peru is ready to host the next meeting. | Peru Offer “is ready to” | "
            "confidence 0.95; as Chair"
        ),
        (
            "It thanked Kenya & Chile. | Peru Appreciation “thanked” | "
            "confidence 0.90; names Kenya, Chile"
        ),
        (
            "¶ 2 It was decided to meet again. | "
            "Several, not named Report nothing in it shows another act | confidence 0.50 | "
            "Decision decision of the meeting: decide; Secretariat to act"
        ),
    ]


def test_what_nobody_says_is_dimmed(page: html.HtmlElement) -> None:
    assert [one.text_content() for one in page.find_class("unsaid")] == ["¶ 1 The lake was calm."]


def test_findings_and_doubts_are_listed(page: html.HtmlElement) -> None:
    assert [" ".join(one.text_content().split()) for one in page.find_class("remark")] == [
        "Warning One is <one> too many. P01¶ 1 “calm”",
        "Who thanked?¶ 1 “It thanked”",
    ]


def test_no_word_of_a_document_becomes_markup(record: Record) -> None:
    page = as_page(record)
    assert re.findall(r"<(?:b|i|one|script)\b", page) == []
    assert page.count("Lakes &lt;i&gt;Meeting&lt;/i&gt;") == 2


def test_the_page_asks_nobody_for_anything(record: Record) -> None:
    assert re.findall(r"(?:src|href)=|url\(|@import", as_page(record)) == []


def test_the_legend_explains_every_act(page: html.HtmlElement) -> None:
    shown = {dt.text_content() for dt in page.iter("dt")}
    assert (shown, set(MEANINGS)) == (set(WORDS.values()), set(Act))


def test_the_colours_are_those_of_the_pages(root: Path) -> None:
    of_pages = TOKEN.findall((root / TOKENS).read_text(encoding="utf-8"))
    own = TOKEN.findall(STYLE.read_text(encoding="utf-8").partition("@media print")[0])
    assert sorted(own) == sorted(of_pages)

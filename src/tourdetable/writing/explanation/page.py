"""The explanation as a page of HTML that stands by itself, to be opened, sent and printed.

Elements are built and never pasted together, so that no word of a document can become markup.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from lxml import html
from lxml.html import HtmlElement
from lxml.html.builder import E

from tourdetable.record import Act, Intervention, ParagraphKind, Place, Record
from tourdetable.writing.acts import MEANINGS, WORDS
from tourdetable.writing.meetings import UNTITLED
from tourdetable.writing.words import clean

from .lines import quoted
from .sentences import Part, Piece, Sentence, parts
from .signs import signs_in
from .told import UNDECIDED, aside, decision, heading, sureness, who

STYLE = Path(__file__).with_name("page.css")
NOTHING_FROM_ELSEWHERE = "default-src 'none'; style-src 'unsafe-inline'"
CAUTION = (
    "Software read this. Beside each sentence stands who is heard in it, what they do by "
    "speaking, and the words that decided it, which are marked in the sentence; how sure the "
    "reader is, goes from 0 to 1. Sentences that nobody is heard in are dimmed. Nothing here "
    "binds anybody."
)


def as_page(record: Record) -> str:
    """The whole page."""
    title = f"Explanation: {clean(record.meeting.title) or UNTITLED}"
    head = E.head(
        E.meta(charset="utf-8"),
        E.meta({"http-equiv": "Content-Security-Policy", "content": NOTHING_FROM_ELSEWHERE}),
        E.meta(name="viewport", content="width=device-width, initial-scale=1"),
        E.title(title),
        E.style(STYLE.read_text(encoding="utf-8")),
    )
    body = E.body(opening(record), E.main(legend(), *sections(record)))
    page = E.html(head, body, lang="en")
    written: str = html.tostring(page, encoding="unicode", doctype="<!DOCTYPE html>")
    return f"{written}\n"


def opening(record: Record) -> HtmlElement:
    """Which document it is."""
    title, *more = heading(record)
    document = record.document
    return E.header(
        E.p("Explanation of a reading", of("kicker")),
        E.h1(title),
        *(E.p(words, of("lead")) for words in more),
        E.p(
            f"{clean(document.name)}, SHA-256 ", E.span(document.sha256, of("digest")), of("aside")
        ),
        E.p(CAUTION),
    )


def legend() -> HtmlElement:
    """What the acts mean."""
    held = [E.div(E.dt(named(act)), E.dd(meaning)) for act, meaning in MEANINGS.items()]
    return E.section(E.h2("What the acts mean", id="acts"), E.dl(*held, of("legend")), by("acts"))


def sections(record: Record) -> Iterator[HtmlElement]:
    """The sentences, and what the reader noticed beside."""
    lang = {"lang": record.document.language}
    told = [element for part in parts(record) for element in in_part(part, lang)]
    yield E.section(E.h2("Sentence by sentence", id="sentences"), *told, by("sentences"))
    findings = [
        remark(one.message, one.places, record, one.severity, one.code) for one in record.findings
    ]
    doubts = [
        remark(one.message, [one.place] if one.place else [], record) for one in record.doubts
    ]
    yield remarks("findings", "Findings", "Nothing was found.", findings)
    yield remarks("doubts", "What the reader was unsure of", "Of nothing.", doubts)


def in_part(part: Part, lang: dict[str, str]) -> Iterator[HtmlElement]:
    """A heading of the document, or the sentences of a paragraph."""
    label = [E.span(f"¶ {clean(part.label)}", of("label")), " "] if part.label else []
    for number, one in enumerate(part.sentences):
        before = label if number == 0 else []
        if part.kind is ParagraphKind.HEADING and not one.said:
            yield E.h3(*before, one.words, lang)
        else:
            yield sentence(one, before, lang)


def sentence(
    one: Sentence, before: Iterable[HtmlElement | str], lang: dict[str, str]
) -> HtmlElement:
    """The words of a sentence, and beside them what is told of it."""
    if not (one.said or one.decided):
        return E.div(E.p(*before, one.words, of("words unsaid"), lang), of("sentence"))
    told = [E.li(*heard(said)) for said in one.said]
    told += [E.li(E.p(named(Act.DECISION), f" {decision(each)}")) for each in one.decided]
    words = E.p(*before, *map(spoken, one.pieces), of("words"), lang)
    return E.div(words, E.ul(*told, of("told")), of("sentence"))


def spoken(piece: Piece) -> HtmlElement | str:
    """A piece of a sentence, marked if it is a sign."""
    if piece.sign is None:
        return piece.words
    return E.mark(piece.words, of(f"sign of-{piece.sign.act}"))


def heard(said: Intervention) -> Iterator[HtmlElement]:
    """Who is heard, what they do by which words, and how sure that is."""
    acts: list[HtmlElement | str] = []
    for sign in signs_in(said):
        decided_by = f"“{clean(sign.words)}”" if sign.words else UNDECIDED
        acts += [" ", named(sign.act), " ", E.span(decided_by, of("aside"))]
    yield E.p(E.span(who(said), of("who")), *acts)
    more = aside(said)
    yield E.p(f"confidence {sureness(said)}{f'; {more}' if more else ''}", of("aside"))


def remarks(name: str, title: str, otherwise: str, held: list[HtmlElement]) -> HtmlElement:
    """A section of remarks, or the words for none."""
    inside = E.ul(*held) if held else E.p(otherwise, of("aside"))
    return E.section(E.h2(title, id=name), inside, by(name))


def remark(
    message: str, places: Iterable[Place], record: Record, severity: str = "", code: str = ""
) -> HtmlElement:
    """A finding or a doubt, with the passages to look at."""
    head = [E.strong(severity.capitalize()), " "] if severity else []
    tail = [" ", E.span(clean(code), of("code"))] if code else []
    return E.li(
        E.p(*head, clean(message), *tail),
        *(E.p(quoted(one, record), of("aside")) for one in places),
        of(f"remark remark-{severity or 'notice'}"),
    )


def named(act: Act) -> HtmlElement:
    """The word of an act, in its form and colour."""
    return E.span(WORDS[act], of(f"act of-{act}"))


def of(kind: str) -> dict[str, str]:
    """The class of an element."""
    return {"class": kind}


def by(name: str) -> dict[str, str]:
    """The heading that names a section."""
    return {"aria-labelledby": name}

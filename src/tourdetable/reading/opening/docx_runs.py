"""The words of a Word paragraph, as a reader of the paper sees them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from .docx_fields import answer, codes_in
from .docx_numbering import W, value
from .docx_styles import OFF, Style, Styles
from .draft import Draft
from .runs import DELETION, Run, raised
from .symbols import REPLACEMENT, sign

COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
VML = "{urn:schemas-microsoft-com:vml}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
INSERTED = {f"{W}ins", f"{W}moveTo"}
DELETED = {f"{W}del", f"{W}moveFrom"}
LEFT_OUT = {
    *(f"{W}{name}" for name in ("pPr", "rPr", "sdtPr", "sdtEndPr", "tblPr", "tblGrid", "tcPr")),
    *(f"{W}{name}" for name in ("trPr", "tblPrEx", "sectPr", "smartTagPr", "customXmlPr")),
    *(f"{W}{name}" for name in ("fldData", "rubyPr")),
}
NOT_SHOWN = {f"{W}{name}" for name in ("instrText", "delText", "delInstrText", "rPr")}
BLANKS = {
    **{f"{W}{name}": "\t" for name in ("tab", "ptab")},
    **{f"{W}{name}": "\n" for name in ("br", "cr")},
    f"{W}noBreakHyphen": "-",
    f"{W}softHyphen": "",
}
ALTERNATIVE = f"{COMPATIBILITY}AlternateContent"
BOXES = {f"{W}drawing", f"{W}pict", f"{W}object"}
BOX_WORDS = (f"{W}txbxContent", f"{VML}textpath", f"{DRAWING}p")
SOFT_HYPHEN = "\N{SOFT HYPHEN}"
NOTE_MARKS = {f"{W}footnoteReference": "footnotes", f"{W}endnoteReference": "endnotes"}


@dataclass
class Reader:
    """What is known of a document while the words of its paragraphs are read."""

    draft: Draft
    styles: Styles
    notes: dict[tuple[str, str], str] = field(default_factory=dict)
    """The labels of notes by their part and id, in the order in which they are called."""
    boxes: list[etree._Element] = field(default_factory=list)
    """Text boxes that are anchored in the paragraph."""
    codes: frozenset[etree._Element] = frozenset()
    """Words of the paragraph that only instruct its fields."""

    def begin(self, paragraph: etree._Element) -> None:
        """Forget what was known of the paragraph before."""
        self.boxes = []
        self.codes = codes_in(paragraph)

    def changed(self, change: etree._Element) -> None:
        """Remember who made a tracked change, if the file says so."""
        if author := value(change, "author").strip():
            self.draft.authors[author] = None

    def runs(self, element: etree._Element, style: Style) -> Iterator[Run]:
        """The runs of a paragraph, or of what stands around some of them."""
        for child in element:
            tag = child.tag
            if tag == f"{W}r":
                yield from self.in_run(child, style)
            elif tag in INSERTED:
                self.changed(child)
                for one in self.runs(child, style):
                    yield replace(one, tracked=True)
            elif tag in DELETED:
                if len(child):
                    self.changed(child)
                    yield DELETION
            elif tag == ALTERNATIVE:
                yield from self.runs(shown(child), style)
            elif tag in {f"{MATHS}t", f"{W}t"}:
                self.draft.unknown += tag == f"{W}t"
                yield Run(child.text or "")
            elif isinstance(tag, str) and tag not in LEFT_OUT:
                yield from self.runs(child, style)

    def in_run(self, run: etree._Element, style: Style) -> Iterator[Run]:
        """The words of one run; an empty one gives none."""
        looks = {one.tag: one for one in run.iterchildren(f"{W}rPr") for one in one}
        named = looks.get(f"{W}rStyle")
        own = self.styles.of_run(value(named, "val") if named is not None else "")
        if switched(looks, "vanish", own.hidden, style.hidden):
            self.draft.hidden += 1
            return
        words = "".join([self.words(child, run) for child in run])
        if not words:
            return
        raise_it = looks.get(f"{W}vertAlign")
        if raise_it is not None and value(raise_it, "val") == "superscript" and words.isdecimal():
            words = raised(words)
        bold = switched(looks, "b", own.bold, style.bold)
        yield Run(words, bold, switched(looks, "i", own.italic, style.italic))

    def words(self, child: etree._Element, run: etree._Element) -> str:
        """What stands in a run: words, blanks, signs, the mark of a note, or a text box."""
        return HOW.get(str(child.tag), Reader.unknown)(self, child, run)

    def plain(self, child: etree._Element, _: etree._Element) -> str:
        """Words as they are; the places where they may be parted are not seen."""
        return "" if child in self.codes else (child.text or "").replace(SOFT_HYPHEN, "")

    def box(self, child: etree._Element, _: etree._Element) -> str:
        """A drawing: what is written in it comes after the paragraph."""
        self.boxes += boxes_in(child)
        return ""

    def alternative(self, alternatives: etree._Element, run: etree._Element) -> str:
        """The first form of a thing that shows something; the others are for older programs."""
        before = len(self.boxes)
        for one in alternatives:
            words = "".join([self.words(child, run) for child in one])
            if words or len(self.boxes) > before:
                return words
        return ""

    def unknown(self, child: etree._Element, _: etree._Element) -> str:
        """Words in an element that is not known: a person may see them, so they are kept."""
        words = (child.text or "").strip()
        if not words or not isinstance(child.tag, str) or child.tag in NOT_SHOWN:
            return ""
        self.draft.unknown += 1
        return words

    def ruby(self, element: etree._Element, _: etree._Element) -> str:
        """Words with their reading above them, which comes behind them in brackets."""
        base, above = (
            "".join(one.text or "" for part in element.iter(f"{W}{name}") for one in texts(part))
            for name in ("rubyBase", "rt")
        )
        return f"{base} ({above})" if above else base

    def note_mark(self, mark: etree._Element, run: etree._Element) -> str:
        """The raised number that a note is called by, or the sign that its author chose."""
        key = (NOTE_MARKS[str(mark.tag)], value(mark, "id"))
        if value(mark, "customMarkFollows") not in {"", *OFF}:
            self.notes[key] = "".join(one.text or "" for one in texts(run)).strip()
            return ""
        return raised(self.notes.setdefault(key, str(len(self.notes) + 1)))


HOW: Mapping[str, Callable[[Reader, etree._Element, etree._Element], str]] = {
    **{tag: (lambda _, child, __: BLANKS[str(child.tag)]) for tag in BLANKS},
    **dict.fromkeys(BOXES, Reader.box),
    **dict.fromkeys(NOTE_MARKS, Reader.note_mark),
    f"{W}t": Reader.plain,
    ALTERNATIVE: Reader.alternative,
    f"{W}sym": lambda _, child, __: symbol(value(child, "char")),
    f"{W}ruby": Reader.ruby,
    f"{W}fldChar": lambda _, child, __: answer(child),
}
"""How the words of each thing in a run are read."""


def texts(element: etree._Element) -> Iterator[etree._Element]:
    """The elements that hold words."""
    return element.iter(f"{W}t")


def switched(looks: dict[str, etree._Element], name: str, *styles: bool | None) -> bool:
    """Whether a look is on: by the run itself, else by its style, else by the paragraph's."""
    own = looks.get(f"{W}{name}")
    if own is not None:
        return value(own, "val") not in OFF
    return next((one for one in styles if one is not None), False)


def symbol(code: str) -> str:
    """A sign of a symbol font, by its number as Word writes it."""
    try:
        return sign(int(code, 16))
    except ValueError:
        return REPLACEMENT


def shown(alternatives: etree._Element) -> etree._Element:
    """Of the forms of one thing the first; the others are for older programs."""
    first = alternatives.find(f"{COMPATIBILITY}Choice")
    fallback = alternatives.find(f"{COMPATIBILITY}Fallback")
    if fallback is not None and (first is None or (not boxes_in(first) and boxes_in(fallback))):
        return fallback
    return first if first is not None else alternatives


def boxes_in(element: etree._Element) -> list[etree._Element]:
    """The words drawn in it: text boxes that do not stand in others, and drawn letters."""
    return [
        one
        for one in element.iter(*BOX_WORDS)
        if not any(parent.tag in BOX_WORDS for parent in within(one, element))
    ]


def within(one: etree._Element, outer: etree._Element) -> Iterator[etree._Element]:
    """What an element stands in, up to another."""
    for parent in one.iterancestors():
        if parent is outer:
            return
        yield parent

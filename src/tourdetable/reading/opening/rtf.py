"""Rich Text (.rtf): commands in groups, from which the text a person sees is put together.

The text is the document as if all tracked changes were accepted; a doubt says where any are.
"""

from dataclasses import dataclass, field
from enum import Enum, auto

from .docx_styles import level_by_name
from .draft import Draft
from .rtf_flow import Flow, Look
from .rtf_fonts import USUAL_BY_COMMAND, Fonts
from .rtf_tokens import Kind, Token, tokens
from .runs import DELETION, Run, raised, words_of
from .source import Source
from .symbols import FONT_AREA, sign

MEDIA_TYPE = "application/rtf"
MOST_NESTED = 10_000
SAID = {
    "tab": "\t",
    "line": "\n",
    "lbr": "\n",
    "emdash": "—",
    "endash": "–",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "nestcell": " | ",
    "emspace": " ",
    "enspace": " ",
    "qmspace": " ",
}
SIGNS = {"~": "\N{NO-BREAK SPACE}", "_": "-", "{": "{", "}": "}", "\\": "\\"}
SILENT = {
    *("colortbl", "info", "pict", "nonshppict", "shprslt", "fldinst", "xe", "tc", "rxe", "txe"),
    *("bkmkstart", "bkmkend", "sp", "do", "upr", "listtable", "listoverridetable", "pnseclvl"),
    *("rsidtbl", "generator", "themedata", "datastore", "private", "template"),
    *("author", "operator", "title", "subject", "keywords", "comment", "doccomm", "company"),
}
"""Groups whose words are no part of the page."""
RUNNING = {
    *("header", "headerl", "headerr", "headerf"),
    *("footer", "footerl", "footerr", "footerf"),
}
LONGEST_MARK = 4


class Part(Enum):
    """What the words of a group are."""

    TEXT = auto()
    LABEL = auto()
    SILENT = auto()
    FONTS = auto()
    STYLES = auto()
    AUTHORS = auto()


TABLES = {"fonttbl": Part.FONTS, "stylesheet": Part.STYLES, "revtbl": Part.AUTHORS}
"""Groups before the text that say what its numbers stand for."""


@dataclass(slots=True)
class Group:
    """A group that is open: what its words are, how they look, and which text they belong to."""

    part: Part
    look: Look
    flow: Flow
    opens: str = ""
    """Which text begins with it: a note, a head, a box."""


@dataclass
class Reader:
    """A file on the way from its first piece to its last."""

    draft: Draft
    fonts: Fonts = field(default_factory=Fonts)
    body: Flow = field(default_factory=Flow)
    levels: dict[int, int] = field(default_factory=dict)
    """The levels of heading styles, by the number of the style."""
    groups: list[Group] = field(default_factory=list)
    waiting: bytearray = field(default_factory=bytearray)
    """Bytes of words; a letter may need several."""
    unicode: list[int] = field(default_factory=list)
    skip: int = 0
    starred: bool = False
    mark: bool = False
    """Whether the number of the note that comes next stands in the text already."""
    authors: str = ""
    """Who changed words, each name ended by a semicolon."""
    changed_by: set[int] = field(default_factory=set)
    named: str = ""
    """The name of a style, as far as it is read."""

    def read(self, content: bytes) -> None:
        """Read a whole file."""
        self.groups = [Group(Part.TEXT, Look(), self.body)]
        for token in tokens(content):
            self.take(token)
        self.flush()
        if len(self.groups) != 1:
            self.draft.messages.append(
                "The file ends before its text does. Words are missing: ask for it again."
            )
        while len(self.groups) > 1:
            self.close()

    @property
    def group(self) -> Group:
        """The group that is open."""
        return self.groups[-1]

    def take(self, token: Token) -> None:
        """Take the next piece."""
        if token.kind is Kind.WORDS:
            self.take_words(token.content)
            return
        if self.skip and token.kind in {Kind.WORD, Kind.SIGN}:
            self.skip -= 1
            if token.word not in {"par", "u", "*"}:
                return
        if token.kind is not Kind.WORD or token.word != "u":
            self.flush()
        match token.kind:
            case Kind.OPEN:
                self.open()
            case Kind.CLOSE:
                self.flush()
                self.close()
            case Kind.SIGN:
                self.take_sign(token.word)
            case _:
                self.take_command(token.word, token.number)

    def take_words(self, content: bytes) -> None:
        """Keep bytes until it is known where their words end, without those to be skipped."""
        skipped = min(self.skip, len(content))
        self.skip -= skipped
        if len(content) > skipped:
            self.flush_unicode()
        self.waiting += content[skipped:]

    def open(self) -> None:
        """Open a group."""
        self.skip = 0
        if len(self.groups) < MOST_NESTED:
            here = self.group
            self.groups.append(Group(here.part, here.look, here.flow))

    def close(self) -> None:
        """Close a group; a text that began with it is at its end."""
        self.skip = 0
        if len(self.groups) == 1:
            return
        closed = self.groups.pop()
        if not closed.opens:
            return
        lines = closed.flow.end()
        if closed.opens == "box":
            self.group.flow.boxes += lines
        elif closed.opens in RUNNING:
            for line in lines:
                self.draft.add_running(line)
        else:
            self.draft.notes.append((closed.opens.removeprefix("note "), lines))

    def take_sign(self, written: str) -> None:
        """A command of one sign."""
        if written == "*":
            self.starred = True
        elif written in "\r\n":
            self.take_command("par", None)
        elif written in SIGNS:
            self.put(SIGNS[written])

    def take_command(self, word: str, number: int | None) -> None:
        """A command: of a group, of a paragraph, or of a look."""
        starred, self.starred = self.starred, False
        group = self.group
        if word == "u":
            self.flush_words()
            self.unicode.append((number or 0) % 0x10000)
            self.skip = group.look.fallback
        elif not (self.begins(word, starred) or group.part is Part.SILENT):
            if word in SAID:
                self.put(SAID[word])
            elif not self.ends(word):
                self.change_look(word, number)

    def begins(self, word: str, starred: bool) -> bool:
        """Whether a command says what its group is."""
        group = self.group
        if word in TABLES:
            group.part = TABLES[word]
        elif group.part in TABLES.values():
            return False
        elif word in {"listtext", "pntext"}:
            group.part = Part.LABEL if group.part is Part.TEXT else group.part
        elif word in {"shptxt", "dptxbxtext"}:
            self.begin_text(group, "box")
        elif word == "ud":
            group.part = Part.TEXT
        elif word == "annotation":
            self.draft.comments += 1
            group.part = Part.SILENT
        elif group.part is Part.TEXT and word == "footnote":
            self.begin_note(group)
        elif group.part is Part.TEXT and word in RUNNING:
            self.begin_text(group, word)
        elif starred or word in SILENT:
            group.part = Part.SILENT
        else:
            return False
        return True

    def begin_text(self, group: Group, opens: str) -> None:
        """A text of its own begins."""
        look = Look(fallback=group.look.fallback)
        group.part, group.opens, group.flow, group.look = Part.TEXT, opens, Flow(), look

    def begin_note(self, group: Group) -> None:
        """A note begins; its label is its number, or the sign that its author put there."""
        label = str(len(self.draft.notes) + 1)
        last = words_of(group.flow.runs[-1:]).strip()
        if not self.mark and 0 < len(last) < LONGEST_MARK and not last.isalpha():
            label = last
        self.mark = False
        self.begin_text(group, f"note {label}")

    def ends(self, word: str) -> bool:
        """Whether a command ends a paragraph, a cell or a row, or numbers a note."""
        flow, look = self.group.flow, self.group.look
        level = self.levels.get(look.style, 0)
        match word:
            case "par" | "sect" | "nestrow" | "page" | "column":
                if word == "par" and look.deleted:
                    flow.runs.append(DELETION)
                elif word not in {"page", "column"} or flow.runs:
                    flow.end_paragraph(look, level)
            case "cell":
                flow.end_cell(look, level)
            case "row":
                flow.end_row()
            case "chftn":
                if flow is self.body:
                    self.mark = True
                    self.put(raised(str(len(self.draft.notes) + 1)))
            case _:
                return False
        return True

    def change_look(self, word: str, number: int | None) -> None:
        """A command of how words look."""
        group = self.group
        if word == "fcharset" and group.part is Part.FONTS:
            self.fonts.add(group.look.font, number or 0)
        elif word == "ansicpg":
            self.fonts.set_usual(number)
        elif word in USUAL_BY_COMMAND:
            self.fonts.usual = USUAL_BY_COMMAND[word]
        else:
            group.look = group.look.after(word, number)

    def flush(self) -> None:
        """Words end here."""
        self.flush_unicode()
        self.flush_words()

    def flush_words(self) -> None:
        """Put the words of the bytes that wait."""
        if self.waiting:
            content, self.waiting = bytes(self.waiting), bytearray()
            self.put(self.fonts.decoded(content, self.group.look.font))

    def flush_unicode(self) -> None:
        """Put the characters that wait; two halves may make one."""
        if self.unicode:
            halves, self.unicode = self.unicode, []
            content = b"".join(one.to_bytes(2, "little") for one in halves)
            words = content.decode("utf-16-le", "replace")
            self.put("".join(shown(one) for one in words))

    def put(self, words: str) -> None:
        """Put words where they belong."""
        group = self.group
        look = group.look
        match group.part:
            case Part.STYLES:
                self.name_style(words, look.style)
            case Part.AUTHORS:
                self.authors += words
            case Part.LABEL:
                group.flow.before.append(Run(words))
            case Part.TEXT if look.deleted:
                self.changed_by.add(look.author)
                if DELETION not in group.flow.runs[-1:]:
                    group.flow.runs.append(DELETION)
            case Part.TEXT if look.hidden:
                self.draft.hidden += bool(words.strip())
            case Part.TEXT:
                self.changed_by |= {look.author} if look.inserted else set()
                said = raised(words) if look.raised and words.strip().isdecimal() else words
                group.flow.runs.append(Run(said, look.bold, look.italic, look.inserted))

    def name_style(self, words: str, style: int) -> None:
        """The name of a style, which ends with a semicolon, says whether it is for headings."""
        self.named += words
        if ";" in words:
            self.levels[style] = level_by_name(self.named.strip(" ;")) or 0
            self.named = ""


def rtf_source(content: bytes, *, name: str, sha256: str) -> Source:
    """A Rich Text file, opened."""
    draft = Draft(name)
    reader = Reader(draft)
    reader.read(content)
    for line in reader.body.end():
        draft.add(line)
    names = enumerate(reader.authors.split(";"))
    said = {name.strip(): None for number, name in names if number in reader.changed_by}
    draft.authors = {name: None for name in said if name not in {"", "Unknown"}}
    return draft.source(MEDIA_TYPE, sha256)


def shown(character: str) -> str:
    """A character; those of symbol fonts as the signs that they stand for."""
    return sign(ord(character)) if FONT_AREA <= ord(character) < FONT_AREA + 0x100 else character

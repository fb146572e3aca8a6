"""Notes in plain text: "[1]" in a line calls the note that begins with "[1]" further down.

The marks stay in the text: who is meant by a name is often said in a note.
"""

import re
from dataclasses import dataclass, replace

from tourdetable.record import ParagraphKind

from .source import SourceParagraph

CALL = re.compile(r"(?<=[\w.,;:)\]”’\"'])\[(\d{1,3}|\*{1,3})\]")
NOTE = re.compile(r"[ \t\xa0_*]*\[(\d{1,3}|\*{1,3})\][ \t\xa0]*(?=\S)")
LINE_START = re.compile(r"^(?=[ \t\xa0_*]*\[[\d*])", re.MULTILINE)


@dataclass(frozen=True)
class NoteMarks:
    """The notes of a text that are called in it."""

    text: str
    labels: frozenset[str]

    @classmethod
    def of(cls, text: str) -> "NoteMarks":
        """Those of a text: what calls must stand before what is called."""
        called = {one[1]: one.start() for one in reversed(list(CALL.finditer(text)))}
        begun = [NOTE.match(text, one.start()) for one in LINE_START.finditer(text)]
        notes = [one for one in begun if one and called.get(one[1], len(text)) < one.start()]
        return cls(text, frozenset(one[1] for one in notes))

    def told(self, paragraph: SourceParagraph) -> SourceParagraph:
        """A paragraph, as a note if it is one."""
        note = NOTE.match(self.text, paragraph.start, paragraph.end)
        if note is None or paragraph.label or note[1] not in self.labels:
            return paragraph
        return replace(paragraph, label=note[1], kind=ParagraphKind.NOTE, level=0)

"""The signs within lines of Markdown: what stands out, and what is no word."""

import re
from collections.abc import Iterator

from .source import Marked, Marking

STRONG = re.compile(
    r"(?<![*_])(\*{2,3}|__)(?=[^\s*])((?:[^*_\n]|\n(?!\s*\n)|[*_](?![*_])){1,2000}?)(?<=\S)\1(?!\*)"
)
BOTH = "***"
EMPHASIS = re.compile(r"(?<![*\w])([*_])(?![*_\s])([^*\n]{1,400}?)(?<![\s*_])\1(?![*\w])")
SUPERSCRIPT = re.compile(r"<sup>[^<]{0,8}</sup>|\[\^[^\]]{1,20}\]")
TAG = re.compile(r"</?[a-zA-Z](?![\w.+-]{0,30}:|[\w.+-]{0,60}@)[^<>\n]{0,80}>")
COMMENT = re.compile(r"<!--[^<>]{0,2000}-->")
CODE = re.compile(r"(?<!`)(`{1,2})(?!`)([^`\n]{1,400})(?<!`)\1(?!`)|(~~)(?=\S)([^~\n]{1,400})~~")
FENCE = re.compile(r"^[ \t>]{0,12}(?:`{3,9}|~{3,9})[^`\n]{0,40}$", re.MULTILINE)
ENTITY = re.compile(r"(?<=&)amp;|&nbsp;")
LINK = re.compile(r"(!?\[)([^\[\]]*)(\]\([^()\s]*\))")
ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~\n])")
SIGNS = (
    *(("<[", SUPERSCRIPT), ("<", TAG), ("<", COMMENT)),
    *(("`~", FENCE), ("&", ENTITY), ("\\", ESCAPE)),
)
"""Signs that are not read aloud, by the characters with which they begin: most texts have none."""


def markings_in(text: str) -> Iterator[Marked]:
    """What is bold or italic, and the signs that a reader of the page does not see."""
    for marking, pattern in ((Marking.BOLD, STRONG), (Marking.ITALIC, EMPHASIS)):
        for one in pattern.finditer(text) if "*" in text or "_" in text else ():
            yield Marked(*one.span(2), marking)
            yield Marked(one.start(), one.start(2), Marking.SYNTAX)
            yield Marked(one.end(2), one.end(), Marking.SYNTAX)
            if one[1] == BOTH:
                yield Marked(*one.span(2), Marking.ITALIC)
    for one in CODE.finditer(text) if "`" in text or "~" in text else ():
        inside = 2 if one[1] else 4
        yield Marked(one.start(), one.start(inside), Marking.SYNTAX)
        yield Marked(one.end(inside), one.end(), Marking.SYNTAX)
    for opening, pattern in SIGNS:
        if any(one in text for one in opening):
            yield from (Marked(*one.span(), Marking.SYNTAX) for one in pattern.finditer(text))
    for one in LINK.finditer(text) if "[" in text else ():
        yield Marked(*one.span(1), Marking.SYNTAX)
        yield Marked(*one.span(3), Marking.SYNTAX)

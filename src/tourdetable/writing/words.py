"""A passage's words as a reader of the page reads them, without the signs of its file format."""

import re

from tourdetable.record import Document, ParagraphKind

FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 (section 2.2) knows no way to write."""
NOTE_CALL = re.compile(r"<sup>[^<]{0,8}</sup>|\[\^[^\]]{1,20}\]", re.IGNORECASE)
TAG = re.compile(r"(?<!\\)</?[a-zA-Z][^<>]{0,80}>")
LINK = re.compile(r"(?<!\\)!?\[([^\[\]]*)\]\([^()\s]*\)")
STRONG = re.compile(r"(?<!\\)(\*\*|__)(?=\S)(.+?)(?<=[^\s\\])\1", re.DOTALL)
EMPHASIS = re.compile(r"(?<![\w*\\])([*_])(?=[^\s*_])([^*]+?)(?<=[^\s*_\\])\1(?![\w*])")
LEFT_OPEN = re.compile(r"(?<!\\)(?:\*\*|(?<!\w)\*(?=\w)|(?<=\w)\*(?!\w))")
ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
SIGN_OF_LINE = re.compile(r"^\s*(?:#{1,6}\s+|>\s+|[-*+]\s+(?=\S))")
ENDS = re.compile(r"[.!?:;…][\"'”’)\]]*$")
RAISED = re.compile(r"(?<=[^\W\d_])[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
MARKDOWN = "text/markdown"


def plain(words: str, document: Document) -> str:
    """The words of a passage of this document, on one line."""
    said = FORBIDDEN.sub("", words)
    if document.media_type == MARKDOWN:
        said = without_signs(said)
    elif any(one.kind is ParagraphKind.NOTE for one in document.paragraphs):
        said = RAISED.sub("", said)
    return on_one_line(said)


def clean(words: str) -> str:
    """Words that are no passage, such as a name or a title, on one line."""
    return on_one_line(FORBIDDEN.sub("", words))


def carries_on(before: str, after: str) -> bool:
    """Whether a sentence that broke off goes on in the words after, as over a page break."""
    return not ENDS.search(before) and after[:1].islower()


def on_one_line(words: str) -> str:
    """The words with single blanks; a page break in them is one too."""
    return " ".join(words.split())


def without_signs(words: str) -> str:
    """The words without Markdown's own signs; a sign whose partner lies outside goes too."""
    for sign, kept in (
        (SIGN_OF_LINE, ""),
        (NOTE_CALL, ""),
        (LINK, r"\1"),
        (TAG, ""),
        (STRONG, r"\2"),
        (EMPHASIS, r"\2"),
        (LEFT_OPEN, ""),
        (ESCAPE, r"\1"),
    ):
        words = sign.sub(kept, words)
    return words

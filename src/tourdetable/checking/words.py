"""Words: slips of the pen that a reader overlooks and a printed page keeps."""

import re
from collections.abc import Iterator

from tourdetable.record import Record, Severity

from .passages import passage
from .registry import Remark, finds

DOUBLED = re.compile(
    r"(?<![\w'’.&/-])(?P<word>[^\W\d_]{2,})"
    r"(?P<between>[*_]{0,3}(?:[ \xa0]{1,2}|[ \t]*\r?\n\s*)[*_]{0,3})"
    r"(?P<again>(?i:(?P=word)))(?![\w'’&/-])"
)
RIGHTLY_TWICE = frozenset({"that", "had", "is", "do", "very", "so", "her", "hear"})


@finds(
    code="W01",
    title="A word stands twice",
    severity=Severity.WARNING,
    looks_for=(
        "The same word twice in a row, also over the end of a line or a page. “That that” and "
        "“had had” are English, and Bora Bora is a name."
    ),
    example="“as well as the the Secretariat”.",
    what_to_do="Strike one of the two; sometimes another word was meant.",
)
def doubled_word(record: Record) -> Iterator[Remark]:
    """Words that are written twice in a row."""
    if not record.document.language.casefold().startswith("en"):
        return
    for one in DOUBLED.finditer(record.document.text):
        if not rightly_twice(one):
            yield Remark(
                f"The word “{one['word']}” stands twice in a row.",
                (passage(record.document, *one.span()),),
            )


def rightly_twice(found: re.Match[str]) -> bool:
    """Whether a word may stand twice: by grammar, as a name, or at the seam of two paragraphs."""
    word, again = found["word"], found["again"]
    is_name = word.istitle() and again.istitle() and word.casefold() != "the"
    if is_name or word.casefold() in RIGHTLY_TWICE:
        return True
    return found["between"].count("\n") > 1 and not (word.islower() and again.islower())

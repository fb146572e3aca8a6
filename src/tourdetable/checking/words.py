"""Words: slips of the pen that a reader overlooks and a printed page keeps."""

import re
from collections.abc import Iterator

from tourdetable.record import Record, Severity

from .passages import passage, quoted
from .registry import Remark, finds

DOUBLED = re.compile(
    r"(?<![\w'’.&/-])(?P<word>[^\W\d_]{2,})"
    r"(?P<between>[*_]{0,3}(?:[ \xa0]{1,2}|[ \t]*\r?\n\s*)[*_]{0,3})"
    r"(?P<again>(?i:(?P=word)))(?![\w'’&/-])"
)
PLACEHOLDER = re.compile(
    r"\[(?:date|name|place|venue|number|time|title|tbc|tbd|to be (?:confirmed|added|completed)|"
    r"insert[^\]]{0,40}|xx+|\.\.\.+|…|\?+)\]|\b(?:TBC|TBD)\b|\bX{2,3}(?= [a-z]+s\b)|\?\?\?+|"
    r"Error! (?:Reference source|Bookmark) not (?:found|defined)\.|[Ll]orem ipsum|(?<=\w )_{4,}"
)
"""What drafts have where something is to be filled in; XX before a singular is a numeral."""
SHOWN = 40
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


@finds(
    code="W02",
    title="Something was left to be filled in",
    severity=Severity.ERROR,
    looks_for=(
        "What a draft has in place of words: “TBC”, “[date]”, “XX”, “???”, a line to write on, "
        "and the message of a word processor that lost a reference."
    ),
    example="“The next meeting will be held on [date] in XX.”",
    what_to_do="Fill it in, or say that it is not known yet.",
)
def placeholder(record: Record) -> Iterator[Remark]:
    """Places that a draft left open."""
    for one in PLACEHOLDER.finditer(record.document.text):
        yield Remark(
            f"{quoted(one[0])} was left to be filled in.", (passage(record.document, *one.span()),)
        )


@finds(
    code="W03",
    title="A bracket is not closed",
    severity=Severity.NOTICE,
    looks_for=(
        "A round bracket that is opened in a sentence and closed nowhere in its paragraph. "
        "Paragraphs that break off at the end of a page are left alone."
    ),
    example="“the Secretariat (which had prepared the paper thanked all.”",
    what_to_do="Close it where the aside ends.",
)
def open_bracket(record: Record) -> Iterator[Remark]:
    """Round brackets without their other half."""
    document = record.document
    for one in document.paragraphs:
        words = document.text[one.start : one.end]
        if words.count("(") <= words.count(")") or not words.rstrip(" *_").endswith(
            (".", "!", "?")
        ):
            continue
        depth: list[int] = []
        for found in re.finditer(r"[()]", words):
            if found[0] == "(":
                depth.append(found.start())
            elif depth:
                depth.pop()
        for start in depth:
            end = min(one.end, one.start + start + SHOWN)
            yield Remark(
                "A bracket is opened and not closed.",
                (passage(document, one.start + start, end),),
            )

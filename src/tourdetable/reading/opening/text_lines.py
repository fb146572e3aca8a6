"""Words broken at the ends of lines: what of a line end a person does not read."""

import re
from collections.abc import Iterator

from .hyphens import Vocabulary

BROKEN = re.compile(
    r"(?<=[^\W\d_]{2})([-\N{HYPHEN}\N{SOFT HYPHEN}])([ \t]*\r?\n[ \t>]*)(?=[^\W\d_]{2})"
)
FIRST_WORD = re.compile(r"\w+")
LONGEST_WORD = 60


def broken_words(text: str) -> Iterator[tuple[int, int]]:
    """Line ends in the middle of words, with the hyphen where it only parts the word."""
    found = [one for one in BROKEN.finditer(text) if text[one.end()].islower()]
    if not found:
        return
    known = Vocabulary.of(text.splitlines())
    for one in found:
        line = text[
            max(text.rfind("\n", 0, one.start()) + 1, one.start() - LONGEST_WORD) : one.end(1)
        ]
        after = FIRST_WORD.match(text, one.end())
        parts = after is not None and known.parts_a_word(line, after[0])
        yield (one.start() if parts else one.end(1)), one.end()

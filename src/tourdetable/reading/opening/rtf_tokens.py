"""Rich Text as the pieces that it consists of: commands, groups, and bytes of words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

PIECE = re.compile(
    rb"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?"
    rb"|\\'(?P<hex>[0-9a-fA-F]{2})"
    rb"|\\(?P<sign>[^a-zA-Z])"
    rb"|(?P<brace>[{}])"
    rb"|[\r\n\x00]+"
    rb"|(?P<words>[^\\{}\r\n\x00]+)",
    re.DOTALL,
)


class Kind(Enum):
    """What a piece is."""

    OPEN = auto()
    CLOSE = auto()
    WORD = auto()  # a command: "par", "b" with its number
    SIGN = auto()  # a command of one sign: "~", "*"
    WORDS = auto()  # bytes of the text, in the encoding of its font


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the file."""

    kind: Kind
    word: str = ""
    number: int | None = None
    content: bytes = b""


OPEN, CLOSE = Token(Kind.OPEN), Token(Kind.CLOSE)


def tokens(content: bytes) -> Iterator[Token]:
    """The pieces of a file; pictures in bytes are stepped over."""
    place = 0
    while found := PIECE.match(content, place):
        place = found.end()
        match found.lastgroup:
            case "words":
                yield Token(Kind.WORDS, content=found["words"])
            case "hex":
                yield Token(Kind.WORDS, content=bytes.fromhex(found["hex"].decode("ascii")))
            case "sign":
                yield Token(Kind.SIGN, found["sign"].decode("latin-1"))
            case "brace":
                yield OPEN if found["brace"] == b"{" else CLOSE
            case "word" | "number":
                number = None if found["number"] is None else int(found["number"])
                word = found["word"].decode("ascii")
                if word == "bin":
                    place += max(number or 0, 0)
                else:
                    yield Token(Kind.WORD, word, number)

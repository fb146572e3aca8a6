"""The fonts of a Rich Text file, which say in which encoding its words are."""

import codecs
from dataclasses import dataclass, field

from .symbols import sign

SYMBOL = "symbol"
USUAL_BY_COMMAND = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
USUAL = "cp1252"
ENCODINGS = {
    0: USUAL,
    1: USUAL,
    2: SYMBOL,
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "cp936",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}
"""By the number of the character set that a font names."""


@dataclass
class Fonts:
    """The encodings of a file: its own, and those of its fonts."""

    usual: str = USUAL
    by_number: dict[int, str] = field(default_factory=dict)

    def set_usual(self, number: int | None) -> None:
        """Take the code page that the file names."""
        self.usual = known(f"cp{number}", USUAL)

    def add(self, font: int, character_set: int) -> None:
        """Take the character set of a font; the first two leave it to the file."""
        if character_set > 1:
            self.by_number[font] = ENCODINGS.get(character_set, self.usual)

    def decoded(self, content: bytes, font: int) -> str:
        """The words that stand in some bytes."""
        encoding = self.by_number.get(font, self.usual)
        if encoding == SYMBOL:
            return "".join(sign(byte) for byte in content)
        return content.decode(encoding, "replace")


def known(encoding: str, default: str) -> str:
    """An encoding that can be read, or the default."""
    try:
        return codecs.lookup(encoding).name
    except LookupError:
        return default

"""What may differ between two spellings of the same name, and nothing more."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

# Letters that do not come apart into a letter and an accent, and signs that vary by keyboard.
LETTERS = str.maketrans(
    {
        "ı": "i",
        "ø": "o",
        "Ø": "O",
        "ł": "l",
        "Ł": "L",
        "đ": "d",
        "Đ": "D",
        "æ": "ae",
        "Æ": "Ae",
        "œ": "oe",
        "Œ": "Oe",
    }
)
APOSTROPHES = str.maketrans("’ʼ‘`´", "'''''")

FOOTNOTE = re.compile(r"(?:<sup>.*?</sup>|\[\w{1,3}\]|[*†‡§#¹²³⁰-⁹])+$")
POSSESSIVE = re.compile(r"'s$|(?<=s)'$")
ARTICLE = re.compile(r"^the ")
SAINT = re.compile(r"\bst\b")
SIGNS = re.compile(r"[.,;:*†‡()\"“”]")
BLANKS = re.compile(r"[\s\u00ad_/‐-―-]+")
WITH_ACRONYM = re.compile(r"^(.+?) ?\(([^()]+)\)$")
INVERTED = re.compile(r"^(.+), (.+)$")


@lru_cache(maxsize=20_000)
def normalised(written: str) -> str:
    """The form by which names are compared.

    Case, blanks, hyphens, full stops, brackets, accents, footnote marks, a leading article
    and a possessive ending do not count; every letter and digit does.
    """
    text = unaccented(bare(written)).translate(APOSTROPHES).casefold().replace("&", " and ")
    text = POSSESSIVE.sub("", BLANKS.sub(" ", text).strip())
    text = BLANKS.sub(" ", SIGNS.sub("", text).replace("'", "")).strip()
    return SAINT.sub("saint", ARTICLE.sub("", text))


def bare(written: str) -> str:
    """The words without footnote marks at their end ("Kosovo*"), apostrophes made alike."""
    return FOOTNOTE.sub("", written.strip()).strip().translate(APOSTROPHES)


def unaccented(written: str) -> str:
    """The letters without their accents ("Türkiye" becomes "Turkiye")."""
    if written.isascii():
        return written
    apart = unicodedata.normalize("NFKD", written.translate(LETTERS))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def turned(written: str) -> str | None:
    """An inverted form in its spoken order: "Korea, Republic of" as "Republic of Korea"."""
    parts = INVERTED.match(bare(written))
    return f"{parts[2]} {parts[1]}" if parts else None


def with_acronym(written: str) -> tuple[str, str] | None:
    """The two forms in a name with its acronym in brackets."""
    parts = WITH_ACRONYM.match(bare(written))
    return (parts[1], parts[2]) if parts else None


def spellings(form: str) -> Iterator[str]:
    """A form as documents print it: as it is, with the other apostrophe, without accents."""
    yield form
    if "'" in form:
        yield form.replace("'", "’")
    if not form.isascii():
        yield unaccented(form.translate(APOSTROPHES))

"""How lists count: a number in a list's own digits, letters or Roman numerals."""

ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
LAST_IN_LETTERS = 780
"""After thirty times the alphabet, and after 3999 in Roman digits, nobody would read a label."""
LAST_IN_ROMAN = 3999


def counted_in(count: int, style: str) -> str:
    """A number as a list writes it: "1", "a", "A", "i" or "I"."""
    if style in {"a", "A"} and 0 < count <= LAST_IN_LETTERS:
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter.upper() if style == "A" else letter
    if style in {"i", "I"} and 0 < count <= LAST_IN_ROMAN:
        roman = roman_digits(count)
        return roman.upper() if style == "I" else roman
    return str(count)


def roman_digits(count: int) -> str:
    """A number in Roman digits."""
    said = ""
    for worth, letters in ROMAN:
        while count >= worth:
            said += letters
            count -= worth
    return said

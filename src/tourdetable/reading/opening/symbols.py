"""The signs of symbol fonts: bullets, ticks and arrows that files name by a number only."""

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
FONT_AREA = 0xF000
"""Where the signs of such a font stand in Unicode's area for private use."""
SIGNS = {
    0xB7: "•",
    0xA7: "▪",
    0xA8: "◻",
    0x6E: "■",
    0x6F: "□",
    0x71: "❑",
    0x76: "❖",
    0xD8: "➢",
    0xE0: "→",
    0xDF: "←",
    0xE8: "➔",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
    0x4A: "☺",
    0x2D: "−",
    0xB1: "±",
    0xB3: "≥",
    0xA3: "≤",
    0xAE: "→",
    0xB0: "°",
    0x40: "≅",
    0x20: " ",
}
"""Those that summaries use, by their number in the font."""


def sign(number: int) -> str:
    """A sign of a symbol font; one that is not known stays visible as such."""
    if FONT_AREA <= number < FONT_AREA + 0x100:
        number -= FONT_AREA
    if number in SIGNS:
        return SIGNS[number]
    return chr(number) if 0x100 <= number < 0xD800 else REPLACEMENT

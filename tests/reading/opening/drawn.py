"""PDFs written by hand: every line where the test wants it, without any program.

drawn([[at(50, 700, "Japan spoke."), at(50, 686, "Peru agreed.", font=BOLD)]])
"""

from collections.abc import Sequence
from dataclasses import dataclass

PLAIN, BOLD, ITALIC, UNKNOWN = "F1", "F2", "F3", "F4"
FONTS = {PLAIN: "Helvetica", BOLD: "Helvetica-Bold", ITALIC: "Helvetica-Oblique"}
PICTURE = "q 100 0 0 100 50 50 cm /Im1 Do Q"


def at(x: float, y: float, words: str, *, size: float = 10, font: str = PLAIN) -> str:
    """Words that begin at a point of the page."""
    return turned_at(x, y, words, (1, 0, 0, 1), size=size, font=font)


def turned_at(
    x: float,
    y: float,
    words: str,
    matrix: tuple[int, int, int, int],
    *,
    size: float = 10,
    font: str = PLAIN,
) -> str:
    """Words that run in another direction."""
    escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    a, b, c, d = matrix
    return f"BT /{font} {size} Tf {a} {b} {c} {d} {x} {y} Tm ({escaped}) Tj ET"


def column(x: float, y: float, *lines: str, step: float = 12, size: float = 10) -> str:
    """Lines one under the other."""
    return "\n".join(at(x, y - step * n, words, size=size) for n, words in enumerate(lines))


def unknown_at(x: float, y: float, letters: int) -> str:
    """Letters of which the file does not say what they are."""
    codes = "".join(f"{1000 + number:04x}" for number in range(letters))
    return f"BT /{UNKNOWN} 10 Tf 1 0 0 1 {x} {y} Tm <{codes}> Tj ET"


def rule(x: float, y: float, right: float, top: float) -> str:
    """A line that is drawn."""
    return f"{x} {y} m {right} {top} l S"


@dataclass(frozen=True)
class Extra:
    """What is unusual in a file."""

    turned: int = 0
    trailer: str = ""
    annotation: str = ""


ORDINARY = Extra()


def drawn(pages: Sequence[Sequence[str]], extra: Extra = ORDINARY) -> bytes:
    """A PDF of A4 pages with what is drawn on each."""
    fonts = [
        f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>"
        for name in FONTS.values()
    ]
    unknown = (
        "<< /Type /Font /Subtype /Type0 /BaseFont /Unknown /Encoding /Identity-H "
        "/DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Unknown "
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>] >>"
    )
    image = stream(
        b"\x00", "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 "
        "/ColorSpace /DeviceGray"
    )  # fmt: skip
    first = 8
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(pages)))
    notes = "[7 0 R]" if extra.annotation else "[]"
    objects: list[bytes] = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        *(font.encode() for font in fonts[:2]),
        (fonts[2]).encode(),
        unknown.encode(),
        (extra.annotation or "null").encode(),
    ]
    for number, page in enumerate(pages):
        objects.append(
            (
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
                f"/Rotate {extra.turned} /Annots {notes} "
                "/Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R /F4 6 0 R >> "
                f"/XObject << /Im1 {first + 2 * len(pages)} 0 R >> >> "
                f"/Contents {first + 2 * number + 1} 0 R >>"
            ).encode()
        )
        objects.append(stream("\n".join(page).encode("cp1252"), ""))
    return whole([*objects, image], extra.trailer)


def stream(content: bytes, about: str) -> bytes:
    """A stream with its dictionary."""
    head = f"<< {about} /Length {len(content)} >>\nstream\n".encode()
    return head + content + b"\nendstream"


def whole(objects: Sequence[bytes], trailer: str) -> bytes:
    """The objects as a file, with the table of where they are."""
    made = bytearray(b"%PDF-1.7\n")
    places = []
    for number, one in enumerate(objects, 1):
        places.append(len(made))
        made += f"{number} 0 obj\n".encode() + one + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    made += (
        f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n"
        f"<< /Size {size} /Root 1 0 R {trailer} >>\nstartxref\n{len(made)}\n%%EOF\n"
    ).encode()
    return bytes(made)

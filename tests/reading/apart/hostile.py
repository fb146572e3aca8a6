"""A file of every kind that was made to harm: it is small, and wants much of who opens it."""

import io
import zipfile
import zlib
from collections.abc import Callable

OFFICE = "urn:oasis:names:tc:opendocument:xmlns"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
</Types>"""
LINKS = """<?xml version="1.0"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Target="word/document.xml"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>
</Relationships>"""
FONT = b"/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>"
ENTITIES = "<!DOCTYPE x [<!ENTITY a '{}'>{}]>".format(
    "a" * 50,
    "".join(
        f"<!ENTITY {after} '{f'&{one};' * 20}'>"
        for one, after in zip("abcdefgh", "bcdefghi", strict=True)
    ),
)


def packed(**parts: str | bytes) -> bytes:
    """A package with parts of these names; two underlines stand for a slash, one for a dot."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name.replace("__", "/").replace("_", "."), content)
    return held.getvalue()


def word(body: str, *, before: str = "") -> bytes:
    """A Word document with such a body."""
    document = f'{before}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", TYPES)
        package.writestr("_rels/.rels", LINKS)
        package.writestr("word/document.xml", document)
    return held.getvalue()


def open_document(body: str) -> str:
    """An OpenDocument text in one file."""
    return (
        f'<office:document xmlns:office="{OFFICE}:office:1.0" xmlns:text="{OFFICE}:text:1.0" '
        f'xmlns:table="{OFFICE}:table:1.0"><office:body><office:text>{body}</office:text>'
        "</office:body></office:document>"
    )


def pdf(pages: int, drawn: bytes) -> bytes:
    """A PDF that shows the same content on many pages."""
    stream = zlib.compress(drawn, 9)
    kids = b"3 0 R " * pages
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[" + kids + b"]/Count " + str(pages).encode() + b">>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R" + FONT,
        b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(stream), stream),
    ]
    body = b"%PDF-1.4\n"
    places = []
    for number, one in enumerate(objects, start=1):
        places.append(len(body))
        body += str(number).encode() + b" 0 obj" + one + b"endobj\n"
    table = b"".join(b"%010d 00000 n \n" % one for one in places)
    return (
        body
        + b"xref\n0 5\n0000000000 65535 f \n"
        + table
        + b"trailer<</Root 1 0 R/Size 5>>\nstartxref\n"
        + str(len(body)).encode()
        + b"\n%%EOF"
    )


def mails() -> bytes:
    """A mail in a mail in a mail."""
    parts = b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n"
    return b"".join(parts % (number, number) for number in range(90_000))


PARAGRAPH = "<w:p><w:r><w:t>Peru will open a pier.</w:t></w:r></w:p>"
ENTITY = "<w:p><w:r><w:t>&i;</w:t></w:r></w:p>"
OPENED = open_document("<text:p>&i;</text:p>")
DRAWN = b"BT /F 9 Tf 9 9 Td (Peru will open a pier.) Tj ET\n"
FILES: dict[str, Callable[[], bytes]] = {
    "paragraphs.docx": lambda: word(PARAGRAPH * 400_000),
    "one-word.docx": lambda: word(f"<w:p><w:r><w:t>{'a' * 150_000_000}</w:t></w:r></w:p>"),
    "nested.docx": lambda: word("<w:tbl><w:tr><w:tc>" * 30_000),
    "entities.docx": lambda: word(ENTITY, before=ENTITIES),
    "rows.odt": lambda: packed(
        mimetype="application/vnd.oasis.opendocument.text",
        content_xml=open_document("<text:p>Peru will open a pier.</text:p>" * 400_000),
    ),
    "entities.fodt": (ENTITIES + OPENED).encode,
    "drawn.pdf": lambda: pdf(900, DRAWN * 40_000),
    "many.pdf": lambda: pdf(900_000, DRAWN),
    "nested.html": lambda: b"<div>" * 4_000_000 + b"Peru",
    "cells.html": lambda: b"<table><tr><td>" * 1_000_000 + b"Peru",
    "groups.rtf": lambda: b"{\\rtf1 " + b"{" * 12_000_000 + b"x",
    "notes.rtf": lambda: b"{\\rtf1 " + b"{\\footnote Peru}" * 1_200_000 + b"}",
    "parts.eml": mails,
    "quotes.md": lambda: b"> " * 4_000_000 + b"Peru",
    "brackets.md": lambda: b"[" * 6_000_000,
    "stars.md": lambda: b"*a **b " * 3_000_000,
    "names.md": lambda: b"Peru, Japan and Kenya will open a pier with Chile. " * 400_000,
    "blocks.adoc": lambda: b"====\n" * 4_000_000 + b"Peru",
    "lines.txt": lambda: b"Peru:\n" * 4_000_000,
    "word.txt": lambda: b"Peru" * 6_000_000,
    "deep.json": lambda: b"[" * 20_000_000,
    "wide.json": lambda: b'{"document":{},"meeting":{},"participants":[' + b"{}," * 6_000_000,
}
"""What each holds, by its name."""

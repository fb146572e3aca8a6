"""Opening: a file becomes text whose every character is addressable.

A document that cannot be read is refused here. Later steps never refuse: they write down a doubt.
"""

import hashlib
import re
from pathlib import Path

from .source import Marked, Marking, NotReadable, Source, SourceParagraph

__all__ = [
    "LARGEST_FILE",
    "MEDIA_TYPES",
    "Marked",
    "Marking",
    "NotReadable",
    "Source",
    "SourceParagraph",
    "opened",
    "opened_file",
]

LARGEST_FILE = 25 * 1024 * 1024
"""Bytes. The longest summaries of record are a fiftieth of it."""

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PDF = "application/pdf"
PDF_START = b"%PDF"
PDF_STARTS_WITHIN = 1024
"""Bytes. The standard lets other things stand before the start, and programs write them."""
EML = "message/rfc822"
ODT = "application/vnd.oasis.opendocument.text"
FLAT_ODT = "application/vnd.oasis.opendocument.text-flat-xml"
HTML = "text/html"
RTF = "application/rtf"
RTF_START = b"{\\rtf"
ASCIIDOC = "text/asciidoc"
MARKDOWN = "text/markdown"
MEDIA_TYPES = {
    ".docx": DOCX,
    ".pdf": PDF,
    ".eml": EML,
    ".odt": ODT,
    ".fodt": FLAT_ODT,
    ".rtf": RTF,
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
    ".adoc": ASCIIDOC,
    ".asciidoc": ASCIIDOC,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".txt": "text/plain",
    ".text": "text/plain",
}
READABLE = (
    "Tour de Table reads Word documents (.docx), OpenDocument (.odt), Rich Text (.rtf), "
    "PDF (.pdf), web pages (.html), e-mail (.eml), Markdown (.md), AsciiDoc (.adoc) "
    "and plain text (.txt)."
)
PACKAGES = {DOCX, ODT}
STARTS = {PDF_START: PDF, RTF_START: RTF}
"""The first bytes of what is read, if it has the ending that goes with them."""
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
UTF_16 = (b"\xff\xfe", b"\xfe\xff")
KNOWN_STARTS = {
    PDF_START: "a PDF",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    RTF_START: "a Rich Text document",
    b"\x1f\x8b": "a compressed archive",
}


def opened_file(path: Path) -> Source:
    """The file at a path, opened; refuses what cannot be read, and says why."""
    try:
        if path.is_dir():
            raise NotReadable(f"{path} is a folder. Name one document in it.")
        if (size := path.stat().st_size) > LARGEST_FILE:
            raise NotReadable(too_large(path.name, size))
        if not path.is_file():
            raise NotReadable(f"{path} is no ordinary file. Save the document in one first.")
        content = path.read_bytes()
    except OSError as error:
        raise NotReadable(
            f"{path} cannot be opened: {error.strerror}. Check the name of the file."
        ) from error
    return opened(content, name=path.name)


def opened(content: bytes, *, name: str) -> Source:
    """The bytes of a file, opened by what they are; the name must agree with them."""
    name = storable(name)
    if len(content) > LARGEST_FILE:
        raise NotReadable(too_large(name, len(content)))
    if not content.strip():
        raise NotReadable(f"{name} is empty. Choose the file that holds the summary.")
    media_type = media_type_of(content, name)
    source = read_as(media_type, content, name)
    if not any(map(str.isalnum, source.text)):
        raise NotReadable(f"{name} holds no words. Choose the file that holds the summary.")
    return source


def read_as(media_type: str, content: bytes, name: str) -> Source:
    """The bytes read as what they are; each reader is loaded only when it is needed."""
    digest = hashlib.sha256(content).hexdigest()
    if media_type == DOCX:
        from .docx import docx_source

        return docx_source(content, name=name, media_type=media_type, sha256=digest)
    if media_type == PDF:
        from .pdf import pdf_source

        return pdf_source(content, name=name, sha256=digest)
    if media_type == EML:
        from .eml import eml_source

        return eml_source(content, name=name, sha256=digest)
    if media_type == RTF:
        from .rtf import rtf_source

        return rtf_source(content, name=name, sha256=digest)
    return read_marked_up(media_type, content, name, digest)


def read_marked_up(media_type: str, content: bytes, name: str, digest: str) -> Source:
    """What is written in the marks of XML, or what has none and is text."""
    if media_type == ODT:
        from .odt import odt_source

        return odt_source(content, name=name, sha256=digest)
    if media_type == FLAT_ODT:
        from .odt import flat_source

        return flat_source(content, name=name, sha256=digest)
    if media_type == HTML:
        from .html import html_file

        return html_file(content, name=name, sha256=digest)
    return read_text(media_type, decoded(content, name), name, digest)


def read_text(media_type: str, text: str, name: str, digest: str) -> Source:
    """Text in which every character of the file keeps its place."""
    if media_type == MARKDOWN:
        from .markdown import markdown_source

        return markdown_source(text, name=name, sha256=digest)
    if media_type == ASCIIDOC:
        from .asciidoc import asciidoc_source

        return asciidoc_source(text, name=name, sha256=digest)
    from .text import text_source

    return text_source(text, name=name, sha256=digest)


def media_type_of(content: bytes, name: str) -> str:
    """The media type by name, if the first bytes agree with it."""
    ending = Path(name).suffix.lower()
    if content.startswith(OLD_OFFICE):
        raise NotReadable(
            f"{name} is encrypted, or in the Word format from before 2007. "
            "Open it in Word or LibreOffice and save it as .docx without a password."
        )
    for start, what in KNOWN_STARTS.items():
        if content.startswith(start) and STARTS.get(start) != MEDIA_TYPES.get(ending, ""):
            raise NotReadable(f"{name} is {what}. {READABLE} Export it as one of these.")
    media_type = MEDIA_TYPES.get(ending)
    if media_type is None:
        raise NotReadable(f"{name} is of a kind that is not read. {READABLE}")
    if not begins_as(media_type, content):
        raise NotReadable(
            f"{name} is not what its ending {ending} says. {READABLE} "
            "Give it the right ending, or save it again from the program it came from."
        )
    return media_type


def begins_as(media_type: str, content: bytes) -> bool:
    """Whether the first bytes are those of a media type."""
    if content.startswith(b"PK") != (media_type in PACKAGES):
        return False
    if media_type == PDF:
        return PDF_START in content[:PDF_STARTS_WITHIN]
    return media_type != RTF or content.startswith(RTF_START)


def storable(name: str) -> str:
    """A file name that every database can hold: without control characters and broken letters."""
    whole = name.encode("utf-8", "replace").decode("utf-8")
    return re.sub(r"[\x00-\x1f\x7f]", "?", whole)


def decoded(content: bytes, name: str) -> str:
    """Text as UTF-8; nothing is guessed, because a wrong guess garbles names without a sound."""
    encoding = "utf-16" if content.startswith(UTF_16) else "utf-8-sig"
    if b"\x00" in content[:4096] and encoding == "utf-8-sig":
        raise NotReadable(f"{name} is not text. {READABLE}")
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotReadable(
            f"{name} is not text in UTF-8 (byte {error.start} does not fit). "
            "Save it as UTF-8 in your editor."
        ) from error
    if "\x00" in text:
        raise NotReadable(
            f"{name} has a NUL character (character {text.index(chr(0))}), which no database "
            "holds. Open it in your editor and save it anew as plain text."
        )
    return text


def too_large(name: str, size: int) -> str:
    """The sentence for a file over the limit."""
    limit = LARGEST_FILE // 1024 // 1024
    return (
        f"{name} has {size / 1024 / 1024:,.0f} MiB; the limit is {limit} MiB. "
        "Take the pictures out, or split the document."
    )

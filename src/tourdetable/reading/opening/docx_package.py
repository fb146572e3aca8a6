"""The package that a Word document is: its parts, unpacked and parsed, or refused."""

import io
import lzma
import re
import zipfile
import zlib

from lxml import etree

from .docx_numbering import W
from .source import NotReadable

LARGEST_UNPACKED = 100 * 1024 * 1024
MOST_PARTS = 2_000
PARTS = ("document", "numbering", "styles", "footnotes", "endnotes")
DOCTYPE = re.compile(rb"<\x00?!\x00?D\x00?O\x00?C\x00?T\x00?Y\x00?P\x00?E")
"""In any encoding that XML knows."""
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
"""The namespace of files saved as "Strict Open XML"; the parts themselves are the same."""
DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    NotImplementedError,
    OSError,
    ValueError,
    RuntimeError,
)
"""Everything that unpacking can stumble over in a file that is broken, or made to be."""


def parts_of(content: bytes, name: str) -> dict[str, etree._Element]:
    """The parts of the package that are read, each parsed; refuses what must not be opened."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            entries = package.infolist()
            if len(entries) > MOST_PARTS or sum(e.file_size for e in entries) > LARGEST_UNPACKED:
                raise NotReadable(f"{name} unpacks to more than a summary can hold.")
            if any(entry.flag_bits & 1 for entry in entries):
                raise NotReadable(f"{name} is encrypted. Save it without a password.")
            wanted = [entry for entry in entries if part_is_read(entry.filename)]
            return {entry.filename: parsed(package, entry, name) for entry in wanted}
    except DAMAGE as error:
        raise NotReadable(
            f"{name} is damaged and cannot be unpacked. Ask for the file again, or save it anew."
        ) from error


def part_is_read(part: str) -> bool:
    """Whether a part of the package holds words, numbers or styles."""
    return part in {f"word/{one}.xml" for one in PARTS}


def parsed(package: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str) -> etree._Element:
    """One part as XML, with nothing fetched and no entity resolved."""
    with package.open(entry) as part:
        content = part.read(LARGEST_UNPACKED + 1)
    if len(content) > LARGEST_UNPACKED:
        raise NotReadable(f"{name} unpacks to more than a summary can hold.")
    if DOCTYPE.search(content):
        raise NotReadable(
            f"{name} declares a document type inside, which no Word document needs. "
            "It is not opened, for safety. Save it again from Word or LibreOffice."
        )
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        return etree.fromstring(content.replace(STRICT, W.strip("{}").encode()), parser)
    except etree.XMLSyntaxError as error:
        raise NotReadable(
            f"{name} is damaged inside ({entry.filename}). Open it in Word, and save it anew."
        ) from error

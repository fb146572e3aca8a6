"""The package that an office file is: its parts, unpacked and parsed, or refused."""

import io
import lzma
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from lxml import etree

from .source import NotReadable

LARGEST_UNPACKED = 100 * 1024 * 1024
LARGEST_PART = 30 * 1024 * 1024
"""Bytes. As a tree, XML takes many times as much memory."""
MOST_PARTS = 2_000
DOCTYPE = re.compile(rb"<\x00?!\x00?D\x00?O\x00?C\x00?T\x00?Y\x00?P\x00?E")
"""In any encoding that XML knows."""
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


class Package:
    """An open package, of which only the parts that are asked for are unpacked."""

    def __init__(self, package: zipfile.ZipFile, name: str) -> None:
        self.package = package
        self.name = name
        self.entries = {one.filename: one for one in package.infolist()}
        self.refuse_unsafe(package.infolist())

    def refuse_unsafe(self, entries: list[zipfile.ZipInfo]) -> None:
        """Refuse what must not be unpacked."""
        if len(entries) > MOST_PARTS or sum(e.file_size for e in entries) > LARGEST_UNPACKED:
            raise NotReadable(f"{self.name} unpacks to more than a summary can hold.")
        if any(entry.flag_bits & 1 for entry in entries):
            raise NotReadable(f"{self.name} is encrypted. Save it without a password.")

    def content(self, part: str) -> bytes | None:
        """The bytes of a part; none if the package has no such part."""
        entry = self.entries.get(part)
        if entry is None:
            return None
        with self.package.open(entry) as one:
            content = one.read(LARGEST_PART + 1)
        if len(content) > LARGEST_PART:
            raise NotReadable(f"{self.name} unpacks to more than a summary can hold.")
        return content

    def xml(self, part: str) -> etree._Element | None:
        """A part as XML; none if the package has no such part."""
        content = self.content(part)
        return None if content is None else parsed(content, self.name, part)


@contextmanager
def unpacked(content: bytes, name: str) -> Iterator[Package]:
    """The package; whatever is wrong with it becomes a refusal."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            yield Package(package, name)
    except DAMAGE as error:
        raise NotReadable(
            f"{name} is damaged and cannot be unpacked. Ask for the file again, or save it anew."
        ) from error


def parsed(content: bytes, name: str, part: str = "") -> etree._Element:
    """XML, with nothing fetched and no entity resolved."""
    if DOCTYPE.search(content):
        raise NotReadable(
            f"{name} declares a document type inside, which no office document needs. "
            "It is not opened, for safety. Save it again from Word or LibreOffice."
        )
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        return etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise NotReadable(
            f"{name} is damaged inside{f' ({part})' if part else ''}. Open it in the program it "
            "came from, and save it anew."
        ) from error

"""The parts of a Word document, found as Word finds them: by what each part refers to."""

import posixpath
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from .docx_numbering import W, value
from .package import Package, parsed, unpacked
from .source import NotReadable

STRICT = {
    b"http://purl.oclc.org/ooxml/" + new: b"http://schemas.openxmlformats.org/" + usual
    for new, usual in (
        (b"wordprocessingml/main", b"wordprocessingml/2006/main"),
        (b"officeDocument/math", b"officeDocument/2006/math"),
        (b"drawingml/main", b"drawingml/2006/main"),
    )
}
"""The namespaces of files saved as "Strict Open XML"; the parts themselves are the same."""
MAIN = "officeDocument"
NAMESPACES_WITHIN = 20_000
"""Bytes. A part declares the namespaces that it uses at its start."""
USUAL_MAIN = "word/document.xml"
READ = ("styles", "numbering", "settings", "footnotes", "endnotes", "comments")
RUNNING = ("header", "footer")
NOT_READ = {
    "chart": "charts",
    "diagramData": "diagrams",
    "aFChunk": "pieces of other documents",
    "subDocument": "documents of their own that this one brings in",
}
"""What shows words of its own that are not read, by the kind of the reference to it."""


@dataclass
class Parts:
    """What is read of a Word document."""

    body: etree._Element
    named: dict[str, etree._Element] = field(default_factory=dict)
    """Its styles, numbering, settings, notes and comments."""
    running: dict[str, etree._Element] = field(default_factory=dict)
    """Heads and feet of pages, by the id of the reference to them."""
    messages: list[str] = field(default_factory=list)
    """What a person should know of parts that were not read."""


@dataclass(frozen=True)
class Reference:
    """What one part says of another."""

    name: str
    kind: str
    part: str


def parts_of(content: bytes, name: str) -> Parts:
    """The parts of a Word document, each parsed; refuses what must not be opened."""
    with unpacked(content, name) as package:
        main = main_part(package)
        body = word_xml(package, main)
        if body is None:
            raise NotReadable(
                f"{name} is not a Word document: it lacks its text. Save it again as .docx."
            )
        parts = Parts(body)
        references = list(references_of(package, main)) or list(usual_references(package))
        for one in references:
            if one.kind in (*READ, *RUNNING):
                take(parts, package, one)
        parts.messages += not_read(references)
        return parts


def take(parts: Parts, package: Package, reference: Reference) -> None:
    """Take a part that the document refers to; a doubt where it is not there."""
    part = word_xml(package, reference.part)
    if part is None:
        parts.messages.append(
            f"The file refers to a part that it does not hold ({reference.part}). "
            "Words may be missing: ask for the file again."
        )
    elif reference.kind in RUNNING:
        parts.running[reference.name] = part
    else:
        parts.named[reference.kind] = part


def main_part(package: Package) -> str:
    """The part that holds the text."""
    found = [one.part for one in references_of(package, "") if one.kind == MAIN]
    return next((one for one in found if one in package.entries), USUAL_MAIN)


def references_of(package: Package, part: str) -> Iterator[Reference]:
    """The parts that a part refers to; those of the package as a whole for no part."""
    folder, file = posixpath.split(part)
    listed = package.xml(posixpath.join(folder, "_rels", f"{file}.rels"))
    for one in listed if listed is not None else ():
        target = one.get("Target")
        if one.get("TargetMode") == "External" or not target:
            continue
        path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        yield Reference(one.get("Id") or "", (one.get("Type") or "").rpartition("/")[2], path)


def usual_references(package: Package) -> Iterator[Reference]:
    """The parts where Word puts them, in a package that does not say where they are."""
    for kind in READ:
        part = f"word/{kind}.xml"
        if part in package.entries:
            yield Reference("", kind, part)


def not_read(references: list[Reference]) -> Iterator[str]:
    """A sentence about each kind of part that shows words which are not read."""
    count = Counter(one.kind for one in references)
    for kind, what in NOT_READ.items():
        if count[kind]:
            yield f"The words of {what} were not read; the file holds {count[kind]}."


def word_xml(package: Package, part: str) -> etree._Element | None:
    """A part as XML, in the namespace that most files use."""
    content = package.content(part)
    if content is None:
        return None
    if b"purl.oclc.org" in content[:NAMESPACES_WITHIN]:
        for strict, usual in STRICT.items():
            content = content.replace(strict, usual)
    return parsed(content, package.name, part)


def relation(element: etree._Element) -> str:
    """The id of the reference that an element makes."""
    for name, told in element.attrib.items():
        if str(name).endswith("relationships}id"):
            return str(told)
    return ""


def running_parts(parts: Parts) -> Iterator[etree._Element]:
    """The heads and feet that pages show, in the order of the sections that bring them in."""
    both = is_on(parts.named.get("settings"), "evenAndOddHeaders")
    for section in parts.body.iter(f"{W}sectPr"):
        first = is_on(section, "titlePg")
        for one in section.iterchildren(f"{W}headerReference", f"{W}footerReference"):
            shown = {"first": first, "even": both}.get(value(one, "type"), True)
            part = parts.running.get(relation(one))
            if shown and part is not None:
                yield part


def is_on(parent: etree._Element | None, name: str) -> bool:
    """Whether a switch of Word's, such as bold, is there and not turned off."""
    switch = None if parent is None else parent.find(f"{W}{name}")
    return switch is not None and value(switch, "val") not in {"0", "false", "none", "off"}

"""A file of an office program that tells nothing of who made it, when, where and with what."""

import zipfile
from io import BytesIO

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first date that a zip archive knows; files made from the same facts are the same file."""
HEAD = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PROGRAM = (
    HEAD
    + b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>Tour de Table</Application></Properties>"
)
NOTHING = (
    HEAD
    + b'<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>'
)
ABOUT_PROGRAM, ABOUT_AUTHOR = "docProps/app.xml", "docProps/core.xml"


def same_whenever_made(content: bytes, *, instead: dict[str, bytes]) -> bytes:
    """The file without the times of its parts, and with other parts instead of some."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        for entry in old.infolist():
            kept = zipfile.ZipInfo(entry.filename, EARLIEST)
            kept.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(kept, instead.get(entry.filename) or old.read(entry))
    return made.getvalue()


def anonymous(content: bytes) -> bytes:
    """The file without author, company, days and program."""
    return same_whenever_made(content, instead={ABOUT_PROGRAM: PROGRAM, ABOUT_AUTHOR: NOTHING})

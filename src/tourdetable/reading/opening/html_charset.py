"""The encoding of a web page: by its first bytes, by what it says of itself, or as UTF-8."""

import codecs
import re

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
STATED_WITHIN = 4096
"""Bytes. Pages say it at their top, so that browsers need not begin again."""
STATED = re.compile(
    rb"""(?:charset|<\?xml[^>]{0,80}?encoding)\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE
)
AS_BROWSERS_READ_IT = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "utf-16": "utf-8",
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
}
"""Names that are taken for another encoding, because pages have them wrong (WHATWG Encoding)."""


def page_text(content: bytes) -> tuple[str, str | None]:
    """The text of a page, and a doubt where its encoding had to be guessed."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "replace"), None
    stated = stated_encoding(content[:STATED_WITHIN])
    for said in (stated, "utf-8"):
        try:
            if said:
                return content.decode(said), None
        except UnicodeDecodeError:
            continue
    return content.decode("cp1252", "replace"), (
        f"The page does not keep to its encoding ({stated or 'none stated'}); it was read as "
        "Windows-1252. Look at the letters with accents."
    )


def stated_encoding(head: bytes) -> str | None:
    """The encoding that a page says it has, as browsers understand it."""
    found = STATED.search(head)
    if found is None:
        return None
    try:
        known = codecs.lookup(found[1].decode("ascii"))
    except (LookupError, UnicodeDecodeError):
        return None
    if not getattr(known, "_is_text_encoding", True):
        return None
    return AS_BROWSERS_READ_IT.get(known.name, known.name)

"""Fields of Word: of what stands in them only the result is shown, not the instruction."""

from lxml import etree

from .docx_numbering import W, number, value

MARK, WORDS = f"{W}fldChar", f"{W}t"
TICKED, EMPTY = "☒", "☐"


def codes_in(paragraph: etree._Element) -> frozenset[etree._Element]:
    """The words of a paragraph that only instruct a field, such as fields inside an IF.

    A field that does not end in its paragraph is taken to show all its words: none gets lost.
    """
    found: list[etree._Element] = []
    shown: list[etree._Element] = []
    opened: list[int | None] = []  # where in `shown` the instruction begins; None in the result
    for one in paragraph.iter(MARK, WORDS):
        kind = value(one, "fldCharType")
        if one.tag == WORDS:
            shown.append(one)
        elif kind == "begin":
            opened.append(len(shown))
        elif opened and kind in {"separate", "end"}:
            begun = opened.pop()
            if begun is not None:
                found += shown[begun:]
                del shown[begun:]
            opened += [None] if kind == "separate" else []
    return frozenset(found)


def answer(mark: etree._Element) -> str:
    """What a form shows that was filled in: a choice from a list, a ticked box."""
    choices = [value(one, "val") for one in mark.iter(f"{W}listEntry")]
    if choices:
        chosen = number(val(mark, "ddList", "result") or val(mark, "ddList", "default") or "")
        return choices[chosen] if 0 <= chosen < len(choices) else ""
    if next(mark.iter(f"{W}checkBox"), None) is None:
        return ""
    ticked = val(mark, "checkBox", "checked")
    ticked = val(mark, "checkBox", "default") if ticked is None else ticked
    return TICKED if ticked in {"", "1", "true", "on"} else EMPTY


def val(mark: etree._Element, part: str, name: str) -> str | None:
    """A value of a form; none where it is not given."""
    found = mark.find(f"{W}ffData/{W}{part}/{W}{name}")
    return None if found is None else value(found, "val")

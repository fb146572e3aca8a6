"""What is drawn on a page besides letters: rules, pictures, comments."""

from collections.abc import Callable, Iterator
from ctypes import c_float
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from .page import Box, Frame, Page

MOST_OBJECTS = 20_000
"""Of one page. A map drawn in lines may have more; no table has."""
DEEPEST = 3
THIN = 2.5
SHORTEST_RULE = 6
NOT_ON_PAPER = {
    pdfium.FPDF_ANNOT_LINK,
    pdfium.FPDF_ANNOT_POPUP,
}


def drawn_on(page: pypdfium2.PdfPage, found: Page, frame: Frame) -> None:
    """Note the rules, whether there are pictures, and how many comments there are."""
    for kind, bounds in objects_of(page):
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            found.pictured = True
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            found.rules += rules_of(upright(bounds, frame))
    found.annotated = sum(kind not in NOT_ON_PAPER for kind in kinds_of_annotations(page.raw))


def objects_of(page: pypdfium2.PdfPage) -> Iterator[tuple[int, Box]]:
    """The kind and bounds of what is drawn, also inside forms, up to a limit."""
    left = MOST_OBJECTS
    stack: list[tuple[Any, Callable[..., int], Callable[..., Any], int]] = [
        (page.raw, pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject, 0)
    ]
    while stack:
        holder, count, get, depth = stack.pop()
        for index in range(max(min(count(holder), left), 0)):
            left -= 1
            one = get(holder, index)
            kind = pdfium.FPDFPageObj_GetType(one)
            if kind == pdfium.FPDF_PAGEOBJ_FORM and depth < DEEPEST:
                inside = (one, pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject)
                stack.append((*inside, depth + 1))
            elif kind in {pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE}:
                yield kind, bounds_of(one)


def bounds_of(one: Any) -> Box:
    """The bounds of something drawn, as the file has them."""
    edges = [c_float() for _ in range(4)]
    pdfium.FPDFPageObj_GetBounds(one, *edges)
    return Box(*(edge.value for edge in edges))


def upright(box: Box, frame: Frame) -> Box:
    """Bounds on the page as it is shown."""
    first, last = frame.upright(box.left, box.bottom), frame.upright(box.right, box.top)
    (left, right), (bottom, top) = (sorted(pair) for pair in zip(first, last, strict=True))
    return Box(left, bottom, right, top)


def rules_of(box: Box) -> list[Box]:
    """A thin box is a rule; the four edges of a frame are four."""
    wide, high = box.right - box.left, box.top - box.bottom
    if wide <= THIN or high <= THIN:
        return [box] if max(wide, high) >= SHORTEST_RULE else []
    if high < 2 * SHORTEST_RULE:
        return []
    return [
        Box(box.left, box.bottom, box.right, box.bottom),
        Box(box.left, box.top, box.right, box.top),
        Box(box.left, box.bottom, box.left, box.top),
        Box(box.right, box.bottom, box.right, box.top),
    ]


def kinds_of_annotations(raw: Any) -> Iterator[int]:
    """What hangs on a page: links, comments, fields."""
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(raw), MOST_OBJECTS)):
        held = pdfium.FPDFPage_GetAnnot(raw, index)
        if held:
            yield pdfium.FPDFAnnot_GetSubtype(held)
            pdfium.FPDFPage_CloseAnnot(held)

"""Files that went wrong on their way: bytes changed, lost, put in or copied to another place."""

import copy
import io
import random
import zipfile
from collections.abc import Iterator

from lxml import etree

PACKAGE = b"PK\x03\x04"
INSIDE = 0.8
"""How often a package is broken in one of its parts, and not as a whole."""
XML = b"<?xml"
STRANGE = ("", "0", "-1", "1000000", "1000000000000", "x", "true")


def mutated(content: bytes, times: int) -> Iterator[bytes]:
    """A file broken in many ways, the same ones in every run."""
    chance = random.Random(1)  # noqa: S311 - nobody has to be unable to guess it
    for _ in range(times):
        broken = bytearray(content)
        for _ in range(chance.choice((1, 3, 20, 100))):
            place = chance.randrange(len(content) // 2)
            match chance.randrange(4):
                case 0:
                    broken[place : place + 1] = bytes([chance.randrange(256)])
                case 1:
                    del broken[place : place + chance.randrange(1, 20)]
                case 2:
                    broken[place:place] = str(chance.choice((0, -1, 10**6, 10**12))).encode()
                case _:
                    other = chance.randrange(len(content))
                    broken[place : place + 40] = content[other : other + 40]
        yield bytes(broken)


def damaged(content: bytes, number: int) -> bytes:
    """One of the many damaged forms of a file; a package is most often damaged in a part of it."""
    chance = random.Random(number)  # noqa: S311 - nobody has to be unable to guess it
    if content.startswith(PACKAGE) and chance.random() < INSIDE:
        return damaged_inside(content, chance)
    return damaged_part(content, chance)


def damaged_part(content: bytes, chance: random.Random) -> bytes:
    """A part damaged; XML often so that it is still XML, because else nothing in it is read."""
    if content.startswith(XML) and chance.random() < INSIDE:
        return damaged_tree(content, chance)
    return broken(content, chance)


def damaged_tree(content: bytes, chance: random.Random) -> bytes:
    """XML whose elements were lost, doubled, moved, renamed, or have strange values."""
    root = etree.fromstring(content)
    for _ in range(chance.choice((1, 1, 3, 10, 60))):
        every = list(root.iter(etree.Element))
        one, other = chance.choice(every), chance.choice(every)
        parent = one.getparent()
        inside = one in list(other.iterancestors()) or one is other
        match chance.randrange(5):
            case 0 if parent is not None:
                parent.remove(one)
            case 1 if parent is not None:
                parent.insert(0, copy.deepcopy(one))
            case 2 if not inside:
                other.append(one)
            case 3:
                one.tag = other.tag
            case _:
                for name in list(one.attrib)[:1]:
                    one.set(name, chance.choice(STRANGE))
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def damaged_inside(content: bytes, chance: random.Random) -> bytes:
    """A package with one part damaged, lost or taken for another; its check sums are right."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as whole, zipfile.ZipFile(held, "w") as made:
        parts = {one.filename: whole.read(one) for one in whole.infolist()}
        chosen = chance.choices(list(parts), [len(one) + 1000 for one in parts.values()])[0]
        match chance.randrange(12):
            case 0:
                del parts[chosen]
            case 1:
                parts[chosen] = parts[chance.choice(list(parts))]
            case _:
                parts[chosen] = damaged_part(parts[chosen], chance)
        for name, inside in parts.items():
            made.writestr(name, inside)
    return held.getvalue()


def broken(content: bytes, chance: random.Random) -> bytes:
    """Bytes with a few things done to them that happen to files, or that somebody does to them."""
    found = content
    for _ in range(chance.choice((1, 1, 1, 2, 4, 30))):
        if not found:
            break
        place = chance.randrange(len(found))
        length = chance.choice((1, 4, 40, 400, 4000))
        other = chance.randrange(len(found))
        piece = found[other : other + length]
        match chance.randrange(8):
            case 0:
                found = found[:place] + bytes([chance.randrange(256)]) + found[place + 1 :]
            case 1:
                found = (
                    found[:place]
                    + bytes([found[place] ^ 1 << chance.randrange(8)])
                    + (found[place + 1 :])
                )
            case 2:
                found = found[:place] + found[place + length :]
            case 3:
                found = found[:place] + piece + found[place:]
            case 4:
                found = found[:place] + piece + found[place + len(piece) :]
            case 5:
                found = found[:place] + piece[:400] * chance.choice((2, 50)) + found[place:]
            case 6:
                number = str(chance.choice((0, -1, 10**6, 10**12))).encode()
                found = found[:place] + number + found[place:]
            case _:
                found = found[:place] if chance.random() < 0.2 else found[:place] + found[-1:]
    return found


def is_whole(text: str, edges: list[tuple[int, int]]) -> bool:
    """Whether all stretches lie in a text."""
    return all(0 <= start <= end <= len(text) for start, end in edges)

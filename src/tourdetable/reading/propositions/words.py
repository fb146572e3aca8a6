"""Words: a sentence as words and marks, a name as one word, what is quoted or bracketed apart."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

WORD = re.compile(r"[^\W_]+(?:[-.’'&/+][^\W_]+)*|``|''|[^\w\s]|_")
OPENS = {"“", "``"}
CLOSES = {"”", "''"}
STRAIGHT = '"'
BRACKETS = {")": "(", "]": "["}
SILENT = {".", "!", "?", "…", "'", "’", "‘", "`", "*"}


@dataclass(frozen=True, slots=True)
class Name:
    """Where a sentence names somebody who can take a position, and whom it means."""

    start: int
    end: int
    parties: tuple[str, ...]
    possessive: bool = False


@dataclass(slots=True)
class Words:
    """The words and marks of a sentence, in lists side by side."""

    text: str
    low: list[str] = field(default_factory=list)
    """In small letters; of a name, the whole name."""
    start: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)
    inside: list[bool] = field(default_factory=list)
    """Whether it is quoted or stands in brackets."""
    name: list[Name | None] = field(default_factory=list)
    closing: dict[int, int] = field(default_factory=dict)
    """For each opening bracket, the one that closes it."""

    def __len__(self) -> int:
        return len(self.low)

    def at(self, place: int) -> str:
        """The word at a place in small letters; nothing outside the sentence."""
        return self.low[place] if 0 <= place < len(self.low) else ""

    def written(self, place: int) -> str:
        """The word as it is printed."""
        return self.text[self.start[place] : self.end[place]]

    def is_name(self, place: int) -> bool:
        """Whether a name stands there that is not the owner of something."""
        name = self.name[place] if 0 <= place < len(self.low) else None
        return name is not None and not name.possessive

    def matches(self, place: int, phrase: Sequence[str]) -> bool:
        """Whether a phrase stands there."""
        return self.low[place : place + len(phrase)] == list(phrase)


def words_of(text: str, names: Iterable[Name]) -> Words:
    """The words of a sentence in which these names stand, from left to right."""
    cutter = Cutter(Words(text))
    waiting = iter(names)
    name = next(waiting, None)
    reached = 0
    for found in WORD.finditer(text):
        start, end = found.span()
        if start < reached:
            continue
        while name is not None and name.start < start:
            name = next(waiting, None)
        if name is not None and start == name.start:
            cutter.put(text[start : name.end].lower(), start, name.end, name)
            reached = max(end, name.end)
        else:
            cutter.note(found[0], start, end)
    return cutter.words


@dataclass(slots=True)
class Cutter:
    """What is open while a sentence is cut into words."""

    words: Words
    quotes: list[int] = field(default_factory=list)
    brackets: list[int] = field(default_factory=list)

    def note(self, mark: str, start: int, end: int) -> None:
        """Put down a word or mark; quotation marks and full stops leave none of their own."""
        if mark in CLOSES or (mark == STRAIGHT and self.quotes):
            self.close_quotation()
        elif mark in OPENS or mark == STRAIGHT:
            self.quotes.append(len(self.words))
        elif mark in BRACKETS:
            self.put(mark, start, end)
            self.close_bracket(BRACKETS[mark])
        elif mark not in SILENT:
            if mark in BRACKETS.values():
                self.brackets.append(len(self.words))
            self.put(mark.lower(), start, end)

    def put(self, low: str, start: int, end: int, name: Name | None = None) -> None:
        """Put a word down at the end."""
        self.words.low.append(low)
        self.words.start.append(start)
        self.words.end.append(end)
        self.words.inside.append(False)
        self.words.name.append(name)

    def close_quotation(self) -> None:
        """Set apart what was quoted; a comma before the closing mark belongs to the sentence."""
        if not self.quotes:
            return
        first, last = self.quotes.pop(), len(self.words)
        if last > first and self.words.low[last - 1] in {",", ";"}:
            last -= 1
        self.set_apart(first, last)

    def close_bracket(self, opening: str) -> None:
        """Set apart what stood in brackets, with them."""
        if self.brackets and self.words.low[self.brackets[-1]] == opening:
            first = self.brackets.pop()
            self.words.closing[first] = len(self.words) - 1
            self.set_apart(first, len(self.words))

    def set_apart(self, first: int, last: int) -> None:
        """Mark words as quoted or bracketed."""
        self.words.inside[first:last] = [True] * (last - first)

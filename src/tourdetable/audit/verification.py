"""Verification: a chain of entries is walked from its first, and the first fault is named."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from .chain import EMPTY, Head, Written


@dataclass(frozen=True)
class Kept:
    """An entry as it is found, with the hash that stands beside it."""

    number: int | None
    """Its number, if it has one."""
    written: Written | None
    """What it says; none where that cannot be read at all."""
    hash: str | None


@dataclass(frozen=True)
class Fault:
    """What is wrong, and with which entry."""

    number: int | None
    """The first entry that is wrong or missing; none where only a stretch of them is known."""
    told: str
    """One sentence for people."""


@dataclass(frozen=True)
class Verdict:
    """What came of it."""

    entries: int
    """How many entries were found in order, one after the other, from the first."""
    head: Head
    """The last of them."""
    fault: Fault | None
    turned_back: int = 0
    """How many of them note that the clock had been turned back."""
    heads: int = 0
    """How many of the heads from outside were found in their places."""

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return self.fault is None


def verified(entries: Iterable[Kept], heads: Collection[Head] = ()) -> Verdict:
    """Walk the entries in their order, and hold them against heads that were written down.

    Only heads from outside show that entries at the end are gone, or that all of them were
    written anew: a chain that is consistent says nothing about itself.
    """
    walk = Walk(heads)
    fault = next((found for one in entries if (found := walk.fault_of(one))), None)
    return walk.verdict(fault or walk.shortfall())


class Walk:
    """Goes along the chain, holding only where it stands."""

    def __init__(self, heads: Collection[Head]) -> None:
        self.at = EMPTY
        self.turned_back = 0
        self.agreed = EMPTY
        self.outside = sorted(one for one in set(heads) if one.number)
        self.found = 0

    def fault_of(self, kept: Kept) -> Fault | None:
        """What is wrong with the next entry; none where the walk may go on."""
        fault = self.misplaced(kept) or self.altered(kept)
        if fault is not None:
            return fault
        assert kept.written is not None, "what cannot be read was found altered"
        assert kept.hash is not None, "its hash was found to be its own"
        self.at = Head(kept.written.number, kept.hash)
        self.turned_back += bool(kept.written.clock_back)
        return self.contradicted()

    def misplaced(self, kept: Kept) -> Fault | None:
        """Whether its number is not the next one."""
        expected = self.at.number + 1
        if kept.number == expected:
            return None
        if kept.number is None:
            return Fault(expected, f"The entry after {self.at.number} has no number.")
        if kept.number > expected:
            return Fault(expected, f"Entry {expected} is missing.")
        return Fault(kept.number, f"The number {kept.number} is given to an entry it is not for.")

    def altered(self, kept: Kept) -> Fault | None:
        """Whether it does not say what it said, or does not follow the one before."""
        if kept.written is None:
            return Fault(kept.number, f"Entry {kept.number} cannot be read: it was altered.")
        if kept.written.previous != self.at.hash:
            told = (
                f"Entry {kept.number} does not follow the one before it: one of them was altered."
            )
            return Fault(kept.number, told)
        if kept.written.digest() != kept.hash:
            return Fault(
                kept.number, f"Entry {kept.number} does not fit its hash: it was altered."
            )
        return None

    def contradicted(self) -> Fault | None:
        """Whether a head from outside says that this entry was another one."""
        while self.outside and self.outside[0].number == self.at.number:
            head = self.outside.pop(0)
            if head != self.at:
                return self.rewritten()
            self.agreed, self.found = head, self.found + 1
        return None

    def rewritten(self) -> Fault:
        """The chain is consistent, but not the one whose head was written down."""
        first, last = self.agreed.number + 1, self.at.number
        told = f"Entry {last} is not the one whose hash was written down: "
        if first == last:
            return Fault(last, f"{told}it was written anew.")
        return Fault(None, f"{told}entries from {first} or a later one were written anew.")

    def shortfall(self) -> Fault | None:
        """Whether a head was written down that the chain does not reach."""
        if not self.outside:
            return None
        last, missing = self.outside[-1].number, self.at.number + 1
        told = f"The log ends with entry {self.at.number}, but a head was written down at {last}: "
        return Fault(missing, f"{told}entries from {missing} on are missing.")

    def verdict(self, fault: Fault | None) -> Verdict:
        """The answer."""
        return Verdict(self.at.number, self.at, fault, self.turned_back, self.found)

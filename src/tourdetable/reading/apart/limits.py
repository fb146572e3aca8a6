"""What a process may take at most, set by the process itself before it sees a document."""

import resource
import sys
from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Of one document that is read apart. Linux keeps all of them; macOS none on memory."""

    memory: int = 600 * MIB
    """Bytes of address space."""
    work: int = 20
    """Seconds of the processor."""
    wait: float = 40.0
    """Seconds until it is given up, whatever it does."""
    answer: int = 64 * MIB
    """Bytes of the record that comes back."""


def limit_memory(most: int) -> None:
    """No document may take all memory of the machine; Linux alone knows such a limit."""
    if sys.platform == "linux":
        limit(resource.RLIMIT_AS, most)


def limit_all(limits: Limits) -> None:
    """All limits of a process that reads one document and is thrown away."""
    limit_memory(limits.memory)
    limit(resource.RLIMIT_CPU, limits.work, grace=1)
    limit(resource.RLIMIT_FSIZE, limits.answer)
    limit(resource.RLIMIT_CORE, 0)  # a memory image would hold the document


def limit(what: int, most: int, *, grace: int = 0) -> None:
    """One limit, which the process cannot raise again; never above what it has already.

    With some grace the system first tells the process which limit it was that ends it.
    """
    _, hard = resource.getrlimit(what)
    found = most + grace if hard == resource.RLIM_INFINITY else min(most + grace, hard)
    resource.setrlimit(what, (min(most, found), found))

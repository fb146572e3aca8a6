"""Whole archives: a folder of documents becomes a folder of records, on all cores.

One document is one job of a worker process. A document that cannot be read, takes too long or ends
its worker is told in the index, and the archive goes on; nothing of it is held in memory.
"""

from .entries import Entry, Job, Outcome
from .folders import Kind, Stock, stock_of
from .index import INDEX, Index
from .reading import read_archive
from .versions import reader_version

__all__ = [
    "INDEX",
    "Entry",
    "Index",
    "Job",
    "Kind",
    "Outcome",
    "Stock",
    "read_archive",
    "reader_version",
    "stock_of",
]

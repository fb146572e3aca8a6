"""Reading apart: a document of a stranger is opened in a process of its own, which is thrown away.

    >>> record = made_apart(content, name="summary.docx", by=(read, checked))

Whatever a hostile file does there, it does within limits and without anything worth stealing: the
process has no variables of the server, no network, writes no file and starts no program. What it
answers is checked like any record from outside.
"""

from .limits import Limits
from .process import GivenUp, ReaderBroke, made_apart

__all__ = ["GivenUp", "Limits", "ReaderBroke", "made_apart"]

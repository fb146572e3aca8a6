"""The explanation: the document sentence by sentence, with what the reader heard in each and why.

`as_lines` gives it for a terminal, `as_page` as a page of HTML that stands by itself.
"""

from .lines import Line, Look, Run, as_lines
from .page import as_page

__all__ = ["Line", "Look", "Run", "as_lines", "as_page"]

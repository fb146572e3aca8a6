"""The door: records come in with a receipt, and go out as they came."""

from .giving import give_out
from .receipt import Line, Receipt
from .taking import NotTakenIn, take_in

__all__ = ["Line", "NotTakenIn", "Receipt", "give_out", "take_in"]

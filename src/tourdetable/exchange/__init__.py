"""The door: records come in with a receipt, and go out as they came."""

from .classified import classified
from .giving import give_out
from .receipt import Line, Receipt
from .taking import NotTakenIn, take_in

__all__ = ["Line", "NotTakenIn", "Receipt", "classified", "give_out", "take_in"]

"""Names of States and organisations, found by any name, printed by the name of the day."""

from .named import DatedName, Named
from .register import Register, register
from .spelling import normalised

__all__ = ["DatedName", "Named", "Register", "normalised", "register"]

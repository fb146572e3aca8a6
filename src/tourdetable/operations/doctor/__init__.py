"""The doctor: looks at one thing after another, and says of each how it is and what to do."""

from .condition import Condition, State
from .examining import examined

__all__ = ["Condition", "State", "examined"]

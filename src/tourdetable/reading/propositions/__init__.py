"""Propositions: who stood where on what, with whom and against whom.

>>> [one] = propositions_in("Peru asked for ferries.", [Name(0, 4, ("Peru",))])
>>> one.actor, one.predicate, one.point
('Peru', 'asked', 'for ferries')
"""

from .find import propositions_in, standing_in
from .standing import Side, Stander, Standing
from .statements import Proposition
from .words import Name

__all__ = [
    "Name",
    "Proposition",
    "Side",
    "Stander",
    "Standing",
    "propositions_in",
    "standing_in",
]

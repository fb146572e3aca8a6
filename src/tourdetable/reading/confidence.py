"""Confidence: how sure the reader is of an intervention, from how its speaker and acts were found.

The figures were counted over documents with known answers (`benchmarks/calibration.py` counts
them anew): of the interventions that are given 0.9, nine in ten have the right speakers and acts.
"""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from .passages import Passage
from .signs import Sign

FIGURES = Path(__file__).with_name("confidence.toml")


def confidence_in(passage: Passage, signs: Sequence[Sign]) -> float:
    """How sure it is that the speakers and the acts of a passage are right, from 0 to 1."""
    known = figures()
    speaker = known["speaker"][passage.found.value]
    several = known["acts"]["several"] if len(signs) > 1 else 1.0
    return round(speaker * min(map(surety, signs), default=known["sign"]["led"]) * several, 2)


def surety(sign: Sign) -> float:
    """How often a sign of its sort shows the right act."""
    return figures()["sign"][sign.basis.value]


@cache
def figures() -> Mapping[str, Mapping[str, float]]:
    """How often each way of finding was right."""
    return tomllib.loads(FIGURES.read_text(encoding="utf-8"))

"""Scripted: people whom no list has, and who are named in full before what they say.

"Ludo Vermeer: I think so." in minutes that also have "Ludo presented the slides"
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from .individuals import Individual
from .introduced import FULL_NAME, Introductions
from .usage import Usage

LABEL = re.compile(rf"\W*(?P<name>{FULL_NAME})(?: \([^()]*\))?: (?=\S)")
FEWEST = 3
"""So many lines begin with a person's name in a script."""


def scripted(
    texts: Sequence[str], introductions: Introductions, usage: Usage
) -> Iterator[Individual]:
    """Those who speak more than once, or whose surname or given name stands alone too."""
    names = [found["name"] for words in texts if (found := LABEL.match(words))]
    often = Counter(one for one in names if introductions.is_person(one))
    if often.total() < FEWEST:
        return
    for name, times in often.items():
        one = Individual(name)
        given = one.given[0] if one.given else ""
        if times > 1 or usage.called(given) or usage.alone(one.surname, one.words):
            yield one

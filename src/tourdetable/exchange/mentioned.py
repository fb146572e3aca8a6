"""Names in a text, each as a whole word, in whatever case but that of common words."""

import re
from collections.abc import Collection, Iterator

WORD = re.compile(r"\w+")


def named_in(text: str, names: Collection[str]) -> Iterator[str]:
    """The names that stand in a text.

    A name that is also a common word ("Chad", "Who") counts only in its own capitals.
    """
    words = {one.casefold() for one in WORD.findall(text)}
    for name in names:
        first = WORD.search(name)
        if first is None or first[0].casefold() not in words:
            continue
        if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text):
            yield name

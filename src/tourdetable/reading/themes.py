"""Themes: subjects that a passage touches beside the goals, by the phrases of the profile."""

import re
from collections.abc import Iterator

from tourdetable.framework import Profile, Theme


def themes_in(words: str, profile: Profile | None, version: str | None) -> tuple[str, ...]:
    """Titles of the themes in some words that lead to no goal of the framework's version."""
    return tuple(
        theme.title
        for theme in themes_touched(words, profile)
        if not any(key.version == version for key in theme.goals)
    )


def themes_touched(words: str, profile: Profile | None) -> Iterator[Theme]:
    """Every theme of the profile of which some words hold a phrase."""
    said = " ".join(words.casefold().split()).replace("‑", "-")
    for theme in profile.themes if profile else ():
        if any(phrase in said and stands_in(phrase, said) for phrase in theme.phrases):
            yield theme


def stands_in(phrase: str, words: str) -> bool:
    """Whether a phrase stands among the words as whole words."""
    return re.search(rf"(?<![\w-]){re.escape(phrase)}(?![\w-])", words) is not None

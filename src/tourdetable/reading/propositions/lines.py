"""Lines: sentences one a line, and their propositions as a table that others can compare."""

import re
from collections.abc import Iterable, Iterator

from tourdetable.reading.lexicon import lexicon
from tourdetable.reading.sentences import ends_of_sentences

from .find import propositions_in
from .language import language
from .names import names_in
from .statements import Proposition

LABELLED = re.compile(r"\b([A-Za-z]+) [A-Z]\.(?= [A-Z])")
BLANKS = re.compile(r"\s+")


def table(lines: Iterable[str]) -> Iterator[str]:
    """For each line its number and words, then actor, predicate and point, then a blank line."""
    for number, line in enumerate(lines, start=1):
        yield f"{number}\t{BLANKS.sub(' ', line).strip()}\n"
        for one in dict.fromkeys(rows(line)):
            yield "\t".join(one) + "\n"
        yield "\n"


def rows(line: str) -> Iterator[tuple[str, str, str]]:
    """Actor, predicate and point of each proposition in the sentences of a line."""
    for sentence in sentences_of(line):
        for one in propositions_in(sentence, names_in(sentence)):
            yield one.actor, plain(one.predicate), plain(point_of(one))


def sentences_of(line: str) -> Iterator[str]:
    """The sentences of a line."""
    ends = {*ends_of_sentences(line, lexicon()), len(line)}
    ends |= {one.end() for one in LABELLED.finditer(line) if one[1].lower() in labels()}
    start = 0
    for end in sorted(ends):
        if sentence := line[start:end].strip():
            yield sentence
        start = end


def labels() -> frozenset[str]:
    """Words behind which a capital is a label and no initial of a name."""
    return language().words["labels"]


def point_of(one: Proposition) -> str:
    """The parts of a point in the order of the alphabet, as other collections keep them."""
    return " ".join(sorted(one.parts, key=str.lower))


def plain(words: str) -> str:
    """Words in small letters with straight apostrophes."""
    return words.lower().replace("’", "'").replace("‘", "'")

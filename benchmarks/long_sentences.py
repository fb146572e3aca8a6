"""Whether the time of a step grows with the length of a sentence, and not with its square.

usage: python benchmarks/long_sentences.py

Each step reads a sentence without a full stop, and another twice as long. A ratio near 2 is right;
4 would be the square. Sentences of several kinds are tried, each made to be hard for one of them.
"""

import sys
import time
from collections.abc import Callable, Iterable

from tourdetable.reading import acronyms, counts, events, projects
from tourdetable.reading.lexicon import lexicon
from tourdetable.reading.notes import Notes
from tourdetable.reading.opening import Source
from tourdetable.reading.sentences import Sentence
from tourdetable.record import ParagraphKind

LENGTH = 40_000
SHORTEST = 1e-3
"""Seconds; what takes less is noise."""
MOST = 3.0
ROUNDS = 3
KINDS = {
    "names": "Lake Ferry Board of Upland Towns and ",
    "numbers": "twelve members with 4 of the boats ",
    "meetings": "the third Joint Meeting on ferries and piers ",
    "projects": "three proposals for the Ferry project ",
    "small words": "of the for and on in to ",
    "one word": "a" * 40 + " ",
}
Step = Callable[[Notes, Sentence], Iterable[object]]
STEPS: dict[str, Step] = {
    "counts.of_members": counts.of_members,
    "counts.of_list": counts.of_list,
    "events.named_in": lambda _, sentence: events.named_in(sentence),
    "projects.named_in": projects.named_in,
    "projects.described_in": lambda notes, sentence: projects.described_in(notes, sentence, ()),
    "projects.listed_in": lambda notes, sentence: projects.listed_in(notes, sentence, ()),
    "acronyms.spelled_out": acronyms.spelled_out,
    "acronyms.used_in": lambda notes, sentence: acronyms.used_in(notes, sentence, lexicon()),
}


def main() -> int:
    """Print how much longer each step takes for twice the length, by kind of sentence."""
    worst = 0.0
    for name, step in STEPS.items():
        ratios = {kind: ratio(step, piece) for kind, piece in KINDS.items()}
        worst = max(worst, *ratios.values())
        told = "  ".join(f"{kind} {found:.1f}" for kind, found in ratios.items())
        print(f"{name:<22}  {told}")
    print(f"worst ratio {worst:.1f} (allowed: {MOST})")
    return 0 if worst <= MOST else 1


def ratio(step: Step, piece: str) -> float:
    """How many times longer the step takes for a sentence twice as long."""
    once, twice = (sentence_of(piece, length) for length in (LENGTH, 2 * LENGTH))
    return seconds(step, twice) / max(seconds(step, once), SHORTEST)


def sentence_of(piece: str, length: int) -> Sentence:
    """A sentence without an end."""
    words = (piece * (length // len(piece) + 1))[:length]
    return Sentence(words, tuple(range(length)), None, ParagraphKind.PARAGRAPH, 0)


def seconds(step: Step, sentence: Sentence) -> float:
    """The shortest time of several."""
    notes = Notes(source=Source("long.txt", "text/plain", "0" * 64, sentence.words, ()))
    taken = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        list(step(notes, sentence))
        taken.append(time.perf_counter() - begun)
    return min(taken)


if __name__ == "__main__":
    sys.exit(main())

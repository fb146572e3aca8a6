"""How often the reader is right where it says how sure it is, against gold annotations.

usage: python benchmarks/calibration.py GOLD.json... --texts DIR [--aliases FILE]

A gold file names its text (`file`, in the folder of texts) and holds `sentences` (`start`, `end`,
`speakers`, `kinds`). An intervention is compared with the gold sentences of which it covers at
least half; it is right where its speakers and its acts are among theirs. Printed are, for each
band of confidence, how many interventions have it and which share is right, and then the figures
of `reading/confidence.toml` as these documents would have them: by how the speaker was found (of
all speakers), and by the weakest sign of the acts (of those with the right speakers).
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from facts import Names, arguments
from tourdetable.reading import pipeline
from tourdetable.reading.acts import signs_in
from tourdetable.reading.lexicon import lexicon
from tourdetable.reading.notes import Notes
from tourdetable.reading.opening import opened_file
from tourdetable.reading.signs import Basis
from tourdetable.record import Intervention

BANDS = (0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.0)


@dataclass(frozen=True)
class Judged:
    """An intervention beside the gold sentences that it covers."""

    confidence: float
    found: str
    basis: str
    several: bool
    speakers_right: bool
    acts_right: bool

    @property
    def right(self) -> bool:
        """Whether both are right."""
        return self.speakers_right and self.acts_right


def main() -> int:
    """Read every text and print the bands and the figures."""
    options = arguments()
    same = Names(options.aliases)
    judged = [
        one
        for path in options.gold
        for one in compared(json.loads(path.read_text(encoding="utf-8")), options.texts, same)
    ]
    print_bands(judged)
    print_shares("speaker", ((one.found, one.speakers_right) for one in judged))
    found = [one for one in judged if one.speakers_right]
    print_shares("sign", ((one.basis, one.acts_right) for one in found if not one.several))
    print_shares("acts", (("several", one.acts_right) for one in found if one.several))
    return 0


def compared(gold: dict[str, Any], texts: Path, same: Names) -> Iterator[Judged]:
    """The interventions of a text that cover gold sentences."""
    notes = noted(texts / gold["file"])
    for passage, said in zip(notes.passages, notes.interventions, strict=True):
        covered = [one for one in gold["sentences"] if covers(said, one)]
        if not covered:
            continue
        speakers = {same.one(name) for one in covered for name in one["speakers"]}
        kinds = {kind for one in covered for kind in one["kinds"]}
        signs = signs_in(passage)
        weakest = max(signs, key=lambda one: list(Basis).index(one.basis), default=None)
        yield Judged(
            said.confidence,
            passage.found.value,
            weakest.basis.value if weakest else "led",
            len(signs) > 1,
            {same.one(name) for name in said.speakers} <= speakers,
            {str(act.value) for act in said.acts} <= kinds,
        )


def noted(path: Path) -> Notes:
    """What is noted of a text up to its interventions."""
    notes, known = Notes(source=opened_file(path)), lexicon()
    for one in pipeline.STEPS:
        notes = replace(notes, **{one.gives: one.run(notes, known)})
        if one.gives == "interventions":
            break
    return notes


def covers(said: Intervention, sentence: dict[str, Any]) -> bool:
    """Whether an intervention covers at least half of a gold sentence."""
    start, end = int(sentence["start"]), int(sentence["end"])
    return 2 * (min(end, said.place.end) - max(start, said.place.start)) >= end - start


def print_bands(judged: list[Judged]) -> None:
    """For each band of confidence, how many are in it, and which share is right."""
    above = 1.01
    for band in BANDS:
        held = [one for one in judged if band <= one.confidence < above]
        if held:
            share = sum(one.right for one in held) / len(held)
            mean = sum(one.confidence for one in held) / len(held)
            print(f"from {band:.2f}: {len(held):5d}  said {mean:.3f}  right {share:.3f}")
        above = band


def print_shares(table: str, counted: Iterator[tuple[str, bool]]) -> None:
    """The share of what was right, by how it was found."""
    tallies: dict[str, list[bool]] = defaultdict(list)
    for key, right in counted:
        tallies[key].append(right)
    print(f"[{table}]")
    for key, held in sorted(tallies.items()):
        print(f"{key} = {sum(held) / len(held):.2f}  # of {len(held)}")


if __name__ == "__main__":
    sys.exit(main())

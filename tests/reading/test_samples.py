"""The reader against documents that were labelled by hand before it had seen them.

The floors are what it reaches; a change that loses a sentence names it here.
"""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from tourdetable.reading import read_file
from tourdetable.record import Intervention

SAMPLES = Path(__file__).parents[1] / "samples"
EXAMPLES = Path("src/tourdetable/framework/profiles/budapest_process/examples")
Heard = set[tuple[str, str]]


@dataclass
class Score:
    """How many labels the reader has right, has too much, and misses."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, expected: Heard, found: Heard) -> None:
        self.right += len(expected & found)
        self.wrong += len(found - expected)
        self.missed += len(expected - found)

    @property
    def f1(self) -> float:
        return 2 * self.right / (2 * self.right + self.wrong + self.missed)


@dataclass(frozen=True)
class Label:
    """A sentence of a sample, with what a person heard in it."""

    words: str
    start: int
    end: int
    speakers: list[str]
    acts: list[str]


def labels(text: str, name: str) -> list[Label]:
    """The labelled sentences, found in the text one after the other."""
    found: list[Label] = []
    place = 0
    for one in json.loads((SAMPLES / f"{name}.expected.json").read_text("utf-8")):
        start = text.index(one["words"], place)
        place = start + len(one["words"])
        found.append(Label(one["words"], start, place, one["speakers"], one["acts"]))
    return found


def heard(label: Label, interventions: tuple[Intervention, ...]) -> Heard:
    """Speaker and act of each intervention that covers at least half of a sentence."""
    return {
        (speaker, str(act))
        for one in interventions
        if 2 * (min(label.end, one.place.end) - max(label.start, one.place.start))
        >= label.end - label.start
        for speaker in one.speakers
        for act in one.acts
    }


@pytest.mark.parametrize(
    ("name", "folder", "speakers", "acts"),
    [
        ("senior-officials-meeting-2021", EXAMPLES, 1.0, 1.0),
        ("lakes-dialogue-2023", SAMPLES, 1.0, 0.98),
    ],
)
def test_a_sample_is_read_as_it_was_labelled(
    root: Path, name: str, folder: Path, speakers: float, acts: float
) -> None:
    path = root / folder / f"{name}.md"
    text = path.read_text("utf-8")
    record = read_file(path)
    who, what, misses = Score(), Score(), []
    for label in labels(text, name):
        found = heard(label, record.interventions)
        expected = {(one, act) for one in label.speakers for act in label.acts}
        who.add({(one, "") for one, _ in expected}, {(one, "") for one, _ in found})
        what.add(expected, found)
        if found != expected:
            misses.append(f"{label.words[:60]!r}: {sorted(found)} instead of {sorted(expected)}")
    assert who.f1 >= speakers, "\n".join(misses)
    assert what.f1 >= acts, "\n".join(misses)

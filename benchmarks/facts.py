"""How well the facts of whole documents are read, against gold annotations.

usage: python benchmarks/facts.py GOLD.json... --texts DIR [--aliases FILE] [--details]

A gold file names its text (`file`, in the folder of texts) and holds `meeting` (`start`, `end`),
`attendance` (`states`, `organisations`, and the numbers stated: `stated_states` …) and `people`
(`name`, `participant`). What it does not hold at all is not compared. A file of aliases has names
that count as the same on one line, parted by ` = `. Printed are precision, recall and F1 of each
set, for every text and over all of them.
"""

import argparse
import json
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tourdetable.reading import read
from tourdetable.record import ParticipantKind, Presence, Record

Facts = dict[str, set[tuple[str, ...]]]
TITLE = re.compile(r"^(?:mr|mrs|ms|miss|dr|sir|dame|prof|professor|amb|ambassador)\b\.? ")
COUNTED = ("participants", "states", "organisations")
LISTED = {ParticipantKind.STATE, ParticipantKind.ORGANISATION}


@dataclass
class Tally:
    """How many facts were found rightly, wrongly and not at all."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, gold: set[tuple[str, ...]], found: set[tuple[str, ...]]) -> None:
        """Count one document's facts of a kind."""
        self.right += len(gold & found)
        self.wrong += len(found - gold)
        self.missed += len(gold - found)

    def __str__(self) -> str:
        if not self.right + self.wrong + self.missed:
            return "–"
        precision = self.right / max(self.right + self.wrong, 1)
        recall = self.right / max(self.right + self.missed, 1)
        both = 2 * self.right / (2 * self.right + self.wrong + self.missed)
        return f"{both:.3f} (P {precision:.3f} R {recall:.3f})"


def main() -> int:
    """Read every text and print how its facts compare with the gold ones."""
    options = arguments()
    same = Names(options.aliases)
    total: dict[str, Tally] = defaultdict(Tally)
    for path in options.gold:
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = options.texts / gold["file"]
        expected = expected_facts(gold, same)
        found = found_facts(read(text.read_bytes(), name=text.name), same)
        tallies: dict[str, Tally] = defaultdict(Tally)
        for kind in expected:
            for tally in (tallies[kind], total[kind]):
                tally.add(expected[kind], found[kind])
        print_row(path.stem, tallies)
        if options.details:
            print_details(expected, found)
    if len(options.gold) > 1:
        print_row("ALL", total)
    return 0


def arguments() -> argparse.Namespace:
    """What was asked for on the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--texts", type=Path, required=True)
    parser.add_argument("--aliases", type=Path)
    parser.add_argument("--details", action="store_true")
    return parser.parse_args()


class Names:
    """Names in one spelling each: without titles, capitals and "the"."""

    def __init__(self, aliases: Path | None) -> None:
        self.first: dict[str, str] = {}
        for line in aliases.read_text(encoding="utf-8").splitlines() if aliases else ():
            if line.strip() and not line.startswith("#"):
                names = [plain(one) for one in line.split("=")]
                self.first |= dict.fromkeys(names, names[0])

    def one(self, name: str | None) -> str:
        """The spelling under which a name is compared."""
        return self.first.get(plain(name or ""), plain(name or ""))


def plain(name: str) -> str:
    """A name without what may differ between two ways of writing it."""
    words = unicodedata.normalize("NFC", name).casefold().replace("’", "'")
    words = re.sub(r"\. ?(?=\w\.)", ".", " ".join(words.split()))
    return TITLE.sub("", re.sub(r"^the ", "", words)).strip(" .,")


def expected_facts(gold: dict[str, Any], same: Names) -> Facts:
    """The facts of a gold file, by kind."""
    facts: Facts = {}
    if "attendance" in gold:
        listed = gold["attendance"]
        names = [*listed.get("states", ()), *listed.get("organisations", ())]
        facts["attendance"] = {(same.one(one),) for one in names}
        stated = {**listed, **listed.get("stated", {})}
        facts["counts"] = {
            (of, str(stated[key]))
            for of in COUNTED
            for key in (f"stated_{of}", of)
            if isinstance(stated.get(key), int)
        }
    if "people" in gold:
        facts["people"] = {(same.one(one["name"]),) for one in gold["people"]}
        facts["for whom"] = {
            (same.one(one["name"]), same.one(one["participant"]))
            for one in gold["people"]
            if one.get("participant")
        }
    if "meeting" in gold:
        facts["dates"] = {
            (edge, gold["meeting"][edge]) for edge in ("start", "end") if gold["meeting"].get(edge)
        }
    return facts


def found_facts(record: Record, same: Names) -> Facts:
    """The same facts of a record."""
    return {
        "attendance": {
            (same.one(one.name),)
            for one in record.participants
            if one.presence is Presence.LISTED and one.kind in LISTED
        },
        "counts": {(one.of, str(one.number)) for one in record.counts if one.of in COUNTED},
        "people": {(same.one(one.name),) for one in record.people},
        "for whom": {
            (same.one(one.name), same.one(one.participant))
            for one in record.people
            if one.participant
        },
        "dates": set(days_of(record)),
    }


def days_of(record: Record) -> Iterator[tuple[str, str]]:
    """The first and the last day of the meeting, where the record has them."""
    for edge, day in (("start", record.meeting.starts_on), ("end", record.meeting.ends_on)):
        if day:
            yield edge, day.isoformat()


def print_row(title: str, tallies: dict[str, Tally]) -> None:
    """One line for a text."""
    print(f"{title}: " + "  ".join(f"{kind} {tally}" for kind, tally in tallies.items()))


def print_details(expected: Facts, found: Facts) -> None:
    """What was missed and what was found wrongly."""
    for kind in expected:
        for sign, facts in (
            ("missed", expected[kind] - found[kind]),
            ("wrong ", found[kind] - expected[kind]),
        ):
            for fact in sorted(facts):
                print(f"    {kind:<10} {sign} {' | '.join(fact)}")


if __name__ == "__main__":
    sys.exit(main())

"""How well the reader finds speakers where the lexicon was never enlarged for a document's body.

usage: python benchmarks/leave_one_out.py GOLD.json... --texts DIR [--aliases FILE]

For each text, everything is taken out of the lexicon that only the texts of its own body make use
of: words of lists, phrases and verbs that occur in them and in no text of another body, common or
not. What is left is what the other bodies' documents would have taught. Names of States and
organisations stay, and so do the patterns that know forms of documents (labels, headings). Texts
are of one body where their file names begin with the same letters. Printed are the speaker F1
with the whole lexicon, without those entries, how much it falls, and how many were taken out.
"""

import argparse
import json
import re
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from facts import Names
from tourdetable.reading.lexicon import TOKEN, Lexicon, lexicon
from tourdetable.reading.notes import Notes
from tourdetable.reading.opening import opened
from tourdetable.reading.pipeline import STEPS, record
from tourdetable.record import Record

ALLOWED = 0.03


def main() -> int:
    """Read every text twice and print what the lexicon's own entries for it are worth."""
    options = arguments()
    same = Names(options.aliases)
    golds = [json.loads(path.read_text(encoding="utf-8")) for path in options.gold]
    texts = {gold["file"]: (options.texts / gold["file"]).read_bytes() for gold in golds}
    worst = 0.0
    for gold in golds:
        name = gold["file"]
        others = " ".join(text.decode() for one, text in texts.items() if body(one) != body(name))
        ours = " ".join(text.decode() for one, text in texts.items() if body(one) == body(name))
        less, taken = without(lexicon(), ours, others)
        whole = f1(gold, read_with(texts[name], name, lexicon()), same)
        alone = f1(gold, read_with(texts[name], name, less), same)
        worst = max(worst, whole - alone)
        print(
            f"{name:45} {whole:.3f} → {alone:.3f}  falls {whole - alone:+.3f}  ({taken} entries)"
        )
    print(f"largest fall {worst:.3f} (allowed: {ALLOWED})")
    return 0 if worst <= ALLOWED else 1


def arguments() -> argparse.Namespace:
    """What to read and with what to compare it."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--texts", required=True, type=Path)
    parser.add_argument("--aliases", type=Path)
    return parser.parse_args()


def body(name: str) -> str:
    """The letters that the file names of one body's texts begin with."""
    found = re.match(r"[A-Za-z]+", name)
    return found[0] if found else name


def without(known: Lexicon, text: str, others: str) -> tuple[Lexicon, int]:
    """The lexicon without what one body's text alone uses, and how many entries that were."""
    here, there = tokens(text), tokens(others)
    own = here - there
    lists = {name: held - own for name, held in known.words.items()}
    used = {
        id(one)
        for one in known.every_phrase()
        if one.pattern.search(text) and not one.pattern.search(others)
    }
    phrases = {
        word: tuple(one for one in held if id(one) not in used)
        for word, held in known.phrases.items()
    }
    bases = {
        one.base for one in known.verbs.values() if one.forms & here and not one.forms & there
    }
    verbs = {form: one for form, one in known.verbs.items() if one.base not in bases}
    words = {word for held in known.words.values() for word in held} & own
    less = replace(known, words=lists, phrases=phrases, verbs=verbs)
    return less, len(words) + len(used) + len(bases)


def tokens(text: str) -> set[str]:
    """The words of a text in small letters."""
    return {word.casefold() for word in TOKEN.findall(text)}


def read_with(content: bytes, name: str, known: Lexicon) -> Record:
    """The record of a text, read with a lexicon."""
    notes = Notes(source=opened(content, name=name))
    for one in STEPS:
        notes = replace(notes, **{one.gives: one.run(notes, known)})
    return record(notes)


def f1(gold: dict[str, Any], found: Record, same: Names) -> float:
    """The speaker F1 over the sentences: a passage counts where it covers half of a sentence."""
    right = wrong = missed = 0
    for sentence in gold["sentences"]:
        start, end = sentence["start"], sentence["end"]
        heard: set[str] = set()
        for one in found.interventions:
            if 2 * (min(end, one.place.end) - max(start, one.place.start)) >= end - start:
                heard |= {same.one(name) for name in one.speakers}
        expected = {same.one(name) for name in sentence["speakers"]}
        right += len(expected & heard)
        wrong += len(heard - expected)
        missed += len(expected - heard)
    return 2 * right / (2 * right + wrong + missed)


if __name__ == "__main__":
    sys.exit(main())

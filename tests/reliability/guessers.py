"""Programmes that try to find out who said something from what everybody is shown.

Each is given the public's answers, those from before the passage was added, and the list of
participants; it names one of them.
"""

import json
import random
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from reliability.crawled import Answer
from web.looks import words

Outputs = Mapping[str, Answer]


@dataclass(frozen=True)
class Seen:
    """All that an attacker has."""

    outputs: Outputs
    earlier: Outputs
    meeting: str
    """The address of the meeting."""
    shown: str
    """What is shown of the passage, or its words where it is attributed."""
    candidates: list[str]
    slugs: Mapping[str, str]
    """The address of each candidate's page."""

    @property
    def chance(self) -> random.Random:
        """What an attacker falls back on, the same each time."""
        return random.Random(self.shown)  # noqa: S311

    def anybody(self) -> str:
        """A guess where nothing tells."""
        return self.chance.choice(self.candidates)

    @property
    def record(self) -> list[dict[str, object]]:
        """The interventions of the record that can be downloaded."""
        found = json.loads(self.outputs[f"{self.meeting}record.json"].text)["interventions"]
        return list(found)

    def number(self) -> int:
        """Which of the interventions of the record it is."""
        told = [self.shown in json.dumps(one) for one in self.record]
        return told.index(True) if True in told else 0

    def named_in(self, text: str) -> list[str]:
        """The candidates that a text names, by name, code or adjective, in its order."""
        found = {one: self.pattern_of(one).search(text) for one in self.candidates}
        places = {one: place.start() for one, place in found.items() if place}
        return sorted(places, key=places.__getitem__)

    def pattern_of(self, candidate: str) -> re.Pattern[str]:
        """How a text names somebody: "Chile", "Chilean", "CHL"."""
        code = self.slugs[candidate]
        return re.compile(rf"\b{candidate[:4]}\w*|\b{code}\b", re.IGNORECASE)


def by_order(seen: Seen) -> str:
    """As in a tour de table: who is first in the list speaks first."""
    share = seen.number() / max(len(seen.record), 1)
    return seen.candidates[int(share * len(seen.candidates))]


def by_rank(seen: Seen) -> str:
    """The first passage is that of the first in the alphabet, and so on."""
    return sorted(seen.candidates)[seen.number() % len(seen.candidates)]


def by_name(seen: Seen) -> str:
    """Whom any line names that has the words, in any output."""
    for address, answer in seen.outputs.items():
        if "?" in address or address.startswith("/participants"):
            continue
        for line in re.split(r"<li|<tr|\n\n|</w:p>|\n \{", answer.text):
            found = seen.named_in(words(line))
            if seen.shown in line and found:
                return found[0]
    return seen.anybody()


def by_page(seen: Seen) -> str:
    """On whose page the words stand."""
    pages = {one: seen.outputs[f"/participants/{slug}/"] for one, slug in seen.slugs.items()}
    found = [one for one, page in pages.items() if seen.shown in page.text]
    return found[0] if found else seen.anybody()


def by_counts(seen: Seen) -> str:
    """Whose page tells of fewest passages: this one would be what is missing there."""
    pages = {one: seen.outputs[f"/participants/{slug}/"] for one, slug in seen.slugs.items()}
    return min(seen.candidates, key=lambda one: pages[one].text.count('class="said"'))


def by_leaving_out(seen: Seen) -> str:
    """Who is said to have been heard, and of whom no passage is shown."""
    page = seen.outputs[seen.meeting].text
    heard = page.partition("Heard or named")[2].partition("</ul>")[0]
    said = page.partition('id="said"')[2].partition("</section>\n\n")[0]
    silent = [one for one in seen.named_in(heard) if f">{one}</a>" not in said]
    told = {str(name) for one in seen.record for name in _list(one["speakers"])}
    rest = [one for one in seen.candidates if one not in told]
    return seen.chance.choice(silent or rest or seen.candidates)


def by_properties(seen: Seen) -> str:
    """Whom the properties of files name: authors, dates, identifiers, speakers, confidence."""
    one = seen.record[seen.number()] if seen.record else {}
    told = json.dumps({name: value for name, value in one.items() if name != "wording"})
    office = seen.outputs[f"{seen.meeting}summary.docx"].text
    core = office.partition("docProps/core.xml")[2][:2_000]
    found = seen.named_in(told) or seen.named_in(core)
    return found[0] if found else seen.anybody()


def by_time(seen: Seen) -> str:
    """Whose page is another than before the passage was added."""
    for address, answer in seen.outputs.items():
        before = seen.earlier[address].text if address in seen.earlier else ""
        own = [one for one, slug in seen.slugs.items() if address == f"/participants/{slug}/"]
        if own and before != answer.text:
            return own[0]
    return seen.anybody()


def _list(value: object) -> list[object]:
    return list(value) if isinstance(value, list) else []


Guesser = Callable[[Seen], str]
GUESSERS: Mapping[str, Guesser] = {
    "by order in the list": by_order,
    "by rank in the alphabet": by_rank,
    "by name or adjective": by_name,
    "by the participants' pages": by_page,
    "by counts": by_counts,
    "by leaving out others": by_leaving_out,
    "by properties of files": by_properties,
    "by what changed in time": by_time,
}

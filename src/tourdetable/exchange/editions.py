"""Editions: the record of a meeting for an audience.

Who may know everything in it gets the record as it is. Anybody else gets an extract: a text made
of nothing but what they may see, with every place in that text, so that no gap, number, label or
length tells what was left out.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from tourdetable.accounts.rules import Thing, Viewer, may_know_speaker, may_see
from tourdetable.archive.rules import InForce
from tourdetable.record import (
    EVERYBODY,
    Attribution,
    Document,
    Intervention,
    Paragraph,
    Participant,
    Place,
    Presence,
    Record,
)

from .in_force import Forces, forces

NAME = "extract.txt"
MEDIA_TYPE = "text/plain"
AS_THEY_ARE = ("offices", "counts", "people", "propositions", "decisions", "events", "projects")


@dataclass(frozen=True)
class Audience:
    """Somebody for whom an edition is made, at a meeting of a body."""

    viewer: Viewer
    body: str | None = None
    body_is_open: bool = False

    def sees(self, force: InForce) -> bool:
        """Whether what this is in force for is seen at all."""
        return may_see(self.viewer, self.thing(force)).allowed

    def knows(self, force: InForce, speakers: Iterable[str] = ()) -> bool:
        """Whether who is behind it may be known."""
        thing = self.thing(force)
        return may_know_speaker(self.viewer, thing, force.attribution, tuple(speakers)).allowed

    def thing(self, force: InForce) -> Thing:
        """It, as the rules see it."""
        return Thing(force.classification, self.body, self.body_is_open)


@dataclass
class Extract:
    """A text that grows by what may be seen; the same words are put into it once."""

    pieces: list[str] = field(default_factory=list)
    places: dict[str, int] = field(default_factory=dict)
    length: int = 0

    def place(self, words: str) -> Place:
        """Where these words stand in the extract; they are added if they are not there yet."""
        if words not in self.places:
            self.places[words] = self.length
            self.pieces.append(words)
            self.length += len(words) + len(BETWEEN)
        start = self.places[words]
        return Place(start=start, end=start + len(words), words=words)

    @property
    def text(self) -> str:
        """All of it."""
        return BETWEEN.join(self.pieces)

    def paragraphs(self) -> Iterator[Paragraph]:
        """Each piece is a paragraph."""
        for words, start in self.places.items():
            yield Paragraph(start=start, end=start + len(words))


BETWEEN = "\n\n"


def edition(record: Record, audience: Audience) -> Record:
    """The record as far as an audience may see it; the meeting itself must be visible to it."""
    found = forces(record)
    if audience.sees(found.whole) and audience.knows(found.whole):
        return record
    extract = Extract()
    meeting = record.meeting.model_copy(update={"source": extract.place(record.meeting.title)})
    seen = {
        name: [replaced(one, extract) for one in visible(record, name, found, audience)]
        for name in ("participants", *AS_THEY_ARE)
    }
    agenda = [
        one.model_copy(update={"place": extract.place(one.title)})
        for one in visible(record, "agenda", found, audience)
    ]
    named = list(attributed(record, found, audience))
    said = [*named, *not_attributed(record, found, audience, named)]
    interventions = [placed(one, number, extract) for number, one in enumerate(said, 1)]
    seen["participants"] += heard(record, interventions, seen["participants"])
    return Record(
        document=document_of(record, extract),
        meeting=meeting,
        agenda=tuple(agenda),
        interventions=tuple(interventions),
        **{name: tuple(facts) for name, facts in seen.items()},
    )


def visible(record: Record, name: str, found: Forces, audience: Audience) -> Iterator[Any]:
    """The facts of a kind that are seen, and behind which everybody may be known."""
    for fact, force in zip(getattr(record, name), found.facts[name], strict=True):
        if audience.sees(force) and audience.knows(force):
            yield fact


def attributed(record: Record, found: Forces, audience: Audience) -> Iterator[Intervention]:
    """What was said by those who may be known, in the order of the text."""
    codes = {one.name: one.code or "" for one in record.participants}
    for one, force in zip(record.interventions, found.facts["interventions"], strict=True):
        speakers = [codes.get(name, "") for name in one.speakers]
        if audience.sees(force) and audience.knows(force, speakers):
            yield one


def not_attributed(
    record: Record, found: Forces, audience: Audience, named: Iterable[Intervention]
) -> list[Intervention]:
    """The wordings of what else was said, in an order that tells nothing."""
    known = {one.id for one in named}
    rows = zip(record.interventions, found.facts["interventions"], found.wordings, strict=True)
    shown = [
        anonymous(one, wording, force.attribution)
        for one, force, wording in rows
        if one.id not in known and audience.sees(force) and wording is not None
    ]
    return sorted(shown, key=lambda one: one.model_dump_json())


def anonymous(one: Intervention, wording: str, attribution: Attribution) -> Intervention:
    """What a person released of a passage, with nothing that leads to who said it."""
    return Intervention(
        id="i0",
        speakers=(EVERYBODY,),
        acts=tuple(sorted(one.acts)),
        goals=tuple(sorted(one.goals, key=lambda goal: (goal.code, goal.basis))),
        themes=tuple(sorted(one.themes)),
        attribution=attribution,
        wording=wording,
        place=Place(start=0, end=len(wording), words=wording),
    )


def placed(one: Intervention, number: int, extract: Extract) -> Intervention:
    """An intervention at its place in the extract, under a number of the extract's own."""
    place = extract.place(one.place.words)
    return one.model_copy(update={"id": f"i{number}", "place": place})


def replaced(fact: Any, extract: Extract) -> Any:
    """A fact at its place in the extract."""
    return fact.model_copy(update={"place": extract.place(fact.place.words)})


def heard(
    record: Record, said: Sequence[Intervention], there: Sequence[Participant]
) -> list[Participant]:
    """Those who are heard in the edition, where the list of participants is not in it."""
    names = {one.name for one in there} | {EVERYBODY}
    first: dict[str, Place] = {}
    for one in said:
        for speaker in one.speakers:
            if speaker not in names:
                first.setdefault(speaker, one.place)
    known: dict[str, Participant] = {one.name: one for one in record.participants}
    presence = {"presence": Presence.SPOKE}
    return [
        known[name].model_copy(update={"place": place, "as_written": name, **presence})
        for name, place in first.items()
    ]


def document_of(record: Record, extract: Extract) -> Document:
    """The extract as a document: neither name nor digest of the original."""
    text = extract.text
    return Document(
        name=NAME,
        media_type=MEDIA_TYPE,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        language=record.document.language,
        text=text,
        paragraphs=tuple(extract.paragraphs()),
    )

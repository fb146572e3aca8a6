"""Meetings in which every field of the record carries a word of its own, a token.

Each token knows what it tells and who is promised to read it (`Guard`), so that whatever a seat
is shown can be held against what it may be shown.
"""

import datetime as dt
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Any

from reliability.promised import (
    ATTRIBUTIONS,
    BODY_NAMES,
    CLOSED,
    COMMUNITY,
    LEVELS,
    OPEN,
    OTHER,
    OWN,
    Seated,
)
from tourdetable.record import (
    Acronym,
    Act,
    AgendaItem,
    AgendaKind,
    Attribution,
    Classification,
    Count,
    Decision,
    Document,
    Doubt,
    Event,
    EventStatus,
    Finding,
    Framework,
    Goal,
    GoalReference,
    Intervention,
    Meeting,
    Mode,
    Office,
    Paragraph,
    Participant,
    ParticipantKind,
    Person,
    Place,
    Presence,
    Project,
    ProjectStatus,
    Proposition,
    Record,
    Severity,
)

DIALOGUE = "Budapest Process"
STRICTNESS = {level: number for number, level in enumerate(LEVELS)}
HIDDEN = {name: number for number, name in enumerate(ATTRIBUTIONS)}
LISTED = (("Japan", "JPN"), ("Kenya", "KEN"), ("Chile", "CHL"), ("Ghana", "GHA"), ("Fiji", "FJI"))
CALLED = "Ada Quillfeather"
"""A name that the meetings tell of, and that everybody with an account has: they may ask for all
that is held about them."""
TOKEN = re.compile("zq([a-p]{8})qz", re.IGNORECASE)


class Told(Enum):
    """What a token tells, and so who may read it."""

    MEETING = "that there is a meeting, and what it is called"
    LIST = "who was there; under the Chatham House Rule that is not told either"
    WORDS = "what somebody said, and who it was"
    STANCE = "what somebody said, as no page shows it to those whose words it is not"
    RELEASED = "what may be shown of it without its speaker"
    WHOLE = "what stands in the document, which is shown whole or not at all"


@dataclass(frozen=True)
class Guard:
    """What a token tells, at whose meeting, and how restricted it is."""

    meeting: str
    field: str
    told: Told
    level: str | None
    attribution: str
    body: str
    speakers: frozenset[str] = frozenset()

    def is_for(self, seated: Seated) -> bool:
        """Whether somebody is promised to read it."""
        if not seated.sees(self.level, self.body):
            return False
        if self.told is Told.LIST:
            return self.attribution != "chatham_house" or seated.sees_everything
        if self.told is Told.WORDS:
            return seated.knows(self.attribution, self.body, self.speakers)
        if self.told in {Told.STANCE, Told.WHOLE}:
            return seated.knows(self.attribution, self.body, frozenset())
        return True


GUARDS: dict[str, Guard] = {}
"""Every token that was planted, by its letters."""


def token(guard: Guard) -> str:
    """A word that stands nowhere else, made of what it tells."""
    digest = hashlib.sha256(f"{guard.meeting}/{guard.field}".encode()).digest()
    letters = "".join("abcdefghijklmnop"[one % 16] for one in digest[:8])
    assert GUARDS.setdefault(letters, guard).field == guard.field, "two tokens are the same"
    return f"Zq{letters}qz"


def tokens_in(text: str) -> set[str]:
    """The letters of all tokens that stand in a text, in whatever case."""
    return {one.lower() for one in TOKEN.findall(text)}


@dataclass(frozen=True)
class Plan:
    """A meeting that is to be planted."""

    key: str
    level: str | None
    attribution: str
    body: str
    number: int
    facts: bool = False
    """Whether single facts in it are more restricted than the meeting."""

    @property
    def day(self) -> dt.date:
        """The day of the meeting."""
        return dt.date(2022, 1, 10) + dt.timedelta(days=self.number)

    @property
    def sha256(self) -> str:
        """The digest of its document."""
        return hashlib.sha256(self.key.encode()).hexdigest()


def every_combination(bodies: Iterable[str]) -> list[Plan]:
    """A meeting of each level, attribution and body."""
    wanted = [
        (level, attribution, body)
        for level in LEVELS
        for attribution in ATTRIBUTIONS
        for body in bodies
    ]
    return [
        Plan(f"{level}-{attribution}-{body}", level, attribution, body, number)
        for number, (level, attribution, body) in enumerate(wanted)
    ]


def canaries() -> list[Plan]:
    """Meetings of every level, and some in which single facts are restricted.

    Those that fewer may see stand before, between and after the others.
    """
    meetings = (
        (None, "named", OPEN),
        ("public", "named", OPEN),
        ("secretariat", "unnamed", COMMUNITY),
        ("public", "unnamed", CLOSED),
        ("participants", "named", OPEN),
        ("body", "named", CLOSED),
        ("public", "chatham_house", OPEN),
        ("participants", "unnamed", CLOSED),
        ("body", "unnamed", OPEN),
        ("body", "chatham_house", COMMUNITY),
        ("participants", "chatham_house", COMMUNITY),
    )
    restricted = (("public", OPEN), ("participants", CLOSED))
    wanted = [(*one, False) for one in meetings]
    wanted += [(level, "named", body, True) for level, body in restricted]
    return [
        Plan(f"canary-{number}-{level}-{attribution}", level, attribution, body, number, facts)
        for number, (level, attribution, body, facts) in enumerate(wanted)
    ]


def planted(plan: Plan, *, other_for: Seated | None = None) -> Record:
    """The record of a meeting with a token in every field.

    `other_for` makes all that this seat may not see another: other words, other names, others
    who speak, and more of it. What it may see stays as it is.
    """
    return Planting(plan, other_for).record()


@dataclass
class Planting:
    """A record in the making."""

    plan: Plan
    other_for: Seated | None = None
    lines: list[str] = field(default_factory=list)
    facts: dict[str, list[Any]] = field(default_factory=dict)
    length: int = 0

    def record(self) -> Record:
        """The whole record."""
        meeting = self.meeting()
        self.those_who_were_there()
        self.what_stands_beside()
        self.what_was_said()
        if self.plan.facts:
            self.what_is_restricted_by_itself()
        self.rest()
        return Record(
            document=self.document(),
            meeting=meeting,
            framework=self.framework(),
            **{name: tuple(facts) for name, facts in self.facts.items()},
        )

    # Words and places

    def guard(self, name: str, told: Told, **changed: Any) -> Guard:
        """What a token of this meeting tells."""
        plan = self.plan
        made = Guard(plan.key, name, told, plan.level, plan.attribution, plan.body)
        return replace(made, **changed)

    def word(self, name: str, told: Told, **changed: Any) -> str:
        """A token; another one where a seat for which all is to be other may not read it."""
        guard = self.guard(name, told, **changed)
        if self.is_other(guard):
            token(guard)
            return token(replace(guard, field=f"{name}, other")) + "longer"
        return token(guard)

    def is_other(self, guard: Guard) -> bool:
        """Whether it is to be another than it was."""
        return self.other_for is not None and not guard.is_for(self.other_for)

    def place(self, words: str) -> Place:
        """A new paragraph of these words, with a label."""
        start = self.length
        self.lines.append(words)
        self.length += len(words) + 2
        return Place(
            start=start, end=start + len(words), words=words, paragraph=str(len(self.lines))
        )

    def add(self, name: str, fact: Any) -> None:
        """Put a fact to those of its kind."""
        self.facts.setdefault(name, []).append(fact)

    # The parts of a record

    def meeting(self) -> Meeting:
        """The meeting itself."""
        plan = self.plan
        title = f"Meeting {self.word('title', Told.MEETING)}"
        return Meeting(
            title=title,
            dialogue=DIALOGUE,
            body=BODY_NAMES[plan.body],
            number=plan.number + 1,
            starts_on=plan.day,
            ends_on=plan.day,
            mode=Mode.HYBRID,
            place=self.word("town", Told.MEETING),
            source=self.place(title),
            classification=plan.level,
            attribution=plan.attribution,
        )

    def those_who_were_there(self) -> None:
        """The list of participants, people, offices and figures."""
        for number, (name, code) in enumerate(LISTED):
            written = f"{name} {self.word(f'listed {number}', Told.LIST)}"
            self.listed(name, code, written)
        body = self.word("organisation", Told.LIST)
        self.listed(body, body.split()[0].lower(), f"{body} as written")
        if self.is_other(self.guard("organisation", Told.LIST)):
            self.listed("Malta", "MLT", "Malta, which came as well")
        words = {one: self.word(f"person {one}", Told.LIST) for one in PERSON}
        line = self.place(f"{words['title']} {words['name']} {words['function']}")
        self.add("people", Person(**words, place=line))
        function = self.word("function of the one called", Told.LIST)
        line = self.place(f"{CALLED}, {function}")
        self.add("people", Person(name=CALLED, function=function, place=line))
        held = {one: self.word(f"office {one}", Told.LIST) for one in ("office", "participant")}
        there = self.place(f"{held['office']}: {held['participant']}")
        self.add("offices", Office(**held, body=self.word("office body", Told.LIST), place=there))
        of = self.word("count", Told.LIST)
        self.add("counts", Count(of=of, number=31, listed=32, place=self.place(f"31 {of}")))

    def listed(self, name: str, code: str, written: str, there: Place | None = None) -> None:
        """A participant who is listed as present."""
        is_state = len(code) == 3
        kind = ParticipantKind.STATE if is_state else ParticipantKind.ORGANISATION
        one = Participant(
            name=name,
            kind=kind,
            code=code,
            as_written=written,
            presence=Presence.LISTED,
            place=there or self.place(written),
        )
        self.add("participants", one)

    def what_stands_beside(self) -> None:
        """Agenda, decisions, projects, events, acronyms."""
        title = self.word("agenda", Told.LIST)
        self.add("agenda", AgendaItem(title=title, kind=AgendaKind.OTHER, place=self.place(title)))
        self.decided("decision")
        project = {one: self.word(f"project {one}", Told.LIST) for one in ("title", "acronym")}
        there = self.place(f"{project['title']} ({project['acronym']})")
        goals = (self.word("project goal", Told.LIST),)
        running = ProjectStatus.RUNNING
        self.add("projects", Project(**project, status=running, goals=goals, place=there))
        self.planned("event")

    def decided(self, name: str, **changed: Any) -> None:
        """A decision."""
        words = {one: self.word(f"{name} {one}", Told.LIST, **changed) for one in DECISION}
        there = self.place(f"It was agreed {words['text']}")
        self.add(
            "decisions",
            Decision(
                verb="endorse",
                **words,
                asks=(self.word(f"{name} asks", Told.LIST, **changed),),
                place=there,
                classification=changed.get("level"),
            ),
        )

    def planned(self, name: str) -> None:
        """Another meeting that is still to come."""
        words = {one: self.word(f"{name} {one}", Told.STANCE) for one in EVENT}
        self.add(
            "events",
            Event(
                **words,
                starts_on="2090-05-06",
                ends_on="2090-05-07",
                hosts=(self.word(f"{name} host", Told.STANCE),),
                status=EventStatus.PLANNED,
                place=self.place(f"{words['title']} in {words['place_name']}"),
            ),
        )

    def what_was_said(self) -> None:
        """A passage of one's own, one of another, one that was not worded, and one by several."""
        self.said("own", OWN, Act.COMMITMENT)
        self.said("other", OTHER, Act.OFFER)
        self.said("silent", OTHER, Act.PROPOSAL, wording=False, person=CALLED)
        self.said("several", None, Act.REQUEST)
        if self.is_other(self.guard("one more", Told.WORDS)):
            self.said("one more", "JPN", Act.REQUEST, wording=False)
        words = {one: self.word(f"stance {one}", Told.STANCE) for one in PROPOSITION}
        there = self.place(" ".join(words.values()))
        self.add("propositions", Proposition(**words, stance="report", place=there))

    def said(
        self,
        name: str,
        code: str | None,
        act: Act,
        *,
        wording: bool = True,
        level: str | None = None,
        attribution: str | None = None,
        person: str | None = None,
        before: str = "",
    ) -> Place:
        """A passage in which somebody says something, with a token in every field."""
        changed = self.stricter(level, attribution)
        hidden = self.is_other(self.guard(name, Told.WORDS, **changed, speakers=ours(code)))
        told = {"speakers": ours(code), **changed}
        speaks = self.word(f"{name} speaker", Told.WORDS, **told)
        fields = [one for one in SAID if not (person and one == "person")]
        words = {one: self.word(f"{name} {one}", Told.WORDS, **told) for one in fields}
        about = self.word(f"{name} theme", Told.RELEASED if wording else Told.WORDS, **told)
        instead = self.word(f"{name} wording", Told.RELEASED, **told) if wording else None
        several = {one: (self.word(f"{name} {one}", Told.WORDS, **told),) for one in SEVERAL}
        there = self.place(f"{before}{speaks} {words['verb']} {words['point']}")
        speaker = "*" if code is None else self.speaker(name, code, speaks, there, other=hidden)
        words["person"] = person or words["person"]  # as the accounts are called, or a token
        self.add(
            "interventions",
            Intervention(
                id=name.replace(" ", "-"),
                speakers=(speaker,),
                acts=(act, Act.CONCERN) if hidden and not wording else (act,),
                **words,
                **several,
                themes=(about,),
                goals=(GoalReference(code="PG1", basis="stated"),),
                confidence=0.3 if hidden else 0.9,
                classification=level,
                attribution=attribution,
                wording=f"A participant {instead}" if instead else None,
                place=there,
            ),
        )
        return there

    def stricter(self, level: str | None, attribution: str | None) -> dict[str, Any]:
        """What is in force for a fact, where it says something of itself."""
        changed: dict[str, Any] = {}
        if level is not None:
            changed["level"] = max(level, self.plan.level, key=STRICTNESS.__getitem__)
        if attribution is not None:
            told = attribution, self.plan.attribution
            changed["attribution"] = max(told, key=HIDDEN.__getitem__)
        return changed

    def speaker(self, name: str, code: str, speaks: str, there: Place, *, other: bool) -> str:
        """A participant who is not in the list, and is known from this passage alone.

        Where who speaks is to be another, it is one of those who are listed.
        """
        if other:
            return self.facts["participants"][len(name) % len(LISTED)].name
        written = self.known(code)
        if written is not None:
            return written
        one = Participant(
            name=speaks,
            kind=ParticipantKind.STATE,
            code=code,
            as_written=speaks,
            presence=Presence.SPOKE,
            place=there,
        )
        self.add("participants", one)
        return one.name

    def known(self, code: str) -> str | None:
        """The name of a participant who is among them already."""
        there = self.facts["participants"]
        return next((one.name for one in there if one.code == code), None)

    def what_is_restricted_by_itself(self) -> None:
        """Facts for fewer people than the meeting, one of each sort."""
        for level in LEVELS[1:4]:
            if STRICTNESS[level] > STRICTNESS[self.plan.level]:
                self.part_that_begins_with_it(level)
                self.decided(f"decision for {level}", level=level)
                self.somebody(level)
        for attribution in ATTRIBUTIONS[1:]:
            self.said(f"{attribution} worded", "CHL", Act.REQUEST, attribution=attribution)
            self.said(
                f"{attribution} not worded",
                "GHA",
                Act.OFFER,
                attribution=attribution,
                wording=False,
            )
        self.known_by_leaving_out_others()

    def part_that_begins_with_it(self, level: str) -> None:
        """A restricted passage that is the heading of a part, and counts a participant in.

        In the part somebody says something that is not restricted.
        """
        changed = self.stricter(level, None)
        title = self.word(f"part for {level}", Told.LIST, **changed)
        there = self.said(f"for {level}", "KEN", Act.OFFER, level=level, before=f"{title} ")
        listed = self.word(f"listed for {level}", Told.LIST, **changed)
        self.listed(listed, f"X{level[:2].upper()}", listed, there)
        self.said(f"in the part for {level}", "KEN", Act.REPORT)
        words = "\n\n".join(self.lines)[there.start :]
        whole = Place(start=there.start, end=there.start + len(words), words=words)
        self.add("agenda", AgendaItem(title=title, kind=AgendaKind.OTHER, place=whole))

    def somebody(self, level: str) -> None:
        """A person who is restricted, and is named in other passages and fields as well."""
        changed = self.stricter(level, None)
        name = self.word(f"person for {level}", Told.LIST, **changed)
        function = self.word(f"function for {level}", Told.LIST, **changed)
        there = self.place(f"{name} {function}")
        one = Person(name=name, function=function, place=there, classification=level)
        self.add("people", one)
        self.named_again(level, name)

    def named_again(self, level: str, name: str) -> None:
        """A passage, a project and a decision whose words name a restricted person."""
        changed = self.stricter(level, None)
        self.spoken_by(level, name)
        title = self.word(f"project of {level}", Told.LIST, **changed)
        there = self.place(f"The {title} of {name}")
        self.add("projects", Project(title=title, place=there))
        text = self.word(f"decision on {level}", Told.LIST, **changed)
        there = self.place(f"{text} thanks {name}")
        self.add("decisions", Decision(verb="decide", text=text, place=there))

    def spoken_by(self, level: str, name: str) -> None:
        """A passage that only its field tells to be by a restricted person."""
        changed = self.stricter(level, None)
        word = self.word(f"said by {level}", Told.WORDS, **changed)
        there = self.place(f"Fiji {word}")
        self.add(
            "interventions",
            Intervention(
                id=f"by-{level}",
                speakers=("Fiji",),
                acts=(Act.REPORT,),
                person=name,
                place=there,
            ),
        )

    def known_by_leaving_out_others(self) -> None:
        """Somebody who is not listed, and whose only passage is under the Chatham House Rule.

        The record counts them in at another place, which nothing restricts.
        """
        told = self.stricter(None, "chatham_house")
        name = self.word("left out", Told.WORDS, **told)
        if self.is_other(self.guard("left out", Told.WORDS, **told)):
            self.said("by the one left out", "JPN", Act.OFFER, attribution="chatham_house")
            return
        there = self.place(f"With {name}")
        one = Participant(
            name=name,
            kind=ParticipantKind.STATE,
            code="TON",
            as_written=name,
            presence=Presence.SPOKE,
            place=there,
        )
        self.add("participants", one)
        self.said("by the one left out", "TON", Act.OFFER, attribution="chatham_house")

    def rest(self) -> None:
        """What is told of the document alone."""
        told = self.whole()
        for number in range(2 if self.is_other(self.guard("margin", Told.WHOLE, **told)) else 1):
            self.place(self.word(f"margin {number}", Told.WHOLE, **told))
        short = {one: self.word(f"acronym {one}", Told.WHOLE, **told) for one in ("short", "long")}
        self.add("acronyms", Acronym(**short, place=self.place(" ".join(short.values()))))
        found = self.word("finding", Told.WHOLE, **told)
        there = (self.place(f"{found} stands here"),)
        code, severity = self.word("finding code", Told.WHOLE, **told), Severity.WARNING
        self.add("findings", Finding(code=code, severity=severity, message=found, places=there))
        doubt = self.word("doubt", Told.WHOLE, **told)
        self.add("doubts", Doubt(message=doubt, place=self.place(f"{doubt} is unclear")))

    def whole(self) -> dict[str, Any]:
        """What is in force for the document: whatever is strictest in it."""
        if not self.plan.facts:
            return {}
        return {"level": "secretariat", "attribution": "chatham_house"}

    def framework(self) -> Framework:
        """The framework that the document sets out."""
        told = self.whole()
        title = self.word("goal", Told.WHOLE, **told)
        goal = Goal(code=self.word("goal code", Told.WHOLE, **told), title=title, place=self.end)
        version = self.word("framework version", Told.WHOLE, **told)
        name = self.word("framework", Told.WHOLE, **told)
        return Framework(title=name, version=version, goals=(goal,))

    @property
    def end(self) -> Place:
        """The last paragraph."""
        words = self.lines[-1]
        start = self.length - len(words) - 2
        return Place(start=start, end=start + len(words), words=words)

    def document(self) -> Document:
        """The document, with every paragraph labelled."""
        text, start, paragraphs = "\n\n".join(self.lines), 0, []
        for number, line in enumerate(self.lines, 1):
            paragraphs.append(Paragraph(label=str(number), start=start, end=start + len(line)))
            start += len(line) + 2
        return Document(
            name=f"{self.word('document name', Told.WHOLE, **self.whole())}.txt",
            media_type="text/plain",
            sha256=self.plan.sha256,
            text=text,
            paragraphs=tuple(paragraphs),
        )


PERSON = ("name", "title", "function", "participant", "office")
DECISION = ("text", "by", "subject")
EVENT = ("title", "date_as_written", "place_name")
PROPOSITION = ("actor", "predicate", "point")
SAID = ("capacity", "person", "verb", "point", "sign")
SEVERAL = ("on_behalf_of", "mentions")


def ours(code: str | None) -> frozenset[str]:
    """Those whose own words they are."""
    return frozenset({code}) if code else frozenset()


def level_of(level: str | None) -> Classification | None:
    """A level as the product has it."""
    return Classification(level) if level else None


def attribution_of(attribution: str) -> Attribution:
    """An attribution as the product has it."""
    return Attribution(attribution)

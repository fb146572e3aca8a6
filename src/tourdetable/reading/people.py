"""People: whom the document names, in what function, for which participant."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from tourdetable.framework.names import register
from tourdetable.record import Participant, ParticipantKind, Person

from .affiliations import behind_after
from .designations import acronym_used
from .individuals import Individual
from .introduced import Introductions, in_notes
from .lexicon import TOKEN, Lexicon
from .mentions import Known, Mention, Party, known_on
from .notes import Notes
from .participants import DELEGATIONS, name_of
from .personal_names import NAME, PersonalNames
from .roster import Listed
from .sentences import Sentence
from .step import step
from .usage import Usage, usage_of

BRACKETED = re.compile(r"\s*\(([^()]+)\)")
AS_OFFICE = r"\bas (?:the )?(?:[A-Z]\w* )?"
FUNCTION_ENDS = re.compile(r",|;|:|\.(?:\s|$)|\s[–—-]\s")
OF_WHOM = re.compile(r"(?: (?:of|from|for)|, (?:of|from|representing)) (?:the )?")
ACRONYM_BEHIND = re.compile(rf"{OF_WHOM.pattern}([A-Z][A-Z&]+[a-z]?)(?![\w-])")
DELEGATE_OF = re.compile(
    r"\b(?:[Rr]epresentatives?|[Dd]elegates?|[Dd]elegations?) (?:of|from) (?:the )?$"
)
"""What stands before a participant whose delegate is named behind it."""
FARTHEST = 120
"""So many characters behind a name can tell for whom the person speaks."""
OFFICES_AS_TITLES = {
    "Minister",
    "Judge",
    "General",
    "Colonel",
    "Ambassador",
    "Professor",
    "Captain",
    "Commander",
    "Lord",
    "Lady",
}
"""Titles that are common nouns too: before one more word in capitals they prove nobody."""


@step(needs=("sentences", "meeting", "roster", "attendance"), gives="people")
def find_people(notes: Notes, lexicon: Lexicon) -> tuple[Person, ...]:
    """Everybody on the lists of participants or named with a title, role or institution, once."""
    people = People()
    for listed in notes.roster:
        if listed.entry.person:
            people.add(person_listed(notes, listed))
    finder = Finder(notes, lexicon)
    for one in notes.sentences:
        for person in finder.in_sentence(one):
            people.add(person)
    for one in notes.sentences:
        for person in finder.in_note(one):
            people.explain(person)
    return tuple(people.found)


@dataclass
class People:
    """The people found so far, each once, under the fullest name."""

    found: list[Person] = field(default_factory=list)
    by_surname: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    def add(self, person: Person) -> None:
        """Note a person, or more of one who is known; a surname that two bear tells nothing."""
        same = self.same(person)
        if len(same) == 1:
            self.found[same[0]] = joined(self.found[same[0]], person)
        elif not same:
            self.by_surname[Individual(person.name).surname.casefold()].append(len(self.found))
            self.found.append(person)

    def explain(self, person: Person) -> None:
        """Note more of a person who is known, and of nobody else."""
        if self.same(person):
            self.add(person)

    def same(self, person: Person) -> list[int]:
        """Who of those found can be the person."""
        individual = Individual(person.name)
        return [
            number
            for number in self.by_surname[individual.surname.casefold()]
            if individual.is_same(Individual(self.found[number].name))
        ]


def joined(first: Person, second: Person) -> Person:
    """One person from two passages: the fuller name, and what either of them tells."""
    fuller = second if len(second.name) > len(first.name) else first
    told = {
        part: getattr(first, part) or getattr(second, part)
        for part in ("title", "function", "participant", "office")
    }
    return fuller.model_copy(update=told)


def person_listed(notes: Notes, listed: Listed) -> Person:
    """A person on a list of participants."""
    entry = listed.entry
    institution = entry.institution
    known = institution and institution.kind in DELEGATIONS
    return Person(
        name=entry.person or "",
        title=entry.title,
        function=entry.function,
        participant=name_of(notes, institution) if institution and known else None,
        office=entry.office,
        place=listed.place(notes.source.text),
    )


@dataclass
class Finder:
    """Finds people in running text."""

    notes: Notes
    lexicon: Lexicon

    @cached_property
    def lists(self) -> frozenset[int]:
        """Where the sentences begin that only list people, who have been read there."""
        return frozenset(one.sentence.start for one in self.notes.roster if one.entry.person)

    @cached_property
    def known(self) -> Known:
        """Those present and the whole register, under the names by which the document goes."""
        day = self.notes.meeting.starts_on if self.notes.meeting else None
        known = Known(register=known_on(day), lexicon=self.lexicon)
        for one in self.notes.attendance:
            known.add(one.name, Party(one.name, one.kind, one.code))
        return known

    @cached_property
    def usage(self) -> Usage:
        """How the document uses words."""
        return usage_of(one.words for one in self.notes.sentences)

    @cached_property
    def introductions(self) -> Introductions:
        """Finds those who are introduced by a role or an institution."""
        return Introductions(self.known, self.usage, self.lexicon)

    @cached_property
    def names(self) -> PersonalNames:
        """What is known of names in the language."""
        return PersonalNames(self.lexicon)

    @cached_property
    def titled(self) -> re.Pattern[str]:
        """A title with a name behind it."""
        titles = self.names.titles
        return re.compile(rf"(?<![\w-])(?P<title>{titles})(?P<name>{NAME})")

    @cached_property
    def dealt_with(self) -> re.Pattern[str]:
        """A name behind words that stand before people only: "chaired by Ana Berg"."""
        before = self.lexicon.patterns["before a person"]
        return re.compile(rf"\b(?:{before}) (?P<name>{NAME})")

    def in_sentence(self, sentence: Sentence) -> Iterator[Person]:
        """Everybody whom a sentence names in a way that shows a person."""
        words = sentence.words
        if sentence.start in self.lists:
            return
        titled = [one for one in self.titled.finditer(words) if self.is_title(one, words)]
        if titled:
            mentions = list(self.known.mentions_in(words))
            for one in titled:
                if person := person_named(self.notes, sentence, one, mentions, self.lexicon):
                    yield person
        for individual in self.introductions.in_sentence(words):
            if individual.office or not self.is_common(individual.surname):
                yield from self.introduced(sentence, individual)
        for one in self.dealt_with.finditer(words):
            name = re.sub(r"[’']s?$", "", one["name"])
            if self.names.is_name(name) and self.introductions.is_person(name):
                yield from self.introduced(sentence, self.affiliated(words, one, name))

    def is_title(self, one: re.Match[str], words: str) -> bool:
        """Whether a title before a name is one: "General Guidelines" are nobody.

        Behind another word of office ("Prime Minister") it is a role, which is read as such.
        """
        if one["title"].strip(" .") not in OFFICES_AS_TITLES:
            return True
        before = words[: one.start()].split()
        role = before and before[-1].casefold() in self.lexicon.words["qualifiers"]
        return " " in one["name"] and bool(before) and not role

    def affiliated(self, words: str, one: re.Match[str], name: str) -> Individual:
        """A person with the participant that stands behind the name, if one does."""
        end = one.start("name") + len(name)
        mentions = list(self.known.mentions_in(words[end:][:FARTHEST]))
        behind = behind_after(words[end:][:FARTHEST], mentions, 0, self.lexicon)
        return Individual(name, behind=behind)

    def is_common(self, surname: str) -> bool:
        """Whether the document writes a word in small letters too, which a surname is not."""
        return surname.casefold() in self.usage.small

    def introduced(self, sentence: Sentence, one: Individual) -> Iterator[Person]:
        """A person whom a sentence introduces, with the office that is the person's role."""
        start = sentence.words.find(one.name)
        unlikely = not one.office and not self.names.is_name(one.name, titled=True)
        if start < 0 or unlikely or self.names.institutions.search(one.name):
            return
        office = re.search(rf"(?:{self.lexicon.patterns['office']})$", one.office or "")
        alone = one.office in self.lexicon.words["titles"] or (office and office[0] == one.office)
        yield Person(
            name=one.name,
            function=None if alone else one.office,
            participant=self.participant(one),
            office=office[0] if office else None,
            place=sentence.place(self.notes.source.text, start, start + len(one.name)),
        )

    def participant(self, one: Individual) -> str | None:
        """For whom the person speaks, under the name in the list of those present."""
        if one.behind is None:
            return None
        code = one.behind.code or ""
        named = register().by_code(code)
        acronym = acronym_used(named, self.usage) if named and named.kind != "state" else None
        return name_in_list(self.notes.attendance, code) or acronym or one.behind.name

    def in_note(self, sentence: Sentence) -> Iterator[Person]:
        """People whom a footnote explains: "[1] A. Berg, Under-Secretary, Treasury of Norway"."""
        if sentence.words[:1].isalpha():
            return
        for one in in_notes(sentence.words, self.known, self.lexicon):
            yield from self.introduced(sentence, one)


def person_named(
    notes: Notes,
    sentence: Sentence,
    one: re.Match[str],
    mentions: Sequence[Mention],
    lexicon: Lexicon,
) -> Person | None:
    """A person with what stands behind the name."""
    end = end_of_name(sentence, one)
    name = re.sub(r"[’']s?$", "", sentence.words[one.start("name") : end].strip())
    if not name:
        return None
    end = one.start("name") + len(name)
    function, reach = function_after(sentence, end, lexicon)
    mentioned = [one for one in mentions if end <= one.start and one.end <= reach]
    participant = participant_of(notes, sentence.words[end:reach], mentioned, lexicon)
    participant = participant or participant_before(notes, sentence.words, one, mentions)
    return Person(
        name=name,
        title=one["title"].strip(),
        function=function,
        participant=participant,
        office=office_after(sentence, end, lexicon),
        place=sentence.place(notes.source.text, one.start(), end),
    )


def end_of_name(sentence: Sentence, one: re.Match[str]) -> int:
    """Where the name ends: with the bold type it is set in, else with its capitals."""
    for start, end in sentence.bold:
        if start <= one.start("name") < end:
            return min(one.end(), end)
    return one.end()


def function_after(sentence: Sentence, end: int, lexicon: Lexicon) -> tuple[str | None, int]:
    """What the person does, and how far those words reach."""
    words = sentence.words
    if words[end : end + 1] != "," or OF_WHOM.match(words, end):
        return None, end_of_affiliation(words, end, lexicon)
    start = end + 1
    stop = FUNCTION_ENDS.search(words, start)
    limit = end_of_phrase(words[: stop.start() if stop else len(words)], start, lexicon)
    function = words[start:limit].strip()
    return (function, limit) if function[:1].isupper() else (None, end)


def end_of_affiliation(words: str, end: int, lexicon: Lexicon) -> int:
    """How far the words reach that tell right behind a name for whom the person speaks."""
    if bracket := BRACKETED.match(words, end):
        return bracket.end()
    whose = OF_WHOM.match(words, end)
    if whose is None:
        return end
    stop = FUNCTION_ENDS.search(words, whose.end())
    return end_of_phrase(words[: stop.start() if stop else len(words)], whose.end(), lexicon)


def end_of_phrase(words: str, start: int, lexicon: Lexicon) -> int:
    """Where what is told of a person ends: before the verb."""
    for token in TOKEN.finditer(words, start):
        verb = lexicon.verbs.get(token[0])
        if verb and token[0] in verb.finite and not after_article(words, token.start(), lexicon):
            return token.start()
    return len(words)


def after_article(words: str, place: int, lexicon: Lexicon) -> bool:
    """Whether the word before makes a noun of this one."""
    before = words[:place].split()
    return bool(before) and before[-1].casefold() in lexicon.words["determiners"]


def participant_of(
    notes: Notes, words: str, mentions: Sequence[Mention], lexicon: Lexicon
) -> str | None:
    """For whom the person speaks: whom the function, or a bracket, names last."""
    inside = [one for one in mentions if not one.possessive]
    states = [one for one in inside if one.party.kind is ParticipantKind.STATE]
    if chosen := (states or inside)[-1:]:
        return name_in_attendance(notes.attendance, chosen[0])
    return institution_in(words, lexicon)


def participant_before(
    notes: Notes, words: str, one: re.Match[str], mentions: Sequence[Mention]
) -> str | None:
    """Whose delegate is named: "the delegate of Peru (Mr. Gil)", "delegates of Peru, Mr. Gil,"."""
    for mention in mentions:
        between = words[mention.end : one.start()]
        if between == " (" and words[one.end() : one.end() + 1] == ")":
            return name_in_attendance(notes.attendance, mention)
        if between == ", " and DELEGATE_OF.search(words[: mention.start]):
            return name_in_attendance(notes.attendance, mention)
    return None


def name_in_attendance(attendance: Sequence[Participant], mention: Mention) -> str:
    """The name under which the list of those present knows a participant."""
    return name_in_list(attendance, mention.party.code) or mention.party.name


def name_in_list(attendance: Sequence[Participant], code: str | None) -> str | None:
    """The name of whoever has a code in the list of those present."""
    return next((one.name for one in attendance if code and one.code == code), None)


def institution_in(words: str, lexicon: Lexicon) -> str | None:
    """An institution that no register knows, by its name in capitals: the last one named."""
    capitals = r"(?:[A-Z][\w’'-]+ (?:of |for |on |and )?)*"
    subject = r"(?: (?:of|for|on) (?:the )?[A-Z]\w+(?: [A-Z]\w+)*)?"
    name = rf"({capitals}(?:{lexicon.patterns['institution']}){subject})"
    found = re.findall(rf"(?:^[ ,(]*|\b(?:at|of|from|for) )(?:the )?{name}", words)
    acronym = None if found else ACRONYM_BEHIND.match(words)
    return str(found[-1]) if found else acronym[1] if acronym else None


def office_after(sentence: Sentence, end: int, lexicon: Lexicon) -> str | None:
    """The office that the rest of the sentence gives to the person ("as Co-Chair")."""
    office = lexicon.patterns["office"]
    found = re.search(
        rf"{AS_OFFICE}({office})\b(?! of the [A-Z]\w+ (?:Office|Committee)\b)",
        sentence.words[end:],
    )
    return found[1] if found else None

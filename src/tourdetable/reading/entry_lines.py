"""Lines of a list of participants, read into entries.

"Anna Berg (AB), Lake Survey [LS] – Vice-Chair", "Norway: Mr. A. Berg, Ms. L. Holm",
"Mr. Juan Ríos, Counsellor, Embassy of Peru", "AB – Anna Berg".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from .entries import Entry, Institution
from .entry_parts import Part
from .entry_reader import ACRONYM, REPRESENTING, Reader
from .personal_names import is_short_of

IN_THE_CHAIR = re.compile(r"in the chair|presiding", re.IGNORECASE)
HOW = re.compile(
    r"(?:remote\w*|online|virtual\w*|in person|by (?:tele)?phone|via \w+|part[- ]time|"
    r"by video\w*)",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"@|https?:|www\.|\+?\d[\d ()/-]{6,}")
"""How to reach somebody, which tells nothing of what they do."""
COLUMN = re.compile(
    r"(?:(?:first|last|family|given|full) )?(?:countr(?:y|ies)|states?|organi[sz]ations?|names?|"
    r"titles?|e-?mails?|institutions?|affiliations?|functions?|positions?|representing|roles?|"
    r"agenc(?:y|ies)|initials|present|delegations?|[/&, ]|and|or)+",
    re.IGNORECASE,
)
"""What stands above the columns of a table of participants."""
ABSENT = re.compile(r"\b(?:apolog\w+|absent|excused|regrets)\b", re.IGNORECASE)


def entries_in(
    reader: Reader, words: str, start: int, end: int, *, inline: bool = False
) -> list[Entry]:
    """Who stands on a line, which is a stretch of words; nobody where it is none of a list."""
    found: list[Entry] = []
    segment: list[Part] = []
    for part in reader.parted(words, start, end):
        segment.append(part)
        if part.after == ";":
            found += Line(reader, segment, inline=inline).read()
            segment = []
    return [*found, *(Line(reader, segment, inline=inline).read() if segment else ())]


@dataclass
class Line:
    """One line while it is read."""

    reader: Reader
    parts: Sequence[Part]
    inline: bool
    """Whether the line stands behind a label such as "Present:"."""
    found: list[Entry] = field(default_factory=list)
    group: Institution | None = None
    pending: list[int] = field(default_factory=list)
    """Entries of a brace whose institution is still to come."""
    label: str | None = None
    """The office before the colon: "Chair: Anna Berg"."""
    role: str | None = None
    """The service before the colon: "Secretariat: Anna Berg"."""

    def read(self) -> list[Entry]:
        """All entries of the line."""
        if all(COLUMN.fullmatch(one.words) for one in self.parts):
            return []
        first = self.labelled()
        for place in range(first, len(self.parts)):
            self.take(self.parts[place])
        if self.group and not any(one.person for one in self.found):
            group = self.group
            self.found.append(Entry(None, group.start, group.end, institution=group))
        if self.group is None:
            self.group = self.leading_party()
        return [self.completed(one) for one in self.found]

    def leading_party(self) -> Institution | None:
        """The one participant before all people of the line: "Peru, Mr. Ríos, Ms. Gil"."""
        alone = [number for number, one in enumerate(self.found) if one.person is None]
        several = len(self.found) > 1
        return self.found[0].institution if alone == [0] and several else None

    def completed(self, one: Entry) -> Entry:
        """An entry with what the whole line tells of it."""
        if one.person is None:
            return one
        function = one.function or self.role
        return replace(one.under(self.group), office=one.office or self.label, function=function)

    def labelled(self) -> int:
        """Take the label before a colon or dash, if there is one; where the rest begins."""
        first = self.parts[0]
        if first.after not in {":", "-"} or len(self.parts) < 2:
            return 0
        following = self.parts[1].words
        named = self.reader.person(following)
        if self.reader.secretariat.fullmatch(first.words):
            self.role = first.words
        elif self.reader.office.fullmatch(first.words) and (named or first.after == ":"):
            self.label = office_of(first.words)
        elif named and is_short_of(first.words, following[named[1] : named[2]]):
            self.take(self.parts[1], short=first.words)
            return 2
        else:
            self.group = self.labelling(first, people=named is not None)
        return 1 if self.role or self.label or self.group else 0

    def labelling(self, first: Part, *, people: bool) -> Institution | None:
        """The participant before the colon or dash; before a dash only if people follow."""
        is_person = self.reader.person(first.words) is not None
        if is_person and not self.reader.party(first.words, 0):
            return None
        if first.after == "-" and not people:
            return None
        return self.reader.institution(first.words, first.start, loose=first.after == ":")

    @cached_property
    def listing(self) -> bool:
        """Whether the line lists people one after the other."""
        outside = [one for one in self.parts if one.before not in {"(", "["}]
        people = sum(self.reader.person(one.words) is not None for one in outside)
        return people * 2 > len(outside) and people >= (2 if self.inline else 3)

    def take(self, part: Part, *, short: str | None = None) -> None:
        """Add one part to what is known so far."""
        person = self.reader.person(part.words) if self.may_begin(part) else None
        if person is None and not self.found:
            person = self.reader.post_holder(part.words)
        if person and not self.reader.party(part.words, part.start):
            self.begin(part, person, short)
        elif part.before in {"(", "["}:
            self.bracketed(part)
        elif self.found and self.found[-1].person:
            self.told(part.words, part.start)
        else:
            self.party_alone(part)
        if part.after == ")" and part.before != "(" and self.found:
            self.pending.append(len(self.found) - 1)
            self.found[-1] = replace(self.found[-1], braced=True)

    def may_begin(self, part: Part) -> bool:
        """Whether a new person can begin with a part."""
        if part.before in {"(", "["}:
            return False
        if not self.found or not self.found[-1].person or part.before in {";", "and", ")"}:
            return True
        return self.reader.names.without_title(part.words)[0] is not None or self.listing

    def begin(self, part: Part, person: tuple[str | None, int, int], short: str | None) -> None:
        """A new person; what stands behind the name without a comma belongs to it."""
        title, start, end = person
        name = part.words[start:end].strip(" .") if not part.words.endswith("Jr.") else part.words
        self.found.append(
            Entry(name, part.start, part.start + start + len(name), title=title, short=short)
        )
        if rest := part.words[end:].strip():
            self.pending = []  # the brace before has ended
            self.told(rest, part.end - len(rest))

    def bracketed(self, part: Part) -> None:
        """What stands in brackets: initials, an acronym, for whom, or in what office."""
        last = self.found[-1] if self.found else None
        group = self.group
        if last is None:
            if group and ACRONYM.fullmatch(part.words):
                self.group = replace(group, acronym=part.words, end=part.end + 1)
            return
        if last.institution and ACRONYM.fullmatch(part.words) and not last.institution.acronym:
            acronym = replace(last.institution, acronym=part.words, end=part.end + 1)
            self.set_institution(acronym)
        elif last.person:
            for one in re.finditer(r"[^\s,;][^,;]*", part.words):
                self.within_bracket(one[0], part.start + one.start())

    def within_bracket(self, words: str, start: int) -> None:
        """One thing in brackets behind a person: initials, or what else is told."""
        last = self.found[-1]
        if last.person and not last.short and is_short_of(words, last.person):
            self.found[-1] = replace(last, short=words)
        elif not HOW.fullmatch(words):
            self.told(words, start)

    def told(self, words: str, start: int) -> None:
        """What a part tells of the last person: for whom, in what office or function."""
        last = self.found[-1]
        abroad = last.institution and last.institution.posted
        if last.stands_in_for:
            self.found[-1] = replace(last, stands_in_for=f"{last.stands_in_for} {words}")
        elif ABSENT.search(words):
            self.found[-1] = replace(last, present=False)
        elif IN_THE_CHAIR.search(words):
            self.found[-1] = replace(last, office="Chair")
        elif (found := REPRESENTING.match(f" {words}")) and self.reader.party(
            words, start
        ) is None:
            self.found[-1] = replace(last, stands_in_for=words[found.end() - 1 :])
        elif self.reader.office.fullmatch(words):
            self.found[-1] = replace(last, office=office_of(words))
        elif not abroad and (institution := self.institution(words, start)):
            if last.institution is None or last.institution.rank <= institution.rank:
                self.set_institution(institution)
        else:
            self.function(words, start)

    def institution(self, words: str, start: int) -> Institution | None:
        """The institution of the last person; a name without any sign of one only right away."""
        return self.reader.institution(words, start, loose=self.found[-1].function is None)

    def function(self, words: str, start: int) -> None:
        """What the person does, in the document's words."""
        last = self.found[-1]
        if ADDRESS.search(words):
            return
        function = f"{last.function}, {words}" if last.function else words
        self.found[-1] = replace(last, function=function.strip(" ."))
        behind = self.reader.behind_function(words, start)
        if behind and (last.institution is None or last.institution.rank < behind.rank):
            self.set_institution(behind)

    def set_institution(self, institution: Institution) -> None:
        """The institution of the last person, and of those braced with it."""
        for place in {*self.pending, len(self.found) - 1}:
            self.found[place] = replace(self.found[place], institution=institution)
        if not self.parts or institution.acronym is None:
            self.pending = []

    def party_alone(self, part: Part) -> None:
        """A State or organisation that is listed without a person."""
        institution = self.reader.institution(part.words, part.start, loose=False)
        heading = len(self.parts) == 1 and ACRONYM.fullmatch(part.words)
        if institution and heading and institution.code is None:
            return  # "SUMMARY" alone on a line opens the next part
        if institution and not self.reader.secretariat.fullmatch(part.words):
            self.found.append(
                Entry(None, institution.start, institution.end, institution=institution)
            )


def office_of(words: str) -> str:
    """The office as the record writes it: in the singular, with a capital."""
    if IN_THE_CHAIR.fullmatch(words):
        return "Chair"
    return words.strip(" :*_").removesuffix("s").title().replace("-In-", "-in-")

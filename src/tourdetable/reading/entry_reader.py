"""What the pieces of a line are: a person, a participant, an institution, a function."""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass, field

from tourdetable.framework.names import register
from tourdetable.record import ParticipantKind

from .entries import Institution
from .entry_parts import Part, pieces_of
from .mentions import Known, Mention
from .personal_names import PersonalNames

LEADING = re.compile(
    r"(?:(?:[-•*·_]+|of|from|for|at|the|representing|on behalf of|and|(?:delegation|government|"
    r"representative|embassy|permanent mission|mission)s? of)\s+)*",
    re.IGNORECASE,
)
REPRESENTING = re.compile(r"\s(?:representing|on behalf of|standing in for|in place of)\s")
ACRONYM = re.compile(r"(?=(?:\w*[A-Z]){2})[A-Z][\w&/.-]{1,14}")
NAMED = re.compile(r"(?:[^\W\d_a-z][\w’'&./-]*|of|the|for|and|on|to|in|de|des|du|la|le|\d{1,3})")
ELSEWHERE = re.compile(r"\b(?:in|to|with) (?:the )?$")
POSTED = re.compile(
    r"\b(?:ambassador|consul|high commission|mission|commissioner|charg|attach|embassy|legation)",
    re.IGNORECASE,
)
LONGEST_NAME = 10


@dataclass
class Reader:
    """Reads lines of one document's lists."""

    names: PersonalNames
    known: Known
    common: Container[str] = frozenset()
    """Words that the document writes in small letters."""
    office: re.Pattern[str] = field(init=False)
    secretariat: re.Pattern[str] = field(init=False)

    def __post_init__(self) -> None:
        patterns = self.names.lexicon.patterns
        self.office = re.compile(rf"(?:{patterns['office']})s?|in the chair", re.IGNORECASE)
        self.secretariat = re.compile(rf"(?:{patterns['secretariat']}|Secretary|Staff)")

    def parted(self, words: str, start: int, end: int) -> Iterator[Part]:
        """The pieces of a line; "and" parts only two names."""
        pieces = list(pieces_of(words, start, end))
        place = 0
        while place < len(pieces):
            one = pieces[place]
            while place + 1 < len(pieces) and one.after == "and":
                following = pieces[place + 1]
                if self.is_alike(one.words, following.words):
                    break
                whole = words[one.start : following.end]
                one = Part(whole, one.start, following.end, one.before, following.after)
                place += 1
            yield one
            place += 1

    def is_alike(self, one: str, other: str) -> bool:
        """Whether two pieces both name a person, or both a participant."""
        both = [self.person(each) is not None for each in (one, other)]
        return all(both) or all(self.party(each, 0) is not None for each in (one, other))

    def person(self, words: str) -> tuple[str | None, int, int] | None:
        """The title of a person, and where the name begins and ends, if words begin with one."""
        article = "The " if words.startswith("The ") else ""
        title, start = self.names.without_title(words[len(article) :])
        titled = title is not None
        start += len(article) if titled else 0
        if self.names.is_name(words[start:], titled=titled, common=self.common):
            return title, start, len(words)
        tokens = list(re.finditer(r"\S+", words[start:]))
        for number in range(1, len(tokens)):
            end = start + tokens[number - 1].end()
            rest = words[start + tokens[number].start() :]
            name = words[start:end]
            sure = titled or re.match(r"[A-Z]\.", name) is not None
            if not (sure or number > 1) or not self.names.is_name(name, titled=titled):
                continue
            if self.opens_function(rest) and (sure or not self.names.institutions.match(rest)):
                return title, start, end
        return None

    def post_holder(self, words: str) -> tuple[str | None, int, int] | None:
        """The post of a person and where the surname stands: "Foreign Minister Berg"."""
        post = self.names.lexicon.patterns["post"]
        held = re.match(rf"(?:The )?(?P<post>(?:[A-Z]\w+ )?(?:{post}|Secretary)) (?=[A-Z])", words)
        name = words[held.end() :] if held else ""
        usual = name.casefold() in self.common or not self.names.is_name(name, titled=True)
        return None if held is None or usual else (held["post"], held.end(), len(words))

    def opens_function(self, words: str) -> bool:
        """Whether words begin to tell what somebody does, or for whom."""
        first = words.split(maxsplit=1)[0].strip(".,")
        if REPRESENTING.match(f" {words}") or first in {"of", "from", "for"}:
            return True
        opener = self.names.openers.match(words) or self.names.institutions.match(words)
        return bool(opener) or first in register().demonyms

    def party(self, words: str, start: int) -> Institution | None:
        """The State or organisation that all of the words name."""
        lead = LEADING.match(words)
        first = lead.end() if lead else 0
        bare = words[first:].strip(" .*_")
        found = self.known.find(bare) if bare else None
        if found is None or found.kind not in {
            ParticipantKind.STATE,
            ParticipantKind.ORGANISATION,
        }:
            return None
        begin = start + words.index(bare, first)
        return Institution(found.name, found.kind, begin, begin + len(bare), bare, found.code)

    def institution(self, words: str, start: int, *, loose: bool) -> Institution | None:
        """The institution that all of the words name; loosely, any name in capitals."""
        if known := self.party(words, start):
            return known
        lead = LEADING.match(words)
        first = lead.end() if lead else 0
        bare = words[first:].strip(" .*_")
        tokens = bare.split()
        if not tokens or len(tokens) > LONGEST_NAME or not all(map(NAMED.fullmatch, tokens)):
            return None
        if not tokens[0][:1].isupper() or self.is_role(bare):
            return None
        worded = self.names.institutions.search(bare) is not None
        acronym = len(tokens) == 1 and ACRONYM.fullmatch(bare) is not None
        if not (worded or acronym or (loose and len(tokens) > 1)):
            return None
        if self.names.functions.search(bare) and not self.names.institutions.match(bare):
            return None
        begin = start + words.index(bare, first)
        return Institution(bare, ParticipantKind.ORGANISATION, begin, begin + len(bare), bare)

    def is_role(self, words: str) -> bool:
        """Whether words are an office, or short for what a person is: "AD", "CEO"."""
        short = self.names.lexicon.patterns["role in short"]
        return bool(self.office.fullmatch(words) or re.fullmatch(short, words))

    def behind_function(self, words: str, start: int) -> Institution | None:
        """The State or organisation that a function names as its own: "Director, ICMPD"."""
        for demonym in re.finditer(r"[A-Z]\w+", words):
            named = register().demonyms.get(demonym[0])
            if named and named.kind == "state":
                state = self.known.find(named.name_on(None))
                name = state.name if state else named.name_on(None)
                begin, end = start + demonym.start(), start + demonym.end()
                posted = POSTED.search(words) is not None
                kind = ParticipantKind.STATE
                return Institution(name, kind, begin, end, name, named.code, posted=posted)
        held = [one for one in self.known.mentions_in(words) if is_own(words, one)]
        states = [one for one in held if one.party.kind is ParticipantKind.STATE]
        for one in (states or held)[-1:]:
            party = one.party
            return Institution(
                party.name,
                party.kind,
                start + one.start,
                start + one.end,
                one.written,
                party.code,
            )
        return None


def is_own(words: str, mention: Mention) -> bool:
    """Whether a function belongs to the named, rather than being held towards or in it."""
    return not mention.possessive and not ELSEWHERE.search(words[: mention.start])

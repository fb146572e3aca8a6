"""Names: how a passage names its speakers, and how they are named where it does not."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tourdetable.framework.names import register
from tourdetable.record import EVERYBODY, Participant, ParticipantKind, Record

from .words import clean

ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
IN_BRACKETS = re.compile(r"\(([^()]+)\)")
NOBODY_NAMED = "Participants"
OTHERS = "others"


@dataclass(frozen=True, slots=True)
class Names:
    """For every participant of a record, the patterns of the names that it goes by."""

    patterns: dict[str, re.Pattern[str]]

    @classmethod
    def of(cls, record: Record) -> "Names":
        """The names of the participants, of the people who speak for them, of their offices."""
        forms = {one.name: list(own_forms(one)) for one in record.participants}
        for person in record.people:
            if person.participant in forms:
                forms[person.participant] += person_forms(person.title, person.name)
        offices = {name: list(office_forms(record, name)) for name in forms}
        for one in record.participants:
            if one.kind in {ParticipantKind.OFFICE, ParticipantKind.BODY}:
                offices[one.name] += [rf"(?i:{spaced(one.name)})"]
        return cls({name: pattern(forms[name], offices[name]) for name in forms})

    def first_in(self, words: str, speaker: str) -> tuple[int, int] | None:
        """From where to where the words first name the speaker."""
        known = self.patterns.get(speaker)
        found = known.search(words) if known else None
        return found.span() if found else None

    def all_in(self, words: str, speakers: Iterable[str]) -> bool:
        """Whether the words name each of the speakers; a collective has no name to be found by."""
        return all(one == EVERYBODY or self.first_in(words, one) for one in speakers)


def own_forms(participant: Participant) -> Iterator[str]:
    """A participant's own names: in the record, in the document, and as others know it."""
    for form in (participant.name, participant.as_written):
        yield form
        yield IN_BRACKETS.sub("", form)
        yield from IN_BRACKETS.findall(form)
    code, name = participant.code, participant.name
    registered = register().by_code(code) if code else register().find(name)
    yield from registered.forms() if registered else ()


def person_forms(title: str | None, name: str) -> Iterator[str]:
    """A person's full name, with the title if there is one, and the surname."""
    if title:
        yield f"{title} {name}"
    yield name
    yield name.rpartition(" ")[2]


def office_forms(record: Record, name: str) -> Iterator[str]:
    """Patterns of a participant's offices: "Chair", but not "Chair of the Working Group"."""
    for held in record.offices:
        if held.participant != name:
            continue
        if held.body is None:
            yield rf"{spaced(held.office)}(?!\s+(?:of|for)\b)"
        else:
            yield rf"{spaced(held.office)}\s+(?:of|for)\s+(?:the\s+)?{spaced(held.body)}"


def spaced(form: str) -> str:
    """A pattern of the form, whatever blanks are in it."""
    return r"\s+".join(re.escape(word) for word in clean(form).split())


def pattern(forms: Sequence[str], offices: Sequence[str]) -> re.Pattern[str]:
    """A pattern of any of the forms as whole words, also in capitals, the longest first."""
    bare = {ARTICLE.sub("", clean(one)).strip(" ,.;:") for one in forms}
    bare |= {one.upper() for one in bare if len(one) > 3}
    wanted = [
        spaced(one) for one in sorted(bare, key=lambda one: (-len(one), one)) if len(one) > 1
    ]
    return re.compile(rf"(?<![\w-])(?:{'|'.join([*wanted, *offices]) or '(?!)'})(?![\w-])")


def said_together(speakers: Sequence[str]) -> str:
    """Several speakers as one writes them: "Estonia, Finland and others"."""
    named = [clean(one) for one in speakers if one != EVERYBODY]
    if not named:
        return NOBODY_NAMED
    if EVERYBODY in speakers:
        named.append(OTHERS)
    return " and ".join([", ".join(named[:-1]), named[-1]]) if named[1:] else named[0]

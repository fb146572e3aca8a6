"""People: whom the document names, in what function, for which participant."""

import re
from collections.abc import Iterator, Sequence

from tourdetable.record import Participant, ParticipantKind, Person

from .lexicon import TOKEN, Lexicon
from .mentions import Mention, known_on
from .notes import Notes
from .sentences import Sentence
from .step import step

NAME = r"[A-ZÀ-ÞĀ-Ž][\w’'-]+(?: (?:(?:de|da|del|der|van|von|al|el|bin|ibn|la|le|dos|du) )?[A-ZÀ-ÞĀ-Ž][\w’'.-]*){0,4}"
BRACKETED = re.compile(r"\s*\(([^()]+)\)")
AS_OFFICE = re.compile(r"\bas (?:the )?(?:[A-Z]\w* )?")
FUNCTION_ENDS = re.compile(r",|;|:|\.(?:\s|$)|\s[–—-]\s")


@step(needs=("sentences", "meeting", "attendance"), gives="people")
def find_people(notes: Notes, lexicon: Lexicon) -> tuple[Person, ...]:
    """Everybody who is named with a title, each once."""
    titled = re.compile(
        rf"\b({'|'.join(map(re.escape, sorted(lexicon.words['titles'], key=len, reverse=True)))})\.? ({NAME})"
    )
    known = known_on(notes.meeting.starts_on if notes.meeting else None)
    found: dict[str, Person] = {}
    for one in notes.sentences:
        for titled_name in titled.finditer(one.words):
            person = person_named(
                notes, one, titled_name, list(known.mentions_in(one.words)), lexicon
            )
            if person and person.name not in found and not known_by_surname(person, found):
                found[person.name] = person
    return tuple(found.values())


def known_by_surname(person: Person, found: dict[str, Person]) -> bool:
    """Whether a bare surname repeats somebody named in full before."""
    return " " not in person.name and any(name.endswith(f" {person.name}") for name in found)


def person_named(
    notes: Notes,
    sentence: Sentence,
    one: re.Match[str],
    mentions: Sequence[Mention],
    lexicon: Lexicon,
) -> Person | None:
    """A person with what stands behind the name."""
    end = end_of_name(sentence, one)
    name = sentence.words[one.start(2) : end].strip()
    if not name:
        return None
    function, reach = function_after(sentence, end, lexicon)
    participant = participant_of(notes, sentence, end, reach, mentions, lexicon)
    return Person(
        name=name,
        title=sentence.words[one.start(1) : one.start(2)].strip(),
        function=function,
        participant=participant,
        office=office_after(sentence, end, lexicon),
        place=sentence.place(notes.source.text, one.start(), end),
    )


def end_of_name(sentence: Sentence, one: re.Match[str]) -> int:
    """Where the name ends: with the bold type it is set in, else with its capitals."""
    for start, end in sentence.bold:
        if start <= one.start(2) < end:
            return min(one.end(), end)
    return one.end()


def function_after(sentence: Sentence, end: int, lexicon: Lexicon) -> tuple[str | None, int]:
    """What the person does, and how far those words reach."""
    words = sentence.words
    if words[end : end + 1] != ",":
        bracket = BRACKETED.match(words, end)
        return None, bracket.end() if bracket else end
    start = end + 1
    stop = FUNCTION_ENDS.search(words, start)
    limit = stop.start() if stop else len(words)
    for token in TOKEN.finditer(words, start, limit):
        verb = lexicon.verbs.get(token[0])
        if verb and token[0] in verb.finite and not after_article(words, token.start(), lexicon):
            limit = token.start()
            break
    function = words[start:limit].strip()
    return (function, limit) if function[:1].isupper() else (None, end)


def after_article(words: str, place: int, lexicon: Lexicon) -> bool:
    """Whether the word before makes a noun of this one."""
    before = words[:place].split()
    return bool(before) and before[-1].casefold() in lexicon.words["determiners"]


def participant_of(
    notes: Notes,
    sentence: Sentence,
    end: int,
    reach: int,
    mentions: Sequence[Mention],
    lexicon: Lexicon,
) -> str | None:
    """For whom the person speaks: whom the function, or a bracket, names last."""
    inside = [one for one in mentions if end <= one.start and one.end <= reach]
    inside = [one for one in inside if not one.possessive]
    states = [one for one in inside if one.party.kind is ParticipantKind.STATE]
    if chosen := (states or inside)[-1:]:
        return name_in_attendance(notes.attendance, chosen[0])
    return institution_in(sentence.words[end:reach], lexicon)


def name_in_attendance(attendance: Sequence[Participant], mention: Mention) -> str:
    """The name under which the list of those present knows a participant."""
    for one in attendance:
        if one.code and one.code == mention.party.code:
            return one.name
    return mention.party.name


def institution_in(words: str, lexicon: Lexicon) -> str | None:
    """An institution that no register knows, by its name in capitals: the last one named."""
    pattern = rf"\b(?:at|of|from|for) (?:the )?((?:[A-Z][\w’'-]+ (?:of |for |on |and )?)*(?:{lexicon.patterns['institution']})(?: (?:of|for|on) (?:the )?[A-Z]\w+(?: [A-Z]\w+)*)?)"
    found = re.findall(pattern, words)
    return str(found[-1]) if found else None


def office_after(sentence: Sentence, end: int, lexicon: Lexicon) -> str | None:
    """The office that the rest of the sentence gives to the person ("as Co-Chair")."""
    rest = sentence.words[end:]
    pattern = rf"{AS_OFFICE.pattern}({lexicon.patterns['office']})\b(?! of the [A-Z]\w+ (?:Office|Committee)\b)"
    found = re.search(pattern, rest)
    return found[1] if found else None

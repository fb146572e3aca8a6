"""People: whom the document names, in what function, for which participant."""

import re
from collections.abc import Iterator, Sequence

from tourdetable.record import Participant, ParticipantKind, Person

from .lexicon import TOKEN, Lexicon
from .mentions import Mention, known_on
from .notes import Notes
from .sentences import Sentence
from .step import step

PARTICLE = (
    r"(?:(?:de|da|del|della|der|den|van|von|zu|al|el|bin|bint|ibn|la|le|di|do|dos|du|af|y) )"
)
NAME = (
    r"(?:(?:[A-Z]\. ?){1,3})?[A-ZÀ-ÞĀ-Ž][\w’'-]+"
    rf"(?: {PARTICLE}{{0,2}}(?:[A-Z]\.|[A-ZÀ-ÞĀ-Ž][\w’'-]*)){{0,4}}"
)
BRACKETED = re.compile(r"\s*\(([^()]+)\)")
AS_OFFICE = r"\bas (?:the )?(?:[A-Z]\w* )?"
FUNCTION_ENDS = re.compile(r",|;|:|\.(?:\s|$)|\s[–—-]\s")
OFFICES_AS_TITLES = {"Minister", "Judge", "General", "Colonel", "Ambassador", "Professor"}
"""Titles that are common nouns too: before one more word in capitals they prove nobody."""
LISTED = re.compile(
    r"^[*_]?(?P<office>[A-Z][\w-]+?)s?:[*_]? ?(?P<names>[^:.;()]+(?:\([^()]*\)[^:.;()]*)*)\.?$"
)
LISTS = {"Participant", "Present", "Secretariat", "Attendee", "Expert", "Speaker", "Member"}
LISTED_NAME = re.compile(rf"^(?={NAME}$)[^ ]+(?: [^ ]+){{1,3}}$")


@step(needs=("sentences", "meeting", "attendance"), gives="people")
def find_people(notes: Notes, lexicon: Lexicon) -> tuple[Person, ...]:
    """Everybody who is named with a title, or in a line that lists people, each once."""
    titles = {each for title in lexicon.words["titles"] for each in (title, title.upper())}
    longest_first = "|".join(map(re.escape, sorted(titles, key=len, reverse=True)))
    titled = re.compile(rf"(?<![\w-])({longest_first})\.? ({NAME})")
    known = known_on(notes.meeting.starts_on if notes.meeting else None)
    found: dict[str, Person] = {}
    for one in notes.sentences:
        people = [*in_a_list(notes, one, lexicon)]
        for name in titled.finditer(one.words):
            if name[1] in OFFICES_AS_TITLES and (
                " " not in name[2] or not one.words[: name.start()]
            ):
                continue
            mentions = list(known.mentions_in(one.words))
            if person := person_named(notes, one, name, mentions, lexicon):
                people.append(person)
        for person in people:
            if person.name not in found and not known_by_surname(person, found):
                found[person.name] = person
    return tuple(found.values())


def in_a_list(notes: Notes, sentence: Sentence, lexicon: Lexicon) -> Iterator[Person]:
    """People in a line such as "Chair: Ana Berg" or "Present: Ana Berg, Juan Ríos"."""
    line = LISTED.match(sentence.words)
    if line is None or not (
        line["office"] in LISTS or re.fullmatch(lexicon.patterns["office"], line["office"])
    ):
        return
    office = None if line["office"] in LISTS else line["office"]
    place = line.start("names")
    for part in re.split(r"(?<=[,])|\band\b", line["names"]):
        start = sentence.words.find(part, place)
        place = start + len(part)
        name = re.sub(r"\([^()]*\)", "", part).strip(" ,")
        if not LISTED_NAME.match(name) or list(known_on(None).mentions_in(name)):
            continue
        first = sentence.words.find(name, start)
        yield Person(
            name=name,
            office=office,
            place=sentence.place(notes.source.text, first, first + len(name)),
        )


def known_by_surname(person: Person, found: dict[str, Person]) -> bool:
    """Whether a bare surname repeats somebody named before, in full or in capitals."""
    name = person.name.casefold()
    return any(name == one.casefold() for one in found) or (
        " " not in name and any(one.casefold().endswith(f" {name}") for one in found)
    )


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
    mentioned = [one for one in mentions if end <= one.start and one.end <= reach]
    participant = participant_of(notes, sentence.words[end:reach], mentioned, lexicon)
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
    notes: Notes, words: str, mentions: Sequence[Mention], lexicon: Lexicon
) -> str | None:
    """For whom the person speaks: whom the function, or a bracket, names last."""
    inside = [one for one in mentions if not one.possessive]
    states = [one for one in inside if one.party.kind is ParticipantKind.STATE]
    if chosen := (states or inside)[-1:]:
        return name_in_attendance(notes.attendance, chosen[0])
    return institution_in(words, lexicon)


def name_in_attendance(attendance: Sequence[Participant], mention: Mention) -> str:
    """The name under which the list of those present knows a participant."""
    for one in attendance:
        if one.code and one.code == mention.party.code:
            return one.name
    return mention.party.name


def institution_in(words: str, lexicon: Lexicon) -> str | None:
    """An institution that no register knows, by its name in capitals: the last one named."""
    capitals = r"(?:[A-Z][\w’'-]+ (?:of |for |on |and )?)*"
    subject = r"(?: (?:of|for|on) (?:the )?[A-Z]\w+(?: [A-Z]\w+)*)?"
    name = rf"({capitals}(?:{lexicon.patterns['institution']}){subject})"
    found = re.findall(rf"(?:^[ ,(]*|\b(?:at|of|from|for) )(?:the )?{name}", words)
    return str(found[-1]) if found else None


def office_after(sentence: Sentence, end: int, lexicon: Lexicon) -> str | None:
    """The office that the rest of the sentence gives to the person ("as Co-Chair")."""
    office = lexicon.patterns["office"]
    found = re.search(
        rf"{AS_OFFICE}({office})\b(?! of the [A-Z]\w+ (?:Office|Committee)\b)",
        sentence.words[end:],
    )
    return found[1] if found else None

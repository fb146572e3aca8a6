"""Outcomes: lines that are marked as a decision or as an action, and lists of them.

    RESOLUTION: The Board keeps the fees as they are.
    ACTION: Anna to draft the letter.
    Action items / Anna Berg / * Draft the letter

The mark settles what the line records, whatever its words would show by themselves.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from tourdetable.record import Act, ParagraphKind

from .agenda import Section
from .lexicon import Lexicon
from .mentions import Known, Mention, Party
from .notes import Notes
from .passages import ALL, Outcome
from .rows import in_rows
from .step import step
from .turns import EVERYBODY_PRESENT, opens_line

OWNED = re.compile(r"\W*(?:to|will|shall)\b|\s*[:)–—-]|\W*$")
JOINT = re.compile(r"[\s,/&@]*(?:and|or)?[\s,/&@]*(?:the )?", re.IGNORECASE)
OWNER_BEHIND = re.compile(
    r"(?:[(\[]|\b(?:owner|responsible|lead|assigned to|by)\b:?\s*|[–—-]\s|@)\s*\*?$", re.IGNORECASE
)
EVERYBODY_BEHIND = re.compile(r"[–—-]\s*\*?(?:all|everyone|everybody)\b[^.]{0,20}$", re.IGNORECASE)
MARKS = {"decision mark": Act.DECISION, "proposal mark": Act.PROPOSAL}
FEWEST_LISTS = 3
AND_ANOTHER = re.compile(r";\s*(?=[A-Z])")
EVERYBODY_FIRST = re.compile(
    r"(?P<all>[A-Za-z]+)(?:(?: (?!to\b|will\b)\w+){1,2}(?= to\b| will\b))?"
)
GIVER = re.compile(r".{0,80}?\s?[:–—-]\s")
NUMBER = re.compile(r"^(?:[\dIVX]+[.)]?|\d+(?:\.\d+)+)\s+")


@step(needs=("sentences", "sections", "roster", "mentions", "known"), gives="outcomes")
def find_outcomes(notes: Notes, lexicon: Lexicon) -> Mapping[int, Outcome]:
    """The lines marked as outcomes, by the number of their sentence."""
    found = dict(under_headings(notes, lexicon)) | dict(in_rows(notes, lexicon))
    found |= dict(lists_of_speakers(notes)) | dict(pledges(notes, lexicon))
    for section in notes.sections:
        if section.apparatus:  # it only lists again what stands elsewhere
            found = {one: told for one, told in found.items() if not is_within(one, section)}
    for number in range(len(notes.sentences)):
        if opens_line(notes, number) and (told := by_mark(notes, lexicon, number)):
            found[number] = told
    return found


def by_mark(notes: Notes, lexicon: Lexicon, number: int) -> Outcome | None:
    """What the first words of a line mark it as: a decision, a proposal, a vote, an action."""
    words = notes.sentences[number].words
    for name, act in MARKS.items():
        if mark := re.match(lexicon.patterns[name], words):
            leads, sign = act is Act.DECISION, mark[0].strip()
            return Outcome(act, (ALL,), mark.end(), leads=leads, sign=sign)
    if vote := re.match(lexicon.patterns["vote mark"], words):
        voting = tuple(dict.fromkeys(one.party for one in notes.mentions[number]))
        return (
            Outcome(Act.POSITION, voting, 0, leads=False, sign=vote[0].strip()) if voting else None
        )
    owners = tuple(dict.fromkeys(owners_marked(notes, lexicon, number)))
    mark = re.search(lexicon.patterns["action mark"], words)
    if not owners or mark is None:
        return None
    return Outcome(Act.COMMITMENT, owners, 0, leads=False, sign=mark[0].strip())


def lists_of_speakers(notes: Notes) -> Iterator[tuple[int, Outcome]]:
    """Lines of a journal that only list who spoke: "(a) Fishing: Fiji (DEL/4), Peru, Chair"."""
    listed = {one.place.start for one in notes.attendance}
    listed |= {one.sentence.start for one in notes.roster}
    found = []
    for number, one in enumerate(notes.sentences):
        if any(one.start <= start < one.end for start in listed):
            continue
        names = tuple(names_alone(notes, number))
        if names:
            found.append((number, names))
    if sum(len(names) > 1 for _, names in found) >= FEWEST_LISTS:
        for number, names in found:
            sign = notes.sentences[number].words
            yield number, Outcome(Act.PROCEDURE, names, 0, leads=False, sign=sign)


def names_alone(notes: Notes, number: int) -> Iterator[Party]:
    """Those whom a line names, if behind a colon it holds nothing but names and remarks."""
    words = notes.sentences[number].words
    start = words.rfind(": ", 0, words.find("(", words.find(": ")) if ": " in words else 0) + 1
    inside = [one for one in notes.mentions[number] if one.start >= start]
    if not inside:
        return
    rest = list(words)
    for one in inside:
        rest[one.start : one.end] = " " * (one.end - one.start)
    bare = re.sub(r"\([^()]*\)", "", "".join(rest)[start:])
    if not re.search(r"[^\W\d_]", re.sub(r"\b(?:and|the|of|with)\b", "", bare)):
        yield from dict.fromkeys(one.party for one in inside)


def is_within(number: int, section: Section) -> bool:
    """Whether a sentence stands in a section."""
    return section.first <= number < section.last


def owners_marked(notes: Notes, lexicon: Lexicon, number: int) -> Iterator[Party]:
    """Those who are to act by the marks in a line: "ACTION: Anna and Ben to draft"."""
    sentence, mentions = notes.sentences[number], notes.mentions[number]
    marks = list(re.finditer(lexicon.patterns["action mark"], sentence.words))
    if not marks or not is_early(marks[0], sentence.words):
        return
    edges = [*(one.end() for one in marks), len(sentence.words)]
    for start, end in pairwise(edges):
        yield from owners_of(sentence.words[:end], start, mentions)
        for other in AND_ANOTHER.finditer(sentence.words, start, end):
            yield from row_of_owners(sentence.words[:end], other.end(), mentions)


def is_early(mark: re.Match[str], words: str) -> bool:
    """Whether a line begins with the mark, or has it in brackets."""
    return mark.start() <= 1 or words[mark.start() - 1] in "[("


def owners_of(words: str, start: int, mentions: tuple[Mention, ...]) -> Iterator[Party]:
    """The names in a row at the beginning of an action, or the one marked as owner behind it."""
    owners = list(row_of_owners(words, start, mentions))
    if owners:
        yield from owners
        return
    if EVERYBODY_BEHIND.search(words):
        yield ALL
    for one in mentions:
        if start <= one.start < len(words) and OWNER_BEHIND.search(words[: one.start]):
            yield one.party


def row_of_owners(words: str, start: int, mentions: tuple[Mention, ...]) -> Iterator[Party]:
    """The names in a row before "to": "Anna and Ben to draft", "All centres to test"."""
    place, owners = start, list[Party]()
    while True:
        lead = JOINT.match(words, place)
        place = lead.end() if lead else place
        named = next((one for one in mentions if one.start == place < len(words)), None)
        everybody = EVERYBODY_FIRST.match(words, place)
        if named is not None:
            owners.append(named.party)
            place = named.end
        elif everybody and everybody["all"].casefold() in EVERYBODY_PRESENT:
            owners.append(ALL)
            place = everybody.end()
        else:
            break
    if owners and OWNED.match(words, place):
        yield from owners


def pledges(notes: Notes, lexicon: Lexicon) -> Iterator[tuple[int, Outcome]]:
    """Items that each begin with who gives, under a line that leads a list of pledges."""
    leading = ""
    for number, one in enumerate(notes.sentences):
        if mark := re.search(lexicon.patterns["pledging"], one.words):
            leading = mark[0].split()[0].strip(":")
            yield number, Outcome(Act.COMMITMENT, (ALL,), 0, leads=False, sign=leading)
        elif leading and one.kind is ParagraphKind.ITEM:
            end = GIVER.match(one.words)
            givers = [
                each.party for each in notes.mentions[number] if end and each.end <= end.end()
            ]
            if givers:
                parties = tuple(dict.fromkeys(givers))
                yield number, Outcome(Act.COMMITMENT, parties, 0, leads=False, sign=leading)
        else:
            leading = ""


def under_headings(notes: Notes, lexicon: Lexicon) -> Iterator[tuple[int, Outcome]]:
    """The items under "Decisions" and "Action items", the latter by their owners."""
    act: Act | None = None
    heading, level, owners = "", 0, tuple[Party, ...]()
    for number, one in enumerate(notes.sentences):
        if one.kind is ParagraphKind.HEADING:
            title = NUMBER.sub("", one.words).strip("*_: ")
            told = heads(title, lexicon)
            whose = owners_by_title(title, notes.known or Known())
            if told:
                act, heading, level, owners = told, title, one.level, ()
            elif act is Act.COMMITMENT and whose:
                owners = whose
            elif act and one.level <= level:
                act = None
            continue
        if act is None or (one.kind is not ParagraphKind.ITEM and one.label is None):
            continue
        if act is Act.DECISION:
            yield number, Outcome(act, (ALL,), 0, leads=False, sign=heading, by_heading=True)
        elif whose := owners or tuple(owners_of(one.words, 0, notes.mentions[number])):
            yield number, Outcome(act, whose, 0, leads=False, sign=heading, by_heading=True)


def heads(title: str, lexicon: Lexicon) -> Act | None:
    """What a heading says its list is."""
    if re.fullmatch(lexicon.patterns["decisions heading"], title, re.IGNORECASE):
        return Act.DECISION
    if re.fullmatch(lexicon.patterns["actions heading"], title, re.IGNORECASE):
        return Act.COMMITMENT
    return None


def owners_by_title(title: str, known: Known) -> tuple[Party, ...]:
    """Whose actions stand under a heading that is a name, or "All team members"."""
    if title.split()[:1] and title.split(maxsplit=1)[0].casefold() in EVERYBODY_PRESENT:
        return (ALL,)
    found = [known.find(one) for one in re.split(r"\s*(?:,|/|&|\band\b)\s*", title)]
    return tuple(dict.fromkeys(one for one in found if one)) if all(found) else ()

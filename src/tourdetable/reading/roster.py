"""The roster: the lists of those present, and of those who sent apologies, entry by entry.

A list stands under a heading ("List of participants"), behind a label ("Present:") or is known by
its own form: lines that each give a name, its initials and an institution.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from tourdetable.record import Place

from .entries import Entry
from .entry_lines import entries_in
from .entry_reader import Reader
from .lexicon import Lexicon
from .mentions import known_on
from .notes import Notes
from .personal_names import PersonalNames, is_short_of
from .sentences import Sentence
from .step import step

NUMBER = r"[\W_]*(?:(?:\d+|[IVX]+|[A-Za-z])(?:\.\d+)*[.)]\s+)?[*_]*"
WIDER = (
    r"(?:(?:list of|names of|the|other|also|additional|remote|online|virtual|full|invited|board|"
    r"committee|council|team|group|core|voting|non-voting|in-person|persons|people|members|"
    r"following|declaration of|and) )*"
)
MORE = (
    r"(?:(?: |, )(?:at|of|in|for|the|this|and|were|was|are|is|by|from|to|on|also|meeting|session|"
    r"absence|received|list|online|person|present|members|observers|participants|delegates|"
    r"countries|states|organi[sz]ations|video\w*|tele\w*|conference|alphabetical|order|"
    r"\([^()]{0,60}\)|[\dIVX]+))*"
)
ATTENDED = re.compile(
    r"\b(?:attended|present|participated|took part|attendance|apologi[sz]ed)\b[^.:]{0,60}:\s*|"
    r"\b(?:attended|present|attendance)\b[^.:]{0,40}\b(?:were|was|by|from)\s?[:–—-]\s*",
    re.IGNORECASE,
)
NAME_WITH_SHORT = re.compile(r"\W*(?P<name>[^()\[\],:;]{3,60}?)\s*\((?P<short>[A-Z]\w{1,3})\)\s*")
SPEAKER_LABEL = re.compile(r"\W*(?P<short>[A-Z]\w{1,3})\s?[:–—-]\s")
BEHIND_NAME = ",–—-:[ofra"
FOREIGN_MINISTRY = re.compile(
    r"(?:Ministry|Department|Office|Secretariat) (?:of|for) (?:External|Foreign) |"
    r"^(?:Foreign|State|External Affairs) (?:Office|Ministry|Department)|^Department of State$"
)
POST_ALONE = re.compile(r"[Tt]he [A-Z][\w-]+(?: [A-Z][\w-]+){0,3}")
"""A line of a list that names nobody but by the post: "The Secretary"."""
MISSES = 2
"""So many lines that are no entries end a list."""
LONGEST_LABEL = 200
LONGEST_ENTRY = 400


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the document as it is printed, within its sentence."""

    sentence: Sentence
    start: int
    end: int

    @property
    def words(self) -> str:
        """What stands on it."""
        return self.sentence.words[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry of a list, whether it was there, and its place in the source."""

    entry: Entry
    present: bool
    sentence: Sentence

    def place(self, text: str) -> Place:
        """Where the entry stands: the name with its title, or the participant."""
        return self.sentence.place(text, self.entry.start, self.entry.end)


@step(needs=("sentences", "meeting"), gives="roster")
def find_roster(notes: Notes, lexicon: Lexicon) -> tuple[Listed, ...]:
    """Everybody in the lists of those present and of those absent, in the order of the text."""
    return Rosters(notes, lexicon).all()


@dataclass
class Rosters:
    """The lists of one document."""

    notes: Notes
    lexicon: Lexicon

    @cached_property
    def reader(self) -> Reader:
        """Reads single lines, with the names of the day."""
        day = self.notes.meeting.starts_on if self.notes.meeting else None
        common = frozenset(re.findall(r"\b[a-zà-ÿ]{3,}\b", self.notes.source.text))
        return Reader(PersonalNames(self.lexicon), known_on(day), common)

    @cached_property
    def label(self) -> re.Pattern[str]:
        """A heading or label of a list."""
        held = self.lexicon.patterns
        present, absent = held["present"], held["absent"]
        return re.compile(
            rf"{NUMBER}(?:{held['attending']})[*_]*(?P<how>:)[*_]*\s|"
            rf"{NUMBER}{WIDER}(?:(?P<absent>{absent})|(?P<present>{present}))\b"
            rf"{MORE}[*_]*\s*(?:(?P<colon>[:–—]|-(?!\w))[*_]*\s*|$)",
            re.IGNORECASE,
        )

    @cached_property
    def office_label(self) -> re.Pattern[str]:
        """An office or task before its holder: "Chair: Ana Berg", "Notes: Bo Lund"."""
        held = self.lexicon.patterns
        labels = f"{held['office']}|[Ii]n the chair|{held['role in short']}"
        return re.compile(rf"{NUMBER}(?:{labels}|(?i:{held['note taker']}))s?[*_]*:[*_]*\s")

    @cached_property
    def running(self) -> frozenset[str]:
        """Verbs that make a line a sentence of the account."""
        return self.lexicon.words["finite auxiliaries"] | self.lexicon.words["said"]

    def all(self) -> tuple[Listed, ...]:
        """Every entry of every list."""
        text = self.notes.source.text
        rows = [row for one in self.notes.sentences for row in rows_of(text, one)]
        found: list[Listed] = []
        number = 0
        while number < len(rows):
            listed, after = self.block(rows, number)
            found += settled(listed) if listed else self.by_form(rows[number])
            number = max(after, number + 1)
        return tuple(of_foreign_service(found))

    def block(self, rows: Sequence[Row], number: int) -> tuple[list[Listed], int]:
        """The list that begins with a line, and the number of the line after it."""
        opening = rows[number]
        label = self.label_of(opening)
        if label is None:
            return [], number
        start, present = label
        found = list(self.read(replace(opening, start=start), present=present, inline=True))
        last, misses = number + 1, 0
        for place in range(number + 1, len(rows)):
            row = rows[place]
            if speaks(row, found):
                break
            listed = [] if self.label_of(row) else list(self.read(row, present=present))
            if listed:
                found += listed
                last, misses = place + 1, 0
                continue
            if POST_ALONE.fullmatch(row.words.strip()):
                continue
            misses += 1
            level = opening.sentence.level or row.sentence.level
            if misses == MISSES or self.label_of(row) or 0 < row.sentence.level <= level:
                break
        return found, last

    def label_of(self, row: Row) -> tuple[int, bool] | None:
        """Where the list begins after its label, and whether it is one of those present."""
        words = row.words[:LONGEST_LABEL]
        one = self.label.match(words)
        if one and (one["colon"] or one["how"] or row.start + one.end() == row.end):
            return row.start + one.end(), not one["absent"]
        attended = ATTENDED.search(words) if ":" in words or "-" in words else None
        if attended:
            return row.start + attended.end(), "polog" not in attended[0]
        return None

    def read(self, row: Row, *, present: bool, inline: bool = False) -> Iterator[Listed]:
        """The entries of a line."""
        if self.is_running(row.words):
            return
        for entry in entries_in(
            self.reader, row.sentence.words, row.start, row.end, inline=inline
        ):
            yield Listed(entry.at(row.sentence), present and entry.present, row.sentence)

    def is_running(self, words: str) -> bool:
        """Whether words are a sentence of the account and no entry."""
        if len(words) > LONGEST_ENTRY and "," not in words:
            return True
        return any(one in self.running for one in re.findall(r"(?<![\w-])[a-z]+", words))

    def by_form(self, row: Row) -> Iterator[Listed]:
        """An entry outside every list, which its form alone gives away."""
        words = row.sentence.words
        if self.office_label.match(words, row.start, row.end):
            held = self.read(row, present=True, inline=True)
            yield from (each for each in held if each.entry.person)
            return
        if "(" not in words[row.start : row.start + LONGEST_LABEL // 2]:
            return
        one = NAME_WITH_SHORT.match(words, row.start, row.end)
        if one is None or not is_short_of(one["short"], one["name"]):
            return
        if one.end() == row.end or words[one.end()] in BEHIND_NAME:
            found = self.read(row, present=True)
            yield from (each for each in found if each.entry.person and each.entry.institution)


def speaks(row: Row, found: Sequence[Listed]) -> bool:
    """Whether a line begins with the initials of somebody listed: the account has begun."""
    label = SPEAKER_LABEL.match(row.words)
    return label is not None and any(one.entry.short == label["short"] for one in found)


def rows_of(text: str, sentence: Sentence) -> list[Row]:
    """The lines of a sentence, if each is one of its own; one that the page breaks stays whole."""
    whole = [Row(sentence, 0, len(sentence.words))]
    if "\n" not in text[sentence.start : sentence.end]:
        return whole
    edges = [0, *breaks(text, sentence), len(sentence.words)]
    rows = [Row(sentence, start, end) for start, end in pairwise(edges) if start < end]
    return whole if any(map(goes_on, rows, rows[1:])) else rows


def breaks(text: str, sentence: Sentence) -> Iterator[int]:
    """The blanks of a sentence at which the source begins a new line."""
    for place in range(len(sentence.words) - 1):
        if sentence.words[place] == " ":
            between = text[sentence.offsets[place] : sentence.offsets[place + 1]]
            if "\n" in between:
                yield place


def goes_on(row: Row, following: Row) -> bool:
    """Whether a line only breaks where the page ends."""
    unfinished = row.words.rstrip().endswith((",", ";", " and", " of", " the", "&"))
    return unfinished or following.words.lstrip()[:1].islower()


def settled(found: Sequence[Listed]) -> Iterator[Listed]:
    """The entries of a list once more, with what those before them tell.

    A State alone on a line stands for the people beneath it; a brace goes on from line to line.
    """
    carried = group = None
    for one in found:
        entry = one.entry
        if entry.person is None:
            group = entry.institution
        entry = entry.under(group)
        if entry.braced:
            carried = entry.institution or carried
            entry = replace(entry, institution=carried)
        yield replace(one, entry=entry)


def of_foreign_service(found: Sequence[Listed]) -> Iterator[Listed]:
    """The entries once more; where departments of one State meet, its envoys are its ministry's.

    "Peruvian Consul in Lima" beside "Ministry of Foreign Affairs" and "Ministry of Trade".
    """
    institutions = [one.entry.institution for one in found]
    own = [one for one in institutions if one and one.rank == 1]
    ministry = next((one for one in own if FOREIGN_MINISTRY.search(one.name)), None)
    for one in found:
        institution = one.entry.institution
        if ministry and institution and institution.posted:
            entry = replace(one.entry, institution=ministry, sent_by=institution)
            yield replace(one, entry=entry)
        else:
            yield one

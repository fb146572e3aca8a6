"""Forms of documents: minutes of who said what, a narrator's bulletin, a group's paper.

In minutes a report goes on until somebody else speaks. A bulletin and a paper have a narrator,
whose own sentences nobody in the room has said.
"""

import re

from tourdetable.record import ParticipantKind

from .lexicon import Lexicon
from .mentions import Party
from .notes import Notes
from .passages import Floor

TITLED = re.compile(
    r"(?:M[Rr]s?|M[Ss]|D[Rr]|S[Ii][Rr]|L[Oo][Rr][Dd]|Ambassador|General|Minister)\.? [A-Z]"
)
FEWEST_TITLED = 3
BODIES = frozenset({ParticipantKind.STATE, ParticipantKind.ORGANISATION})
FEWEST_BOLD = 2
FEWEST_NUMBERED = 5
FEWEST_WE = 5
LONGEST_ARTICLE = 5
"""Characters that may stand before a name: "The "."""
FEWEST_LISTED = 3
OPENING_SENTENCES = 15


def floor_of(notes: Notes, lexicon: Lexicon) -> Floor:
    """The floor before anybody has spoken, with what the form of the document tells."""
    paper, persons = is_paper(notes, lexicon), opens_with_persons(notes)
    return Floor(
        listed=frozenset(one.name for one in notes.attendance if not paper),
        bold_speakers=bold_openings(notes) >= FEWEST_BOLD,
        minutes=is_minutes(notes, lexicon),
        paper=paper,
        bodies=bodies_of(notes, lexicon),
        people=persons and not states_speak(notes, lexicon),
        authors=authors_of(notes, lexicon),
        declaration=is_declaration(notes) and not persons,
    )


def is_minutes(notes: Notes, lexicon: Lexicon) -> bool:
    """Whether a document records who said what, and is no bulletin and no group's paper."""
    listed = bool(notes.attendance) or len(notes.roster) >= FEWEST_LISTED or is_numbered(notes)
    paper = is_paper(notes, lexicon)
    return opens_with_persons(notes) or ((listed or bold_openings(notes) > 0) and not paper)


def is_numbered(notes: Notes) -> bool:
    """Whether paragraph after paragraph has a number by which it is cited, as in a report."""
    labels = [one.label for one in notes.source.paragraphs if one.label]
    return sum(label.isdigit() for label in labels) >= FEWEST_NUMBERED


def is_paper(notes: Notes, lexicon: Lexicon) -> bool:
    """Whether a document calls itself a paper or report that a group or a Party submits."""
    opening = (one.words for one in notes.sentences[:OPENING_SENTENCES])
    return any(re.search(lexicon.patterns["paper"], words) for words in opening)


def opens_with_persons(notes: Notes) -> bool:
    """Whether paragraph after paragraph begins with a person's title and name."""
    opening = (
        one.words
        for number, one in enumerate(notes.sentences)
        if number == 0 or notes.sentences[number - 1].paragraph != one.paragraph
    )
    return sum(bool(TITLED.match(words)) for words in opening) >= FEWEST_TITLED


def states_speak(notes: Notes, lexicon: Lexicon) -> bool:
    """Whether States speak in their own name: paragraphs open with them, or "Peru explained"."""
    opening = speaking = 0
    for number, mentions in enumerate(notes.mentions):
        first = mentions[0] if mentions else None
        if first is None or first.start > LONGEST_ARTICLE or first.possessive:
            continue
        if first.party.person or first.party.kind not in BODIES:
            continue
        sentence = notes.sentences[number]
        after = re.match(r"\s(\w+)", sentence.words[first.end :])
        speaking += after is not None and after[1] in lexicon.words["said"]
        opens = number == 0 or notes.sentences[number - 1].paragraph != sentence.paragraph
        opening += opens and first.party.kind is ParticipantKind.STATE
    return max(opening, speaking) >= FEWEST_TITLED


def bold_openings(notes: Notes) -> int:
    """How many sentences name somebody in bold."""
    return sum(
        any(sentence.is_bold(one.start, one.end) for one in mentions)
        for sentence, mentions in zip(notes.sentences, notes.mentions, strict=True)
    )


def bodies_of(notes: Notes, lexicon: Lexicon) -> frozenset[str]:
    """Words by which the document means its own meeting: "commission" in minutes of one."""
    meeting = notes.meeting
    titles = [meeting.title, meeting.body or ""] if meeting else []
    titles += [one.words for one in notes.sentences[:FEWEST_LISTED]]
    words = {word.casefold() for title in titles for word in re.findall(r"\w+", title)}
    return frozenset(words & (lexicon.words["meetings"] | lexicon.words["short names"]))


def is_declaration(notes: Notes) -> bool:
    """Whether all who met speak as one in it: "We welcome …", as in a communiqué."""
    return sum(one.words.startswith("We ") for one in notes.sentences) >= FEWEST_WE


def authors_of(notes: Notes, lexicon: Lexicon) -> tuple[Party, ...]:
    """Who submitted the paper that the document is: "Presented by Chile and Peru"."""
    for number in range(min(OPENING_SENTENCES, len(notes.sentences))):
        words = notes.sentences[number].words
        by = re.match(lexicon.patterns["submitted"], words)
        found: list[Party] = []
        end = by.end() if by else 0
        for one in notes.mentions[number] if by else ():
            if not re.fullmatch(r"\s*(?:,|and|&)?\s*(?:the )?", words[end : one.start]):
                break
            found.append(one.party)
            end = one.end
        if found:
            return tuple(dict.fromkeys(found))
    return ()

"""Listed: the people whom a document's lists and titles name, with whom they speak for.

"Fiji: Mr. Waqa, Secretary for Lakes; Ms. Tui, Water Office", "Bo Lund (Lakebase)"
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from tourdetable.record import ParticipantKind, Person

from .affiliations import chairs_body
from .individuals import Individual
from .introduced import names_thing
from .lexicon import Lexicon
from .mentions import Known, Party
from .notes import Notes
from .usage import Usage

HEADS = re.compile(r"(?:for )?(?:the )?$", re.IGNORECASE)


def listed_people(
    notes: Notes, known: Known, usage: Usage, lexicon: Lexicon
) -> Iterator[Individual]:
    """Everybody whom the record holds; who stands in the line of a State speaks for it."""
    lines = dict(headed_lines(notes, known))
    shorts = {one.entry.person: one.entry.short for one in notes.roster if one.entry.short}
    for one in notes.people:
        if names_thing(one.name, lexicon):
            continue
        found = replace(individual(one, known, usage, lexicon), initials=shorts.get(one.name))
        state = next((lines[span] for span in lines if one.place.start in span), None)
        if state and (found.behind is None or found.behind.kind is not ParticipantKind.STATE):
            found = replace(found, behind=state)
        yield found


def headed_lines(notes: Notes, known: Known) -> Iterator[tuple[range, Party]]:
    """Lines that a State heads: "Fiji: Mr. Waqa, Water Office"."""
    for one in notes.sentences:
        if ":" not in one.words:
            continue
        first = next(iter(known.mentions_in(one.words)), None)
        if first is None or first.party.kind is not ParticipantKind.STATE:
            continue
        opens = HEADS.match(one.words[: first.start])
        if opens and one.words[first.end :].startswith(":"):
            yield range(one.start, one.end), first.party


def individual(person: Person, known: Known, usage: Usage, lexicon: Lexicon) -> Individual:
    """A person whom the record holds, with the participant for whom the person speaks."""
    behind = person.participant or institution_of(person, usage, lexicon)
    function = person.function or ""
    if behind and chairs_body(function, lexicon) and function.endswith(behind):
        behind = None  # "Chair of the Lakes Committee" represents nobody
    party = party_named(behind, known) if behind else None
    return Individual(person.name, person.title, person.office, behind=party)


def party_named(written: str, known: Known) -> Party:
    """Who goes by a name; a State through its agency, and else an institution of that name."""
    whole = (one.party for one in known.mentions_in(written) if one.written == written)
    return known.find(written) or next(whole, Party(written, ParticipantKind.ORGANISATION))


def institution_of(person: Person, usage: Usage, lexicon: Lexicon) -> str | None:
    """The institution, where nothing but its name stands behind the person's."""
    function = person.function or ""
    words = function.split()
    if not function[:1].isupper() or any(is_role(one, lexicon) for one in words):
        return None
    if re.search(rf"\b(?:{lexicon.patterns['institution']})\b", function):
        return function
    whole = len(words) == 1 and person.title is None  # "Bo Lund (Lakebase)"
    return function if whole and function.casefold() not in usage.small else None


def is_role(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is what somebody is and no institution: "Director", "Economist"."""
    low = word.casefold().strip(",.")
    known = low in lexicon.words["roles"] or low in lexicon.words["standings"]
    known = known or re.fullmatch(lexicon.patterns["role in short"], word) is not None
    return known or re.search(lexicon.patterns["profession"], low) is not None

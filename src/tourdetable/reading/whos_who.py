"""Who's who: everybody whom a document can name, under every name that it has for them.

The document's own come first (who is listed as present, people, offices, institutions that it
introduces), then the register of States and organisations.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from tourdetable.framework.names import register
from tourdetable.record import Office, ParticipantKind

from .bodies_named import bodies_named
from .designations import designated
from .individuals import Individual, names_of, short_names, together
from .institutions import institutions_of
from .introduced import Introductions, affiliated_later, by_marks, in_notes
from .lexicon import Lexicon
from .listed import listed_people
from .mentions import Known, Party, known_on
from .notes import Notes
from .offices_named import offices_of, presiding, same_office
from .posts_named import know_posts
from .scripted import scripted
from .shared_offices import shared_offices
from .sides import sides
from .spoken_for import spoken_for
from .step import step
from .usage import Usage, usage_of


@step(needs=("sentences", "profile", "meeting", "attendance", "people", "offices"), gives="known")
def know_parties(notes: Notes, lexicon: Lexicon) -> Known:
    """Everybody whom this document can name: its own first, then the whole register."""
    day = notes.meeting.starts_on if notes.meeting else None
    usage = usage_of(one.words for one in notes.sentences)
    known = Known(register=known_on(day), lexicon=lexicon)
    know_attendance(known, notes, usage)
    know_all(known, institutions_of(notes, known, usage, lexicon))
    know_all(known, bodies_named(notes, known, lexicon))
    people = people_of(notes, known, usage, lexicon)
    for one in people:
        know_person(known, one, people, usage)
    know_all(known, presiding(notes, people, known))
    know_all(known, shared_offices(notes, people, known, lexicon))
    for office in notes.offices:
        name_office(known, office)
    know_all(known, offices_of(notes, people, known, lexicon))
    know_posts(known, notes, people, lexicon)
    others = spoken_for(notes, lexicon)
    know_all(known, (pair for pair in others if known.find(pair[0]) is None))
    offices = {low: known.find(low.title()) for low in lexicon.words["offices in small letters"]}
    known.small.update({low: party for low, party in offices.items() if party})
    return known


def know_all(known: Known, names: Iterable[tuple[str, Party]]) -> None:
    """Know parties by their names, as long as nobody else has them."""
    for written, party in names:
        known.add(written, party)


def know_attendance(known: Known, notes: Notes, usage: Usage) -> None:
    """Those who are listed as present, by the name in the list and by every other one."""
    day = notes.meeting.starts_on if notes.meeting else None
    known.own |= {one.code: one for one in designated(usage, day) if one.code}
    for one in notes.attendance:
        party = Party(one.name, one.kind, one.code)
        if one.code:
            known.own[one.code] = party
            known.present.add(one.code)
        for written in (one.name, one.as_written, *other_names(one.code)):
            whole = () if "[" in written else (written,)
            for part in (*whole, *re.split(r"\s*[()\[\]]\s*", written)):
                known.add(part, party)


def other_names(code: str | None) -> Iterable[str]:
    """The other names of a participant that the register knows."""
    named = register().by_code(code) if code else None
    return named.forms() if named else ()


def people_of(
    notes: Notes, known: Known, usage: Usage, lexicon: Lexicon
) -> tuple[Individual, ...]:
    """Everybody whom the document names: in its lists, in running text and in footnotes."""
    names = frozenset(one.name for one in notes.people)
    introductions = Introductions(known, usage, lexicon, names)
    found = [*listed_people(notes, known, usage, lexicon)]
    texts = [one.words for one in notes.sentences]
    listing = {one.sentence.start for one in notes.roster if one.entry.person}
    for one in notes.sentences:
        found += introductions.in_sentence(one.words, listed=one.start in listing)
    people = together([*found, *scripted(texts, introductions, usage)])
    explained = [each for words in texts for each in in_notes(words, known, lexicon)]
    explained += by_marks(people, texts, known, lexicon)
    theirs = [each for each in explained if any(each.is_same(one) for one in people)]
    everybody = tuple(
        one if one.behind else affiliated_later(one, texts, known, lexicon)
        for one in together([*people, *theirs])
    )
    states = sides(notes, everybody, known)
    return tuple(replace(one, behind=one.behind or states.get(one)) for one in everybody)


def know_person(known: Known, one: Individual, people: Sequence[Individual], usage: Usage) -> None:
    """A person speaks for a participant, or for nobody else, under each of the names."""
    party = party_of(one, usage)
    for written in (*names_of(one), *short_names(one, usage, people)):
        known.add(written, party)
    if one.initials:
        known.claim(one.initials, party)
    if one.behind and one.behind.kind is ParticipantKind.STATE:
        for noun in ("administration", "Administration", "government", "Government"):
            known.add(f"{one.surname} {noun}", one.behind)
    if one.behind and one.behind.kind is ParticipantKind.ORGANISATION:
        known.add(one.behind.name, one.behind)


def party_of(one: Individual, usage: Usage) -> Party:
    """Who is meant by the name of a person."""
    name = one.plain_name(usage)
    if one.behind is None:
        return Party(name, ParticipantKind.PERSON, None, one.name, one.office)
    return Party(one.behind.name, one.behind.kind, one.behind.code, one.name, one.office)


def name_office(known: Known, office: Office) -> None:
    """An office stands for its holder: "the Chair", "the Hungarian Co-Chair"."""
    holder = known.find(office.participant)
    if holder is None:
        return
    capacity = f"{office.office} of the {office.body}" if office.body else office.office
    party = Party(holder.name, holder.kind, holder.code, None, capacity)
    known.add(capacity, party)
    for written in same_office(office.office) if office.body is None else ():
        known.add(written, party)
    named = register().by_code(holder.code) if holder.code else None
    for demonym in named.demonyms if named else ():
        known.add(f"{demonym} {office.office}", party)

"""How a document is read: the steps in their order, each with what it needs and gives.

    opened file → sentences → who was there, who holds office → who is named where
    → who speaks → what is done by speaking → decisions, meetings, projects, goals

Only opening refuses a document. Every step notes what it finds; what it does not find stays empty.
"""

from dataclasses import replace

from tourdetable.framework import Profile
from tourdetable.record import Meeting, Record

from .acronyms import find_acronyms
from .agenda import find_agenda, find_sections
from .bodies import find_offices
from .counts import find_counts
from .decisions import find_decisions
from .events import find_events
from .goals import find_framework
from .interventions import find_interventions
from .lexicon import lexicon
from .meetings import find_meeting, find_profile
from .mentions import find_mentions
from .notes import Notes
from .opening import Source
from .outcomes import find_outcomes
from .participants import find_attendance, gather_participants
from .people import find_people
from .projects import find_projects
from .propositions.documents import find_propositions
from .roster import find_roster
from .sentences import cut_sentences
from .speakers import find_passages
from .step import in_proven_order
from .turns import find_turns
from .whos_who import know_parties

STEPS = in_proven_order(
    (
        cut_sentences,
        find_profile,
        find_meeting,
        find_roster,
        find_attendance,
        find_counts,
        find_people,
        find_offices,
        know_parties,
        find_mentions,
        find_sections,
        find_framework,
        find_turns,
        find_outcomes,
        find_passages,
        find_interventions,
        find_propositions,
        gather_participants,
        find_decisions,
        find_agenda,
        find_events,
        find_acronyms,
        find_projects,
    ),
    known=("source",),
)


def read_source(source: Source, *, profile: Profile | None = None) -> Record:
    """The record of an opened document."""
    notes = Notes(source=source, profile=profile)
    known = lexicon()
    for one in STEPS:
        notes = replace(notes, **{one.gives: one.run(notes, known)})
    return record(notes)


def record(notes: Notes) -> Record:
    """The notes as a record; building it proves that every place holds its words."""
    return Record(
        document=notes.source.document(),
        meeting=notes.meeting or Meeting(title=notes.source.name),
        offices=notes.offices,
        participants=notes.participants,
        counts=notes.counts,
        people=notes.people,
        agenda=notes.agenda,
        interventions=notes.interventions,
        propositions=notes.propositions,
        decisions=notes.decisions,
        events=notes.events,
        projects=notes.projects,
        framework=notes.framework,
        acronyms=notes.acronyms,
        doubts=(*notes.source.doubts, *notes.doubts),
    )

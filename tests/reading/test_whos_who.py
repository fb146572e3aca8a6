"""Who is meant by a name in a document: each row has the document, the name and the reason."""

from dataclasses import replace

import pytest

from tourdetable.reading.bodies import find_offices
from tourdetable.reading.lexicon import lexicon
from tourdetable.reading.meetings import find_meeting, find_profile
from tourdetable.reading.mentions import Known
from tourdetable.reading.notes import Notes
from tourdetable.reading.opening import opened
from tourdetable.reading.participants import find_attendance
from tourdetable.reading.people import find_people
from tourdetable.reading.sentences import cut_sentences
from tourdetable.reading.whos_who import know_parties

BEFORE = (cut_sentences, find_profile, find_meeting, find_attendance, find_people, find_offices)


def known_in(document: str) -> Known:
    notes = Notes(source=opened(document.encode(), name="notes.txt"))
    for step in (*BEFORE, know_parties):
        notes = replace(notes, **{step.gives: step.run(notes, lexicon())})
    assert notes.known is not None
    return notes.known


def meant(document: str, name: str) -> str | None:
    party = known_in(document).find(name)
    return party.name if party else None


BULLETIN = """
UPLAND LAKES CONFERENCE

ULC Executive Secretary Marta Quisling opened the session. Quisling thanked all.

SBX Chair Oduya invited views. Oduya closed the debate. The SBX Chair will report back.

Ingrid Holm, Institute of Upland Waters, presented a map. Holm said it was new.

Bruno Salas, UNEP, presented the budget. Tomas Weil (Fiji) asked about costs.

French President Vidal and Minister Pekka Salo of Finland met Ambassador Amoah, Ghana.

The Vidal administration proposed a levy. Lakes Panel Chair said that it would meet.
"""


@pytest.mark.parametrize(
    ("name", "party", "reason"),
    [
        ("Quisling", "Quisling", "the head of the dialogue's secretariat is herself"),
        ("Marta Quisling", "Quisling", "by both names the same as by the surname"),
        ("ULC Executive Secretary Marta Quisling", "Quisling", "and with her office"),
        ("Oduya", "Oduya", "a Chair who speaks for nobody is himself"),
        ("SBX Chair", "Oduya", "the office stands for its holder"),
        ("Holm", "Institute of Upland Waters", "whom the text introduces with an institution"),
        ("Bruno Salas", "UNEP", "an organisation behind a comma"),
        ("Tomas Weil", "Fiji", "a State in brackets"),
        ("President Vidal", "France", "a head of State named by the adjective"),
        ("Vidal administration", "France", "and his government"),
        ("Minister Salo", "Finland", "a minister with the State behind the name"),
        ("Ambassador Amoah", "Ghana", "an ambassador with the State behind a comma"),
        ("Lakes Panel Chair", "Lakes Panel Chair", "an office whose holder nobody tells"),
        ("Upland", None, "a word of a name is no name"),
    ],
)
def test_running_text_introduces(name: str, party: str | None, reason: str) -> None:
    assert meant(BULLETIN, name) == party, reason


MINUTES = """
Lakes Data Board

Present:
- Kai Brandt (KBr), Royal Lake Service [RLS]
- Ana Berg (AB), Bureau of Upland Rivers [BUR]
- Mr. LEE Min Ho (LM), Institute of Tides [IOT]

KBr opened the call. Ana noted that BUR had paid. IOT asked for more time.
"""


@pytest.mark.parametrize(
    ("name", "party", "reason"),
    [
        ("KBr", "Royal Lake Service", "initials that the list explains"),
        ("AB", "BUR", "an institution by the short name that the text uses"),
        ("Ana", "BUR", "a given name that only one person has"),
        ("Bureau of Upland Rivers", "BUR", "the long name means the same"),
        ("IOT", "IOT", "the short name of an institution"),
        ("Kai", None, "a given name by which nobody is called"),
    ],
)
def test_a_list_explains(name: str, party: str | None, reason: str) -> None:
    assert meant(MINUTES, name) == party, reason


NOTES = """
MINUTES of a Meeting held on 3 May 1951

MR. HALDANE[1] said that the plan was late. DR. OKSEN[2] asked for time. MR. TUI[3]
agreed with both.

_[1] R.J. Haldane, First Secretary, UK Board of Lakes._

_[2] P. Oksen, Counsellor, Danish Embassy in London._

_[3] Minister for Lakes of Fiji._
"""


@pytest.mark.parametrize(
    ("name", "party", "reason"),
    [
        ("MR. HALDANE", "United Kingdom", "a footnote names the State"),
        ("Dr Oksen", "Denmark", "a footnote names it by the adjective"),
        ("Mr. Tui", "Fiji", "a footnote that only its mark joins to the name"),
    ],
)
def test_a_footnote_explains(name: str, party: str, reason: str) -> None:
    assert meant(NOTES, name) == party, reason


TALKS = """
Oslo, 3 May 1958

MR. STRAND said that Norway had sold fish to Peru for years. We wished to hear whether Peru bought
by auction. He asked whether Peru had changed its duties.

MR. QUISPE said that he would answer in writing. He asked whether we had points on timber.
Peru had lowered its duties.

MR. STRAND said that we had no points on timber. Norway would send a list. Norway would pay.

MR. LUND said that Norway had no list. He asked whether the Peruvian delegates could name a date.
"""


@pytest.mark.parametrize(
    ("name", "party", "reason"),
    [
        ("Mr. Strand", "Norway", "says what Norway did, and we"),
        ("Mr. Quispe", "Peru", "asks those who say we"),
        ("Mr. Lund", "Norway", "says what Norway has, and asks the other side"),
    ],
)
def test_two_sides_talk(name: str, party: str, reason: str) -> None:
    assert meant(TALKS, name) == party, reason


@pytest.mark.parametrize(
    ("document", "name", "party", "reason"),
    [
        ("The Global Environment Facility (GEF) met. GEF paid.", "GEF", "GEF", "as it says"),
        (
            "The Global Environment Facility paid.",
            "GEF",
            "Global Environment Facility",
            "as it says",
        ),
        ("Swaziland thanked the Chair.", "Swaziland", "Swaziland", "no date: as it is written"),
        ("Eswatini thanked the Chair.", "Eswatini", "Eswatini", "no date: as it is written"),
        ("The USSR objected.", "USSR", "Soviet Union", "a former State"),
        ("The UNFCCC presented its data.", "UNFCCC", "UNFCCC", "a convention for its secretariat"),
        (
            "Fiji, on behalf of the Coral Group, asked for time.",
            "Coral Group",
            "Coral Group",
            "a group for which somebody speaks",
        ),
        (
            "The representative of the ORDER OF FAIR WATERS, speaking early, asked for time.",
            "Order of Fair Waters",
            "Order of Fair Waters",
            "an organisation that has a representative",
        ),
        (
            "The European Communities asked. The Andean Community agreed.",
            "European Communities",
            "European Communities",
            "as it says, and not in the singular",
        ),
        ("Chinese Taipei gave data.", "Chinese Taipei", "Chinese Taipei", "as it says"),
        (
            "The Russian Federation spoke.",
            "Russian Federation",
            "Russia",
            "no federation of its own",
        ),
        (
            "Dr. Tane, Chair of the Lake Committee, reported.",
            "Dr. Tane",
            "Tane",
            "who chairs a body does not represent it",
        ),
        (
            "The Manager of the Secretariat, Mr. Lind, reported.",
            "Mr. Lind",
            "Secretariat",
            "who works for the secretariat speaks for it",
        ),
        (
            "Professor DIALLO (Mali), speaking first, asked for time.",
            "Professor Diallo",
            "Mali",
            "a title, a name and a State",
        ),
        (
            "The Intersessional Contact Group (ICG) met.",
            "ICG",
            None,
            "a contact group is no participant",
        ),
    ],
)
def test_the_document_names(document: str, name: str, party: str | None, reason: str) -> None:
    assert meant(document, name) == party, reason

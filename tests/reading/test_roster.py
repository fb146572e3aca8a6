"""The roster: lists of participants in the many forms in which minutes print them."""

import pytest

from tourdetable.reading import opening, read
from tourdetable.reading.lexicon import lexicon
from tourdetable.reading.notes import Notes
from tourdetable.reading.roster import find_roster
from tourdetable.reading.sentences import cut_sentences

Told = list[tuple[str | None, str | None]]


def roster(words: str, name: str = "lake.txt") -> Notes:
    notes = Notes(source=opening.opened(words.encode(), name=name))
    notes = Notes(source=notes.source, sentences=cut_sentences.run(notes, lexicon()))
    return Notes(source=notes.source, roster=find_roster.run(notes, lexicon()))


def told(words: str, name: str = "lake.txt") -> Told:
    """Who is listed, and for whom."""
    entries = [one.entry for one in roster(words, name).roster]
    return [(one.person, one.institution.written if one.institution else None) for one in entries]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Present:\nAnna Berg (Lake Survey) - Chair\nMr. K. Okello, Kenya\n\nThe Chair spoke.",
            [("Anna Berg", "Lake Survey"), ("K. Okello", "Kenya")],
        ),
        (
            "Attendees: Anna Berg, Juan Ríos, Wei Chen and Lena Holm\n\nThey met.",
            [("Anna Berg", None), ("Juan Ríos", None), ("Wei Chen", None), ("Lena Holm", None)],
        ),
        (
            "NORWAY\n\nThey met.",
            [],
        ),
        (
            (
                "LIST OF PARTICIPANTS\n\nNORWAY\nMs. Anna Berg, Director, Ministry of Fisheries\n"
                "Mr. Ole Lund, Adviser\n\nUNHCR\nMs. Sofia Lenz\n\nSUMMARY\n\nThey met."
            ),
            [
                (None, "NORWAY"),
                ("Anna Berg", "NORWAY"),
                ("Ole Lund", "NORWAY"),
                (None, "UNHCR"),
                ("Sofia Lenz", "UNHCR"),
            ],
        ),
        (
            (
                "Present: United Kingdom: Mr. H. Walters (in the chair), Sir John Brice. "
                "Canada: Mr. L. Dupree. India: Dr. S. Rao.\n\nMR. WALTERS spoke."
            ),
            [
                ("H. Walters", "United Kingdom"),
                ("John Brice", "United Kingdom"),
                ("L. Dupree", "Canada"),
                ("S. Rao", "India"),
            ],
        ),
        (
            "Present: Representatives of: Kenya, Mr. T. Corr; Peru, Mr. L. Gil.\n\nThey met.",
            [(None, "Kenya"), ("T. Corr", "Kenya"), (None, "Peru"), ("L. Gil", "Peru")],
        ),
        (
            (
                "Present were- Dr. A.B. Berg ) Mr. C.D. Holm ) Department of Lakes.\n\n"
                "E.F. Lund ) Captain G. Ries Department of Ports.\n\nDr. Berg spoke."
            ),
            [
                ("A.B. Berg", "Department of Lakes"),
                ("C.D. Holm", "Department of Lakes"),
                ("E.F. Lund", "Department of Lakes"),
                ("G. Ries", "Department of Ports"),
            ],
        ),
        (
            (
                "Members present\n\nDelegation of Norway: Ms. Anna Berg, Mr. Ole Lund\n"
                "Peru – Mr. Juan Ríos\n\nThe Chair opened the meeting and thanked all who came."
            ),
            [("Anna Berg", "Norway"), ("Ole Lund", "Norway"), ("Juan Ríos", "Peru")],
        ),
        (
            "Participants: Norway, Peru, Kenya, UNHCR\n\nThey met.",
            [(None, "Norway"), (None, "Peru"), (None, "Kenya"), (None, "UNHCR")],
        ),
        (
            "In attendance: Juan Ríos, Head of Unit, Embassy of Peru in Norway\n\nHe spoke.",
            [("Juan Ríos", "Peru")],
        ),
        (
            "The Chair opened.\n\nAnna Berg (AB), Lake Survey [LS]\n\nJuan Ríos (JR) of Peru\n",
            [("Anna Berg", "Lake Survey"), ("Juan Ríos", "Peru")],
        ),
    ],
)
def test_a_list_gives_people_with_whom_they_are_there_for(words: str, expected: Told) -> None:
    assert told(words) == expected


def test_a_table_is_read_row_by_row() -> None:
    words = (
        "# Participants\n\n| Country | Name | Title | E-mail |\n|---|---|---|---|\n"
        "| Norway | Ms. Anna Berg | Head of Unit | a@lake.no |\n| | Mr. Ole Lund | Adviser | |\n"
        "| Peru | Mr. Juan Ríos | Counsellor | |\n\n# Opening\n\nThey met.\n"
    )

    entries = [one.entry for one in roster(words, "lake.md").roster if one.entry.person]

    assert [(one.person, one.function) for one in entries] == [
        ("Anna Berg", "Head of Unit"),
        ("Ole Lund", "Adviser"),
        ("Juan Ríos", "Counsellor"),
    ]
    assert [one.institution.written for one in entries if one.institution] == [
        "Norway",
        "Norway",
        "Peru",
    ]


@pytest.mark.parametrize(
    ("line", "short", "office"),
    [
        ("Anna Berg (AB), Lake Survey", "AB", None),
        ("AB – Anna Berg (Norway)", "AB", None),
        ("Anna Berg (AB, Chair), Lake Survey", "AB", "Chair"),
        ("Chair: Anna Berg (Norway)", None, "Chair"),
        ("Anna Berg (in the chair)", None, "Chair"),
        ("Anna Berg (remote), Norway", None, None),
    ],
)
def test_initials_and_offices_are_kept(line: str, short: str | None, office: str | None) -> None:
    (one,) = roster(f"Present:\n{line}\n\nThey met.").roster

    assert (one.entry.person, one.entry.short, one.entry.office) == ("Anna Berg", short, office)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Present: Anna Berg, Juan Ríos\nApologies: Lena Holm, Tom Reed\n", [1, 1, 0, 0]),
        ("Staff Present: Ada Blum, Tom Reed\nMembers Absent: Lena Holm\n", [1, 1, 0]),
        ("Present: Anna Berg (Norway), Juan Ríos (excused)\n", [1, 0]),
    ],
)
def test_those_who_sent_apologies_are_on_the_roster_as_absent(
    words: str, expected: list[int]
) -> None:
    assert [int(one.present) for one in roster(f"{words}\nThey met.").roster] == expected


@pytest.mark.parametrize(
    "words",
    [
        "Participants noted that Peru, Norway and Kenya had come: all spoke.",
        "Participants\n\nMr. Ríos opened the meeting and said that it was late.",
        "Members discussed: (a) ferries; (b) piers.",
        "Apologies were not needed.",
        "Lake Towns League (LTL), a body of towns, met.",
    ],
)
def test_running_text_is_no_list(words: str) -> None:
    assert told(words) == []


def test_who_only_stands_in_for_somebody_makes_no_other_body_present() -> None:
    record = read(
        b"Present:\nAnna Berg (AB), Lake Survey\nJuan Gil (JG), Port Office\n"
        b"Port Office - Anna Berg representing Juan Gil\n\nThey met.\n",
        name="lake.txt",
    )

    assert [one.name for one in record.participants if one.presence == "listed"] == ["Lake Survey"]


def test_envoys_are_of_the_foreign_ministry_where_departments_of_one_state_meet() -> None:
    words = (
        "Present: A.B. Berg ) C.D. Holm ) Department of Foreign Affairs.\n\n"
        "E.F. Lund Department of Trade.\n\nG.H. Ries Peruvian Consul General, Oslo.\n\n"
        "Mr. Berg spoke.\n"
    )
    record = read(words.encode(), name="lake.txt")

    assert [(one.name, one.participant) for one in record.people][-1] == (
        "G.H. Ries",
        "Department of Foreign Affairs",
    )
    assert [one.name for one in record.participants if one.presence == "listed"] == [
        "Department of Foreign Affairs",
        "Department of Trade",
        "Peru",
    ]

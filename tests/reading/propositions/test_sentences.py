"""Who stands where on what: a sentence, what is heard, and why.

Each line of what is heard is: actors, predicate, point. All sentences are made up.
"""

from collections import defaultdict

import pytest

from tourdetable.reading.propositions.lines import rows

Table = list[tuple[str, list[str], str]]

ACTORS: Table = [
    ("Benin asked for ferries.", ["benin | asked | for ferries"], "one State, one verb"),
    (
        "Benin, Niger and the EU asked for ferries.",
        ["benin, niger, european union | asked | for ferries"],
        "each of a list",
    ),
    (
        "BENIN and others asked for ferries.",
        ["benin | asked | for ferries"],
        "others are not named",
    ),
    (
        "Malta, for the LDCs, asked for ferries.",
        ["malta, least developed country | asked | for ferries"],
        "the speaker and those spoken for",
    ),
    (
        "Malta on behalf of AOSIS and Cyprus asked for ferries.",
        ["malta, alliance of small island states, cyprus | asked | for ferries"],
        "no comma is needed",
    ),
    (
        "Malta (on behalf of CYPRUS and GREECE), Nepal and Laos asked for ferries.",
        ["malta, cyprus, greece, nepal, laos | asked | for ferries"],
        "those in brackets are spoken for",
    ),
    (
        "Speaking for the Arab Group, Yemen asked for ferries.",
        ["arab group, yemen | asked | for ferries"],
        "a group in front",
    ),
    (
        "The G-77/China asked for ferries.",
        ["group of 77, china | asked | for ferries"],
        "a group and a State",
    ),
    ("The G-77 asked for ferries.", ["group of 77 | asked | for ferries"], "the group alone"),
    (
        "Chad, with Gabon and Togo, asked for ferries.",
        ["chad, gabon, togo | asked | for ferries"],
        "those who join in",
    ),
    (
        "Chad, seconded by Gabon, asked for ferries.",
        ["chad, gabon | asked | for ferries"],
        "another word for support",
    ),
    (
        "Together with Gabon, Chad asked for ferries.",
        ["chad, gabon | asked | for ferries"],
        "those who join in, in front",
    ),
    (
        "Chad asked for ferries, supported by Gabon and Togo.",
        ["chad, gabon, togo | asked | for ferries"],
        "supporters behind the point",
    ),
    (
        "Chad asked for ferries, as did Gabon.",
        ["chad, gabon | asked | for ferries"],
        "another says the same",
    ),
    (
        "Chad asked for ferries and, with Gabon, regretted the floods.",
        ["chad | asked | for ferries", "chad, gabon | regretted | the floods"],
        "joined at the second verb, not at the first",
    ),
    (
        "Several States, including Chad and Gabon, asked for ferries.",
        ["chad, gabon | asked | for ferries"],
        "those of a collective who are named",
    ),
    (
        "Chad, as host of the workshop, asked for ferries.",
        ["chad | asked | for ferries"],
        "an apposition is no actor",
    ),
    (
        "The representative of Chad asked for ferries.",
        ["chad | asked | for ferries"],
        "somebody who speaks for a State",
    ),
    (
        "The moderator, supported by Gabon, asked for ferries.",
        ["gabon | asked | for ferries"],
        "the head is not named, the supporter is",
    ),
    (
        "Supported by Gabon, he asked for ferries.",
        ["gabon | asked | for ferries"],
        "nor is a pronoun",
    ),
    ("Many delegations asked for ferries.", [], "a collective"),
    ("Most developing countries and others asked for ferries.", [], "two collectives"),
    ("The Vice-Chair asked for ferries.", [], "an office"),
    ("She asked for ferries.", [], "a pronoun"),
    ("A Gabonese paper asked for ferries.", [], "an adjective"),
    ("The Gabon paper asked for ferries.", [], "a name that describes a paper"),
    ("Ms. Ondo (Gabon) asked for ferries.", [], "a person with the State in brackets"),
    ("UNHCR asked for ferries.", [], "an organisation"),
    ("“Ferries are late,” said Gabon.", ["gabon | said | ferries are late"], "a quotation first"),
]
POINTS: Table = [
    (
        "Qatar warned against blind trust in pilots.",
        ["qatar | warned | against blind trust in pilots"],
        "the preposition belongs to the point",
    ),
    (
        "Qatar expressed fears that tolls will rise.",
        ["qatar | expressed | fears that tolls will rise"],
        "the noun of a light verb does too",
    ),
    (
        "Qatar rejected tolls, because they slow traffic and annoy pilots.",
        ["qatar | rejected | tolls, because they slow traffic and annoy pilots"],
        "and so does a reason",
    ),
    (
        "Qatar asked for “free,” not “cheap,” passage.",
        ["qatar | asked | for free, not cheap, passage"],
        "quotation marks go, their commas stay",
    ),
    (
        "Qatar asked for Option 3 (the toll on barges).",
        ["qatar | asked | for option 3 (the toll on barges)"],
        "a closing bracket stays",
    ),
    (
        "Oman praised Qatar’s port.",
        ["oman | praised | qatar's port"],
        "a curly apostrophe becomes a straight one",
    ),
]
OPPOSITION: Table = [
    (
        "Kenya, opposed by Iraq, sought a tunnel.",
        ["kenya | sought | a tunnel", "iraq | not sought | a tunnel"],
        "who opposes does not demand it",
    ),
    (
        "Kenya, supported by Peru and opposed by Iraq and Iran, sought a tunnel.",
        ["kenya, peru | sought | a tunnel", "iraq, iran | not sought | a tunnel"],
        "both sides",
    ),
    (
        "Kenya, but opposed by Iraq, for the Arab Group, sought a tunnel.",
        ["kenya | sought | a tunnel", "iraq, arab group | not sought | a tunnel"],
        "a group on the side of its speaker",
    ),
    (
        "Opposed by Iraq and Iran, Kenya sought a tunnel.",
        ["kenya | sought | a tunnel", "iraq, iran | not sought | a tunnel"],
        "in front",
    ),
    (
        "Kenya sought a tunnel, opposed by Iraq.",
        ["kenya | sought | a tunnel", "iraq | not sought | a tunnel"],
        "behind",
    ),
    (
        "Kenya proposed draft text supported by Peru and opposed by Iraq.",
        ["kenya, peru | proposed | draft text", "iraq | not proposed | draft text"],
        "behind, without a comma",
    ),
    (
        "Kenya sought a tunnel, which was opposed by Iraq.",
        ["kenya | sought | a tunnel", "iraq | not sought | a tunnel"],
        "in a relative clause",
    ),
    (
        "Kenya sought a tunnel, while Iraq opposed.",
        ["kenya | sought | a tunnel", "iraq | not sought | a tunnel"],
        "without an object it is the same",
    ),
    (
        "Kenya sought a tunnel, while Iraq opposed this.",
        ["kenya | sought | a tunnel", "iraq | opposed | this"],
        "with one it is a verb like others",
    ),
    (
        "The meeting spoke about tolls, with Iraq opposed.",
        ["iraq | opposed | tolls"],
        "nobody named was for them",
    ),
    (
        "Kenya, opposed by Iraq, did not want the tunnel.",
        ["kenya | not want | the tunnel", "iraq | want | the tunnel"],
        "against a no is a yes",
    ),
    (
        "The meeting went on, with Kenya seeking a tunnel, opposed by Iraq.",
        ["kenya | seeking | a tunnel", "iraq | not seeking | a tunnel"],
        "the participle is denied too",
    ),
    (
        "Kenya, opposed by Iraq, sought a tunnel and thanked the pilots.",
        [
            "kenya | sought | a tunnel",
            "iraq | not sought | a tunnel",
            "kenya | thanked | the pilots",
            "iraq | not thanked | the pilots",
        ],
        "of two verbs, both",
    ),
    (
        "Kenya, opposed by Iraq, sought a tunnel, saying roads had moved.",
        [
            "kenya | sought | a tunnel",
            "iraq | not sought | a tunnel",
            "kenya | saying | roads had moved",
        ],
        "of a participle beside the verb, nothing",
    ),
    (
        "Kenya, opposed by Iraq, which wanted none, sought a tunnel.",
        [
            "iraq | wanted | none",
            "kenya | sought | a tunnel",
            "iraq | not sought | a tunnel",
        ],
        "what is told of the opponent is its own",
    ),
    (
        "Kenya, with Iraq opposing, sought a tunnel.",
        ["kenya | sought | a tunnel", "iraq | not sought | a tunnel"],
        "beside the subject",
    ),
    (
        "Kenya sought a tunnel, but Iraq objected.",
        ["kenya | sought | a tunnel", "iraq | not sought | a tunnel"],
        "another word for it",
    ),
    ("Kenya, opposed by some, sought a tunnel.", ["kenya | sought | a tunnel"], "nobody named"),
    ("Iraq opposed the tunnel.", ["iraq | opposed | the tunnel"], "a verb like others"),
    ("This was opposed by Iraq.", ["iraq | opposed | this"], "and in the passive"),
]
NEGATION: Table = [
    ("Ghana did not approve the budget.", ["ghana | not approve | the budget"], "did not"),
    ("Ghana cannot approve the budget.", ["ghana | not approve | the budget"], "cannot"),
    ("Ghana would not sign.", [], "nothing is said of what"),
    (
        "Ghana said he could not approve the budget.",
        ["ghana | said | he could not approve the budget"],
        "somebody is quoted",
    ),
    (
        "Ghana said that her country will not approve the budget.",
        ["ghana | said | that her country will not approve the budget"],
        "somebody is quoted on the country",
    ),
    (
        "Ghana said that it did not approve the budget.",
        ["ghana | not approve | the budget"],
        "it speaks of itself",
    ),
    (
        "Ghana said it could not approve the budget.",
        ["ghana | said | it could not approve the budget"],
        "could not is told as said",
    ),
    (
        "Ghana said that it does not mention rivers.",
        ["ghana | said | that it does not mention rivers"],
        "a text may not mention them; it has no will",
    ),
    (
        "He said Ghana cannot approve the budget.",
        ["ghana | not approve | the budget"],
        "a named refusal inside",
    ),
    (
        "Everybody knew that Ghana had withdrawn its pilots.",
        ["ghana | withdrawn | its pilots"],
        "a withdrawal inside",
    ),
    (
        "Reports said that Ghana planned to withdraw from the canal.",
        ["ghana | planned | to withdraw from the canal"],
        "a plan of one",
    ),
    ("He said Ghana had built a bridge.", [], "any other verb inside is not told"),
    (
        "Ghana said rivers cannot wait and will not heal.",
        ["ghana | said | rivers cannot wait and will not heal"],
        "verbs of others stay in the point",
    ),
]
PREDICATES: Table = [
    (
        "Nepal praised the pilots, but questioned the toll.",
        ["nepal | praised | the pilots", "nepal | questioned | the toll"],
        "two verbs",
    ),
    (
        "Nepal appealed for maps and for guides.",
        ["nepal | appealed | for maps and for guides"],
        "two objects of one verb",
    ),
    (
        "Nepal asked for new and improved guides.",
        ["nepal | asked | for new and improved guides"],
        "no verb but an adjective",
    ),
    (
        "Nepal had called the toll unfair and withdrawn from the fund.",
        ["nepal | called | the toll unfair", "nepal | withdrawn | from the fund"],
        "one auxiliary for both",
    ),
    (
        "Lamenting the floods, Nepal, with India, urged speed.",
        ["nepal, india | lamenting | the floods", "nepal, india | urged | speed"],
        "a participle in front",
    ),
    (
        "Nepal, lamenting the floods, urged speed.",
        ["nepal | lamenting | the floods", "nepal | urged | speed"],
        "one in between",
    ),
    (
        "Nepal urged speed and, noting the floods, thanked India.",
        ["nepal | urged | speed", "nepal | noting | the floods", "nepal | thanked | india"],
        "one before the second verb",
    ),
    (
        "Nepal urged speed, noting the floods and stressing the cost.",
        ["nepal | urged | speed", "nepal | noting | the floods", "nepal | stressing | the cost"],
        "two behind",
    ),
    (
        "Nepal proposed a list, including rivers and lakes.",
        ["nepal | proposed | a list, including rivers and lakes"],
        "an example is no statement",
    ),
    (
        "Nepal rejected the toll, leaving the fund empty.",
        ["nepal | rejected | the toll"],
        "what follows from it is not said by anybody",
    ),
    (
        "The meeting went on, with Nepal preferring maps and India suggesting guides.",
        ["nepal | preferring | maps", "india | suggesting | guides"],
        "others with participles of their own",
    ),
    (
        "Nepal urged speed, and India, supported by Laos, asked for guides.",
        ["nepal | urged | speed", "india, laos | asked | for guides"],
        "two clauses",
    ),
    (
        "Nepal urged speed; India asked for guides.",
        ["nepal | urged | speed", "india | asked | for guides"],
        "divided by a semicolon",
    ),
    (
        "Nepal urged speed, while others asked for guides.",
        ["nepal | urged | speed"],
        "the clause of others is no part of the point",
    ),
    (
        "While Nepal urged speed, India asked for guides.",
        ["nepal | urged | speed", "india | asked | for guides"],
        "the contrast in front",
    ),
    (
        "Nepal called for guides and India for maps.",
        ["nepal | called | for guides", "india | called | for maps"],
        "the verb is not repeated",
    ),
    (
        "Nepal called for, and India opposed, a toll.",
        ["nepal | called | for a toll", "india | opposed | a toll"],
        "the object is shared",
    ),
    (
        "Nepal urged speed, India asked for guides, and Laos thanked the hosts.",
        [
            "nepal | urged | speed",
            "india | asked | for guides",
            "laos | thanked | the hosts",
        ],
        "three clauses in a row",
    ),
    (
        "Nepal: urged speed; opposed the toll; and, with India, asked for guides.",
        [
            "nepal | urged | speed",
            "nepal | opposed | the toll",
            "nepal, india | asked | for guides",
        ],
        "a list of verbs behind a name",
    ),
    (
        "Nepal urged speed, and the tunnel was adopted.",
        ["nepal | urged | speed"],
        "what was done by nobody named is no part of the point",
    ),
    (
        "Nepal said that, while speed matters, care matters more.",
        ["nepal | said | that, while speed matters, care matters more"],
        "a contrast inside what is said",
    ),
    (
        "After Nepal urged speed, India left the room.",
        ["nepal | urged | speed", "india | left | the room"],
        "one after the other",
    ),
    ("Nepal hoped to join the fund.", ["nepal | hoped | to join the fund"], "an infinitive"),
    (
        "Nepal said India had opened the road and closed the bridge.",
        ["nepal | said | india had opened the road and closed the bridge"],
        "verbs inside what is said",
    ),
]
NOUNS: Table = [
    (
        "The meeting turned to Cuba's wish for ferries.",
        ["cuba | wish | for ferries"],
        "whose wish it is",
    ),
    (
        "The meeting turned to the Cuba proposal to close the port.",
        ["cuba | proposal | to close the port"],
        "without a genitive",
    ),
    (
        "The meeting dealt with a revised request by Cuba and Haiti to close the port.",
        ["cuba, haiti | request | to close the port"],
        "by whom",
    ),
    (
        "The meeting dealt with a request from Cuba, supported by Haiti, for ferries.",
        ["cuba, haiti | request | for ferries"],
        "with whom",
    ),
    (
        "The meeting dealt with a Cuban wish, supported by Haiti, for ferries.",
        ["haiti | wish | for ferries"],
        "the supporter of a wish, and not of those who heard it",
    ),
    (
        "He regretted Cuba's decision not to close the port and Haiti's support for it.",
        ["cuba | decision | not to close the port", "haiti | support | for it"],
        "one ends where the next begins",
    ),
    ("The meeting turned to Cuba's wish.", [], "nothing is said of what for"),
    ("The meeting turned to Cuba's early ferry offer.", [], "nor here"),
    (
        "Haiti welcomed Cuba's offer of ferries, but asked for more.",
        [
            "cuba | offer | of ferries",
            "haiti | welcomed | cuba's offer of ferries",
            "haiti | asked | for more",
        ],
        "beside the proposition that holds it",
    ),
    (
        "Cuba's proposal to close the port was opposed by Haiti.",
        [
            "cuba | proposal | to close the port",
            "haiti | opposed | cuba's proposal to close the port",
        ],
        "it ends before the verb",
    ),
]
PASSIVES: Table = [
    (
        "A ferry was promised by Samoa and opposed by Tonga.",
        ["samoa | promised | a ferry", "tonga | not promised | a ferry"],
        "the subject is the point",
    ),
    (
        "A ferry was supported by some, but opposed by Tonga, who feared noise.",
        ["tonga | not supported | a ferry", "tonga | feared | noise"],
        "the opponent alone is named",
    ),
    (
        "A ferry was tabled by Samoa, and Tonga opposed it.",
        ["samoa | tabled | a ferry", "tonga | opposed | it"],
        "who opposes it does not table it",
    ),
    (
        "Delegates read an annex drafted by Samoa on ferries.",
        ["samoa | drafted | an annex on ferries"],
        "a participle with its agent",
    ),
    (
        "Delegates read the annex drafted by Samoa, and accepted by Tonga.",
        ["samoa | drafted | the annex", "tonga | accepted | the annex"],
        "two of them",
    ),
    (
        "The ferry was rejected by Samoa and supported by Tonga.",
        ["samoa | rejected | the ferry", "tonga | not rejected | the ferry"],
        "who supports it does not reject it",
    ),
    (
        "Further ferries were requested by Samoa.",
        ["samoa | requested | further ferries"],
        "an adjective in front belongs to the point",
    ),
    (
        "He said that the ferry had been rejected by Samoa.",
        [],
        "a verb inside what is said",
    ),
    ("A ferry was requested by many.", [], "nobody is named"),
]
TOPICS: Table = [
    (
        "On tolls, Egypt asked for rules.",
        ["egypt | asked | for rules on tolls"],
        "the topic is part of the point, in the order of the alphabet",
    ),
    (
        "Regarding tolls, Egypt asked that they end.",
        ["egypt | asked | regarding tolls that they end"],
        "so it may come first",
    ),
    (
        "On tolls, Egypt asked for rules, and Libya, opposed by Sudan, wanted none.",
        [
            "egypt | asked | for rules on tolls",
            "libya | wanted | none on tolls",
            "sudan | not wanted | none on tolls",
        ],
        "of each clause",
    ),
    (
        "On tolls, Egypt asked for rules, with Libya preferring taxes.",
        ["egypt | asked | for rules on tolls", "libya | preferring | taxes"],
        "but not of others' participles",
    ),
    ("On Friday, Egypt asked for rules.", ["egypt | asked | for rules"], "a day is no topic"),
    (
        "In the last plenary, Egypt asked for rules.",
        ["egypt | asked | for rules"],
        "a meeting is none",
    ),
    ("However, Egypt asked for rules.", ["egypt | asked | for rules"], "a word that leads over"),
    ("TOLLS: Egypt asked for rules.", ["egypt | asked | for rules"], "a heading"),
    (
        "Egypt urged builders to wait.",
        ["egypt | urged | builders to wait"],
        "who is asked is a part of its own",
    ),
    (
        "Egypt urged Yemen to wait.",
        ["egypt | urged | to wait yemen"],
        "in the order of the alphabet, too",
    ),
]


@pytest.mark.parametrize(
    ("sentence", "heard", "reason"),
    [
        *ACTORS,
        *POINTS,
        *OPPOSITION,
        *NEGATION,
        *PREDICATES,
        *NOUNS,
        *PASSIVES,
        *TOPICS,
    ],
)
def test_a_sentence_tells_who_stands_where(sentence: str, heard: list[str], reason: str) -> None:
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for actor, predicate, point in rows(sentence):
        found[predicate, point].append(actor)
    told = [f"{', '.join(actors)} | {' | '.join(said)}" for said, actors in found.items()]
    assert sorted(told) == sorted(heard), reason


def test_a_line_may_hold_several_sentences() -> None:
    assert list(rows("Fiji preferred Route B. PERU disliked it.")) == [
        ("fiji", "preferred", "route b"),
        ("peru", "disliked", "it"),
    ]

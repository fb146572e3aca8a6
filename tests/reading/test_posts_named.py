"""Posts of those on a list: each row has the sentence, whose it is, and why."""

import pytest

from tourdetable.reading import read

TALKS = """MEMORANDUM OF CONVERSATION

DATE: May 4, 1962

PARTICIPANTS

Norway
The Prime Minister
Foreign Minister Mohn
Ambassador Tvedt

Peru
The Secretary, Mr. Juan Quill
Mr. Luis Paz, Minister of Trade

Mr. Quill said that the limits were late. Ambassador Tvedt replied that they were new.

"""


@pytest.mark.parametrize(
    ("words", "speakers", "reason"),
    [
        ("The Prime Minister asked for time.", ("Norway",), "a post alone on its line"),
        ("The Secretary asked for time.", ("Peru",), "a post before the name"),
        ("The Trade Minister asked for time.", ("Peru",), "a portfolio said shorter"),
        ("The Minister of Trade asked for time.", ("Peru",), "a post behind the name"),
        ("The Foreign Minister asked for time.", ("Norway",), "a post that is a title"),
        ("May, the Ambassador answered.", ("Norway",), "an ambassador by the title"),
        ("The Foreign Minister of Chile asked for time.", ("Chile",), "another State's minister"),
    ],
)
def test_a_post_means_who_holds_it(words: str, speakers: tuple[str, ...], reason: str) -> None:
    heard = read(f"{TALKS}{words}\n".encode(), name="talks.txt").interventions
    assert heard[-1].speakers == speakers, reason


def test_a_post_that_two_hold_means_neither() -> None:
    both = TALKS.replace("The Secretary, Mr. Juan Quill", "Ambassador Quill")
    heard = read(f"{both}The Ambassador asked for time.\n".encode(), name="talks.txt")
    assert {one.name for one in heard.participants} == {"Norway", "Peru"}

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tourdetable.exchange.people.names import BLOCK, Forms

FORMS = Forms("Zoë de la Cruz-Őry", ("zoe@lakes.example",), "+36 (1) 234-5678")
WORDS = st.sampled_from(
    [
        "Zoë",
        "de",
        "la",
        "Cruz-Őry",
        "CRUZ-ŐRY",
        "Mr",
        "Ms.",
        "Z.",
        ",",
        " ",
        "\n",
        "pier",
        "_",
        "Cruz",
    ]
)


@pytest.mark.parametrize(
    ("text", "blocked"),
    [
        ("Zoë de la Cruz-Őry spoke", "██████████████████ spoke"),
        ("ZOË DE LA CRUZ-ŐRY", "█" * 18),
        ("Cruz-Őry, Zoë de la", "█" * 19),
        ("Ms. Cruz-Őry left", "Ms. ████████ left"),
        ("Z. d. l. Cruz-Őry", "█" * 17),
        ("zoë_de_la_cruz-őry.docx", "██████████████████.docx"),
        ("write to Zoe@Lakes.example.", "write to █████████████████."),
        ("call 36 1 234 5678", "call █████████████"),
        ("the Cruz-Őry plan", "the Cruz-Őry plan"),
        ("Zoë de la Cruz-Őryan", "Zoë de la Cruz-Őryan"),
        ("Zoë\nde la Cruz-Őry", "█" * 18),
    ],
)
def test_a_person_is_found_in_every_usual_form_and_nobody_else(text: str, blocked: str) -> None:
    assert FORMS.blocked(text) == blocked


def test_letters_composed_of_several_characters_are_the_same_letters() -> None:
    text = unicodedata.normalize("NFD", "Zoë de la Cruz-Őry")
    assert FORMS.blocked(text) == BLOCK * len(text)


def test_a_single_word_is_looked_for_only_where_it_is_said_to_be_the_person() -> None:
    assert Forms("Secretariat").blocked("the Secretariat") == "the Secretariat"
    assert Forms("Sukarno", ("Sukarno",)).blocked("Sukarno spoke") == "███████ spoke"


def test_a_pseudonym_takes_the_place_of_the_name_and_a_title_stays() -> None:
    told = {"by": ["Ms Cruz-Őry", "Zoë de la Cruz-Őry"], "number": 3}
    expected = {"by": ["Ms a person", "a person"], "number": 3}
    assert FORMS.replaced_in(told, "a person") == expected


@given(st.lists(WORDS, max_size=12).map(" ".join))
def test_what_is_blocked_is_as_long_as_before_and_holds_nobody(text: str) -> None:
    blocked = FORMS.blocked(text)
    assert len(blocked) == len(text)
    assert not FORMS.found_in(blocked)

"""Normalising takes away spelling, and nothing that tells two names apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tourdetable.framework.names import normalised


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("The Netherlands", "netherlands"),
        ("Côte d’Ivoire", "cote divoire"),
        ("Iran (Islamic Republic of)", "iran islamic republic of"),
        ("St. Vincent & the Grenadines", "saint vincent and the grenadines"),
        ("U.S.A.", "usa"),
        ("Kosovo*", "kosovo"),
        ("Hungary<sup>i</sup>", "hungary"),
        ("Switzerland's", "switzerland"),
        ("the United States’", "united states"),
        ("Guinea–Bissau", "guinea bissau"),
        ("G-77/China", "g 77 china"),
        ("Łódź Đakovo Tromsø", "lodz dakovo tromso"),
        ("ISTANBUL, İzmir, ırmak", "istanbul izmir irmak"),
    ],
)
def test_normalised_takes_away_spelling(written: str, form: str) -> None:
    assert normalised(written) == form


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=40))
def test_normalised_has_no_blanks_at_its_ends_and_no_doubles(written: str) -> None:
    form = normalised(written)

    assert form == " ".join(form.split())


@given(st.from_regex(r"[A-Za-zÀ-ÖØ-öø-ž]{1,8}( [A-Za-zÀ-ÖØ-öø-ž]{1,8}){0,3}", fullmatch=True))
def test_normalised_is_the_same_when_shouted(written: str) -> None:
    assert normalised(written.upper()) == normalised(written)

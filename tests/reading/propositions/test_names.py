"""Under which names parties are compared with other collections."""

import tomllib

import pytest

from tourdetable.framework.names import register
from tourdetable.reading.lexicon import FOLDER
from tourdetable.reading.propositions.names import names_in

DATA = tomllib.loads((FOLDER / "encyclopaedia.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("written", "titles"),
    [
        ("Peru", ["peru"]),
        ("the US", ["united states"]),
        ("the UNITED STATES", ["united states"]),
        ("the RUSSIAN FEDERATION", ["russia"]),
        ("the Republic of Korea", ["south korea"]),
        ("Türkiye", ["turkey"]),
        ("TRINIDAD and TOBAGO", ["trinidad and tobago"]),
        ("Georgia", ["georgia (country)"]),
        ("Micronesia", ["federated states of micronesia"]),
        ("the EU", ["european union"]),
        ("the G-77/CHINA", ["group of 77", "china"]),
        ("the G- 77/China", ["group of 77", "china"]),
        ("the Group of 77 and China", ["group of 77", "china"]),
        ("the G-77", ["group of 77"]),
        ("AOSIS", ["alliance of small island states"]),
        ("the LDCs", ["least developed country"]),
        ("the LMDCs", ["like minded group"]),
        ("CG-11", ["central group 11"]),
        ("the ENVIRONMENTAL INTEGRITY GROUP", ["environmental integrity group"]),
        ("the Valdivia Group", ["valdivia group"]),
        ("Yugoslavia", ["yugoslavia"]),
        ("CARICOM", ["caribbean community"]),
        ("UNHCR", []),
        ("the European Commission", []),
        ("the Climate Action Network", []),
    ],
)
def test_a_party_has_the_title_of_an_encyclopaedia(written: str, titles: list[str]) -> None:
    assert [title for name in names_in(f"{written} spoke.") for title in name.parties] == titles


@pytest.mark.parametrize("kind", ["titles", "forms", "regions"])
def test_every_code_is_one_of_the_register(kind: str) -> None:
    codes = DATA["regions"]["codes"] if kind == "regions" else DATA[kind]
    assert [code for code in codes if register().by_code(code) is None] == []


def test_every_form_is_read() -> None:
    forms = [form for kind in ("forms", "others") for held in DATA[kind].values() for form in held]
    found = {form: [(one.start, one.end) for one in names_in(form)] for form in forms}
    assert found == {form: [(0, len(form.removesuffix(")")))] for form in forms}

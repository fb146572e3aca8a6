"""The forms of verbs."""

import pytest

from tourdetable.reading.conjugation import conjugated


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("plan", "plan plans planned planning"),
        ("commit", "commit commits committed committing"),
        ("visit", "visit visits visited visiting"),
        ("reply", "reply replies replied replying"),
        ("emphasise", "emphasise emphasises emphasised emphasising"),
        ("agree", "agree agrees agreed agreeing"),
        ("offer", "offer offers offered offering"),
        ("open", "open opens opened opening"),
        ("equip", "equip equips equipped equipping"),
        ("deter", "deter deters deterred deterring"),
    ],
)
def test_a_regular_verb_has_its_forms(base: str, forms: str) -> None:
    assert set(forms.split()) <= conjugated(base, ()).forms


def test_verbs_in_ise_are_known_in_american_spelling_too() -> None:
    assert {"emphasize", "emphasized", "emphasizing"} <= conjugated("emphasise", ()).forms


def test_verbs_in_l_have_two_spellings() -> None:
    assert {"cancelled", "canceled", "cancelling", "canceling"} <= conjugated("cancel", ()).forms

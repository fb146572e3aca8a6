"""Bodies of a meeting as parties: each row has the sentence, whose it is, and why."""

import pytest

from tourdetable.reading import read


@pytest.mark.parametrize(
    ("words", "speakers", "reason"),
    [
        ("Working Group 2 recommended a levy.", ("Working Group 2",), "by its number"),
        ("Working Group II recommended a levy.", ("Working Group II",), "in Roman figures"),
        (
            "The Working Group on Clean Lakes recommended a levy.",
            ("Working Group on Clean Lakes",),
            "by its subject",
        ),
        (
            "Fiji, on behalf of Working Group 3, recommended a levy.",
            ("Fiji", "Working Group 3"),
            "for which somebody speaks",
        ),
        (
            "The Expert Group on Reefs met in May. The Expert Group recommended a levy.",
            ("Expert Group on Reefs",),
            "in short, where there is but one",
        ),
        (
            "The Head of the Field Mission to Tarn, Ms. A. Berg, recommended a levy.",
            ("Field Mission to Tarn",),
            "the head of a mission speaks for it",
        ),
        (
            "The rapporteur of Working Group 1, Mr. Waqa (Fiji), recommended a levy.",
            ("Fiji",),
            "a rapporteur with a State speaks for that",
        ),
    ],
)
def test_a_body_is_a_party(words: str, speakers: tuple[str, ...], reason: str) -> None:
    record = read(f"# Lake Days\n\n3 May 2018\n\n{words}\n".encode(), name="a.md")
    assert record.interventions[-1].speakers == speakers, reason


def test_the_own_body_of_a_record_is_everybody() -> None:
    head = "# Working Group on Clean Lakes\n\n3 May 2018\n\n"
    words = "The Working Group on Clean Lakes recommended a levy."
    record = read(f"{head}{words}\n".encode(), name="a.md")
    assert record.interventions[-1].speakers == ("*",)

"""The table of propositions, as others read it."""

from tourdetable.reading.propositions.lines import table


def test_each_line_has_its_number_its_words_and_its_propositions() -> None:
    lines = ["Fiji,  opposed by Oman, asked for “free” ferries.", "Nobody spoke."]
    assert "".join(table(lines)) == (
        "1\tFiji, opposed by Oman, asked for “free” ferries.\n"
        "fiji\tasked\tfor free ferries\n"
        "oman\tnot asked\tfor free ferries\n"
        "\n"
        "2\tNobody spoke.\n"
        "\n"
    )


def test_a_proposition_stands_once() -> None:
    assert list(table(["Fiji asked for ferries. Fiji asked for ferries."]))[1:] == [
        "fiji\tasked\tfor ferries\n",
        "\n",
    ]


def test_a_tab_in_a_sentence_is_a_blank() -> None:
    assert next(iter(table(["Fiji asked\tfor ferries."]))) == "1\tFiji asked for ferries.\n"


def test_a_line_that_is_longer_than_any_sentence_is_passed_over() -> None:
    assert len(list(table(["Fiji asked for " + "very " * 3000 + "many ferries."]))) == 2

"""Questions that a speaker asks outright."""

from collections.abc import Callable

import pytest

Told = Callable[[str], list[tuple[list[str], list[str]]]]


@pytest.mark.parametrize(
    ("words", "acts", "reason"),
    [
        ("Do you have the figures?", "request", "a question mark"),
        ("Any other business?", "request", "no verb at all"),
        ("Will we need another meeting.", "request", "the verb comes first"),
        ("Any further comments.", "request", "asked for more"),
        ("In May, would it be too late.", "request", "the verb comes first behind a comma"),
        ("What are we to do about the fund?", "request", "a question word"),
        ("We have no figures, so can the fund wait?", "report request", "told, then asked"),
        ("We will see what can be done.", "commitment", "no question at all"),
    ],
)
def test_a_question_is_a_request(told: Told, words: str, acts: str, reason: str) -> None:
    found = told(f"**Norway:** {words}")
    assert [found for _, found in found] == [acts.split()], reason


@pytest.mark.parametrize(
    ("words", "acts", "reason"),
    [
        ("I'd like to thank the Chair.", "appreciation", "short for “I would”"),
        ("I’m happy to chair the group.", "offer", "short for “I am”"),
        ("We'll answer by May.", "commitment", "short for “we will”"),
        ("We don't agree.", "position", "short for “do not”"),
        ("I propose a vote.", "proposal", "the first person"),
        ("Very happy to see the text.", "appreciation", "no subject at all"),
        ("Please send a text by May.", "request", "a plain request"),
    ],
)
def test_words_in_the_first_person(told: Told, words: str, acts: str, reason: str) -> None:
    found = told(f"**Norway:** {words}")
    assert [found for _, found in found] == [acts.split()], reason

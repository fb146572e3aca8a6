"""What is known of the language: every word of the lexicon is heard in a sentence."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from tourdetable.reading.lexicon import FOLDER
from tourdetable.reading.propositions.language import forms_of, language, plural
from tourdetable.reading.propositions.lines import rows

DATA = tomllib.loads((FOLDER / "propositions.toml").read_text(encoding="utf-8"))
KNOWN = language()


def heard(sentences: Mapping[str, str]) -> dict[str, list[tuple[str, str, str]]]:
    """What is heard for each word, in the sentence that is made with it."""
    return {word: sorted(rows(sentence)) for word, sentence in sentences.items()}


def same(words: Sequence[str], *expected: tuple[str, str, str]) -> dict[str, Any]:
    """The same for every word."""
    return {word: sorted(expected) for word in words}


def starts(phrase: str) -> str:
    """A phrase at the beginning of a sentence."""
    return phrase[0].upper() + phrase[1:]


ASKED = ("kenya", "asked", "for maps")


@pytest.mark.parametrize("kind", sorted(KNOWN.verbs))
def test_every_verb_is_heard_in_the_past(kind: str) -> None:
    past = sorted(KNOWN.verbs[kind].past)
    assert heard({one: f"Kenya {one} the plan." for one in past}) == {
        one: [("kenya", one, "the plan")] for one in past
    }


@pytest.mark.parametrize("kind", ["says", "stands"])
def test_every_participle_of_saying_is_a_statement_of_its_own(kind: str) -> None:
    present = sorted(KNOWN.verbs[kind].present)
    assert heard({one: f"Kenya asked for maps, {one} the plan." for one in present}) == {
        one: sorted([ASKED, ("kenya", one, "the plan")]) for one in present
    }


def test_what_follows_from_a_deed_is_no_part_of_it() -> None:
    present = sorted(KNOWN.verbs["outcomes"].present)
    assert heard({one: f"Kenya asked for maps, {one} a rush." for one in present}) == same(
        present, ASKED
    )


def test_every_attitude_is_heard_of_the_one_who_speaks() -> None:
    base = sorted(KNOWN.verbs["attitudes"].base)
    assert heard({one: f"Kenya said that it did not {one} the plan." for one in base}) == {
        one: [("kenya", f"not {one}", "the plan")] for one in base
    }


def test_every_refusal_is_heard_inside_what_another_says() -> None:
    past = sorted(KNOWN.verbs["refusals"].past)
    assert heard({one: f"He said that Kenya {one} the plan." for one in past}) == {
        one: [("kenya", one, "the plan")] for one in past
    }


@pytest.mark.parametrize(("kind", "verb"), [("against", "not asked"), ("for", "asked")])
def test_without_an_object_it_is_what_was_said_before(kind: str, verb: str) -> None:
    past = sorted(KNOWN.verbs[kind].past)
    assert heard({one: f"Kenya asked for maps, while Peru {one}." for one in past}) == same(
        past, ASKED, ("peru", verb, "for maps")
    )


def test_whoever_is_asked_is_a_part_of_its_own() -> None:
    past = sorted(KNOWN.verbs["addressing"].past)
    assert heard({one: f"Kenya {one} you to act." for one in past}) == {
        one: [("kenya", one, "to act you")] for one in past
    }


def test_every_participle_has_its_agent() -> None:
    made = sorted(KNOWN.verbs["agents"].participle)
    assert heard({one: f"He read the text {one} by Kenya on fish." for one in made}) == {
        one: [("kenya", one, "the text on fish")] for one in made
    }


def test_every_noun_of_position_is_heard_with_its_content() -> None:
    nouns = sorted(KNOWN.nouns["of_position"])
    assert heard({one: f"He read Kenya's {one} on fish." for one in nouns}) == {
        one: [("kenya", one, "on fish")] for one in nouns
    }


def test_every_preposition_begins_the_content_of_a_noun() -> None:
    content = sorted(KNOWN.nouns["content"])
    assert heard({one: f"He read Kenya's plea {one} fish." for one in content}) == {
        one: [("kenya", "plea", f"{one} fish")] for one in content
    }


def test_every_envoy_speaks_for_a_country() -> None:
    envoys = sorted(KNOWN.nouns["envoys"])
    assert heard({one: f"The {one} of Kenya asked for maps." for one in envoys}) == same(
        envoys, ASKED
    )


@pytest.mark.parametrize(
    ("kind", "verb"),
    [
        ("for", "asked"),
        ("with", "asked"),
        ("supported", "asked"),
        ("and", "asked"),
        ("opposed", "not asked"),
    ],
)
def test_every_phrase_of_standing_puts_others_on_their_side(kind: str, verb: str) -> None:
    phrases = DATA["standing"][kind]
    assert heard({one: f"Kenya, {one} Peru, asked for maps." for one in phrases}) == same(
        phrases, ASKED, ("peru", verb, "for maps")
    )


@pytest.mark.parametrize("kind", ["generic", "collective"])
def test_whoever_is_not_named_is_no_actor(kind: str) -> None:
    words = DATA["standing"][kind].split()
    sentences = {one: f"Kenya, {one} groups and Peru asked for maps." for one in words}
    assert heard(sentences) == same(words, ASKED, ("peru", "asked", "for maps"))


def test_every_topic_is_part_of_the_point() -> None:
    topics = DATA["opening"]["topics"]
    assert heard({one: f"{starts(one)} fish, Kenya asked for maps." for one in topics}) == {
        one: [("kenya", "asked", " ".join(sorted(["for maps", f"{one} fish"])))] for one in topics
    }


def test_a_day_is_no_topic() -> None:
    days = DATA["opening"]["no_topics"].split()
    assert heard({one: f"On the {one}, Kenya asked for maps." for one in days}) == same(
        days, ASKED
    )


def test_what_stands_in_front_is_passed_over() -> None:
    words = DATA["opening"]["settings"].split()
    assert heard({one: f"{starts(one)} this, Kenya asked for maps." for one in words}) == same(
        words, ASKED
    )


@pytest.mark.parametrize("kind", ["modals", "do"])
def test_every_auxiliary_stands_before_the_verb(kind: str) -> None:
    words = DATA["words"][kind].split()
    found = heard({one: f"Kenya {one} endorse the list." for one in words})
    said = {word: re.sub("^not ", "", predicate) for word, [(_, predicate, _)] in found.items()}
    assert said == dict.fromkeys(words, "endorse")


def test_some_participles_need_no_comma() -> None:
    words = DATA["words"]["loose"].split()
    assert heard({one: f"Kenya asked for maps {one} need." for one in words}) == {
        one: sorted([ASKED, ("kenya", one, "need")]) for one in words
    }


def test_others_may_lean_to_a_side() -> None:
    words = DATA["words"]["leaning"].split()
    assert heard({one: f"Kenya asked for maps, with Peru {one} to pay." for one in words}) == {
        one: [ASKED, ("peru", one, "to pay")] for one in words
    }


def test_every_adverb_may_stand_before_the_verb() -> None:
    words = DATA["words"]["adverbs"].split()
    assert heard({one: f"Kenya {one} asked for maps." for one in words}) == same(words, ASKED)


def test_a_label_ends_a_sentence() -> None:
    words = DATA["words"]["labels"].split()
    sentences = {one: f"He read {starts(one)} B. Kenya asked for maps." for one in words}
    assert heard(sentences) == same(words, ASKED)


def test_a_clause_behind_a_conjunction_of_time_is_told() -> None:
    words = DATA["words"]["subordinating"].split() + DATA["words"]["contrasts"].split()
    sentences = {one: f"{starts(one)} Kenya asked for maps, Peru left the room." for one in words}
    assert heard(sentences) == same(words, ASKED, ("peru", "left", "the room"))


def test_forms_are_made_by_rule_and_given_where_they_are_irregular() -> None:
    forms = forms_of("plan withdraw emphasise", {"withdraw": ["withdrew", "withdrawn"]})
    assert forms.past == {"planned", "withdrew", "emphasised", "emphasized"}
    assert forms.participle == {"planned", "withdrawn", "emphasised", "emphasized"}
    assert forms.third == {"plans", "withdraws", "emphasises", "emphasizes"}


@pytest.mark.parametrize(("noun", "several"), [("plea", "pleas"), ("reply", "replies")])
def test_a_noun_has_a_plural(noun: str, several: str) -> None:
    assert plural(noun) == several


def test_no_verb_has_irregular_forms_without_standing_in_a_list() -> None:
    listed = " ".join(DATA["verbs"].values()).split()
    assert set(DATA["irregular"]) - set(listed) == set()

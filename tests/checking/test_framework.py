from typing import Any

import pytest

from tourdetable.record import Framework, Goal, GoalReference, Project, Record

TEXT = (
    "1. Peru named goal 7. Peru built on goal 2.\n\n2. A pier is planned.\n\n3. Goals 1 and 2.\n"
)


def framework(make: Any, *codes: str) -> Framework:
    place = make.place_of(TEXT, "Goals 1 and 2")
    return Framework(
        title="Ferry Plan",
        goals=tuple(Goal(code=code, title=f"Goal {code}", place=place) for code in codes),
    )


def record(
    make: Any,
    *,
    codes: tuple[str, ...] | None = ("G1", "G2"),
    touched: tuple[str, str] = ("G7", "G2"),
    project: tuple[str, ...] = (),
) -> Record:
    peru = make.participant(TEXT, "Peru")
    said = tuple(
        make.said(TEXT, "Peru", words, goals=(GoalReference(code=code, basis="stated"),))
        for words, code in zip(
            ("Peru named goal 7.", "Peru built on goal 2."), touched, strict=True
        )
    )
    pier = Project(title="Pier", goals=project, place=make.place_of(TEXT, "A pier"))
    given = framework(make, *codes) if codes is not None else None
    return make.record(
        TEXT, participants=(peru,), interventions=said, projects=(pier,), framework=given
    )


def test_a_goal_that_the_framework_does_not_have_is_told_once(make: Any, found: Any) -> None:
    shown = record(make, project=("G7",))
    assert found("G01", shown) == [
        (
            "The text speaks of goal G7, but Ferry Plan has the goals G1 to G2.",
            ["Peru named goal 7.", "A pier"],
        )
    ]


def test_a_goal_named_in_the_text_is_found_where_no_intervention_has_it(
    make: Any, found: Any
) -> None:
    text = "1. Peru named PG 7. Priority goals 1, 2 and 8 were discussed.\n\n2. The goals.\n"
    place = make.place_of(text, "The goals")
    goals = tuple(Goal(code=code, title="A goal", place=place) for code in ("PG1", "PG2"))
    shown = make.record(text, framework=Framework(title="Ferry Plan", goals=goals))
    assert found("G01", shown) == [
        ("The text speaks of goal PG7, but Ferry Plan has the goals PG1 to PG2.", ["PG 7"]),
        (
            "The text speaks of goal PG8, but Ferry Plan has the goals PG1 to PG2.",
            ["Priority goals 1, 2 and 8"],
        ),
    ]


def test_other_numbers_beside_a_goal_are_left_alone(make: Any, found: Any) -> None:
    text = "1. Priority Goal 2 and 15 countries, goal 16 of the UN, PG 1.\n\n2. The goals.\n"
    place = make.place_of(text, "The goals")
    goals = tuple(Goal(code=code, title="A goal", place=place) for code in ("PG1", "PG2"))
    shown = make.record(text, framework=Framework(title="Ferry Plan", goals=goals))
    assert found("G01", shown) == []


def test_goals_of_the_framework_are_left_alone(make: Any, found: Any) -> None:
    assert found("G01", record(make, touched=("G1", "G2"), project=("G2",))) == []


def test_a_document_that_sets_out_no_goals_is_left_alone(make: Any, found: Any) -> None:
    assert found("G01", record(make, codes=None)) == []
    assert found("G01", record(make, codes=())) == []


def with_titles(make: Any, words: str) -> Record:
    text = f"1. Peru named {words}.\n\n2. The goals.\n"
    place = make.place_of(text, "The goals")
    titles = {"PG1": "Safe ferries", "PG2": "Labour on the lakes", "PG3": "Clean water"}
    goals = tuple(Goal(code=code, title=title, place=place) for code, title in titles.items())
    shown: Record = make.record(text, framework=Framework(title="Ferry Plan", goals=goals))
    return shown


def test_a_number_with_the_subject_of_another_goal_is_found(make: Any, found: Any) -> None:
    assert found("G02", with_titles(make, "Priority Goal 3 (labour)")) == [
        (
            "The text gives goal PG3 the subject of PG2: “Priority Goal 3 (labour”.",
            ["Priority Goal 3 (labour"],
        )
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Priority Goal 2 (labour)",
        "Priority Goal 3 (harbours)",
        "Priority Goal 3 on clean water",
        "Priority Goal 9 (labour)",
    ],
)
def test_a_goal_with_its_own_subject_or_a_new_one_is_left_alone(
    make: Any, found: Any, words: str
) -> None:
    assert found("G02", with_titles(make, words)) == []

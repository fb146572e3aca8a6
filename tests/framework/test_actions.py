"""Official actions are taken in whole, or not at all."""

from pathlib import Path

import pytest

from tourdetable.framework import (
    Action,
    ActionsFault,
    Evidence,
    FrameworkVersion,
    Goal,
    PartialDate,
    actions,
)


def framework(*, count: int | None = None) -> FrameworkVersion:
    return FrameworkVersion(
        version="2019",
        title="A plan",
        adopted_on=PartialDate("2019"),
        goals=(Goal(code="PG1", label="One"), Goal(code="PG2", label="Two")),
        action_count=count,
        evidence=Evidence.STATED,
        source="a public page",
    )


THREE = (
    Action(goal="PG1", number="1", text="First; with a semicolon, and a comma"),
    Action(goal="PG1", number="2", text="Second"),
    Action(goal="PG2", number="1", text="Third"),
)

GOOD = {
    "commas.csv": (
        'goal,number,text\nPG1,1,"First; with a semicolon, and a comma"\n'
        "PG1,2,Second\nPG2,1,Third\n"
    ),
    "semicolons.csv": (
        'Goal;Number;Text\r\nPG1;1;"First; with a semicolon, and a comma"\r\n'
        "PG1;2;Second\r\n;;\r\nPG2;1;Third\r\n"
    ),
    "order.csv": (
        "text\tgoal\tnumber\nFirst; with a semicolon, and a comma\tPG1\t1\n"
        "Second\tPG1\t2\nThird\tPG2\t1\n"
    ),
    "actions.toml": (
        '[[actions]]\ngoal = "PG1"\nnumber = 1\ntext = "First; with a semicolon, and a comma"\n'
        '[[actions]]\ngoal = "PG1"\nnumber = "2"\ntext = "Second"\n'
        '[[actions]]\ngoal = "PG2"\nnumber = 1\ntext = "Third"\n'
    ),
}


@pytest.mark.parametrize("name", GOOD)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_actions_are_read_from_a_table_or_from_toml(
    tmp_path: Path, name: str, encoding: str
) -> None:
    path = tmp_path / name
    path.write_text(GOOD[name], encoding, newline="")

    assert actions.read(path, framework(count=3)) == THREE


def test_actions_are_read_when_their_count_is_not_known(tmp_path: Path) -> None:
    path = tmp_path / "one.csv"
    path.write_text("goal,number,text\nPG2,1,Alone\n", "utf-8")

    read = actions.read(path, framework())

    assert read == (Action(goal="PG2", number="1", text="Alone"),)
    assert framework().with_actions(read).actions == read


HEAD = "goal,number,text\n"

BAD = [
    ("a.csv", HEAD + "PG7,1,x\n", 'action 1 is under "PG7"; the goals of 2019 are PG1, PG2'),
    ("a.csv", HEAD + "PG1,1,x\nPG1,1,y\n", "PG1 has 2 actions with the number 1"),
    ("a.csv", HEAD + "PG1,1,x\n", "it has 1 actions, and A plan is known to have 2"),
    ("a.csv", HEAD, "it has no actions"),
    ("a.csv", "", "its first line must name the columns goal, number, text"),
    ("a.csv", "goal,text\nPG1,x\n", "its first line must name the columns goal, number, text"),
    ("a.csv", HEAD + "PG1,1\n", "action 1 has 2 cells instead of 3"),
    ("a.csv", HEAD + "PG1,1,x,y\n", "action 1 has 4 cells instead of 3"),
    ("a.csv", HEAD + "PG1,1, \n", "action 1, text: string should have at least 1 character"),
    ("a.csv", HEAD + 'PG1,1,"x\n', "line 2 is not a row of a table: unexpected end of data"),
    ("a.toml", "actions = 3", "it must hold entries under [[actions]] and nothing else"),
    ("a.toml", "actions = [3]", "action 1 needs a number"),
    (
        "a.toml",
        '[[actions]]\ngoal = "PG1"\nnumber = 1.10\ntext = "x"',
        "action 1 needs a number, in quotation marks if it has a point",
    ),
    (
        "a.toml",
        '[[actions]]\ngoal = "PG1"\nnumber = 1\ntext = "x"\nextra = 1',
        "action 1, extra: extra inputs are not permitted",
    ),
    ("a.toml", "[[", "it is not TOML"),
]


@pytest.mark.parametrize(("name", "content", "reason"), BAD)
def test_a_wrong_file_is_refused_with_the_reason(
    tmp_path: Path, name: str, content: str, reason: str
) -> None:
    path = tmp_path / name
    path.write_text(content, "utf-8")

    with pytest.raises(ActionsFault) as refused:
        actions.read(path, framework(count=2))

    assert str(refused.value).startswith(f"{name} was not taken in: {reason}")
    assert str(refused.value).endswith("Correct the file and take it in again.")


def test_a_file_that_is_missing_or_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "sheet.csv").write_bytes(b"goal,number,text\nPG1,1,\xe4\n")

    with pytest.raises(ActionsFault, match=r"nothing\.csv was not taken in: it cannot be opened"):
        actions.read(tmp_path / "nothing.csv", framework())
    with pytest.raises(ActionsFault, match="it is not text in UTF-8"):
        actions.read(tmp_path / "sheet.csv", framework())

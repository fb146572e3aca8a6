"""A profile that contradicts itself is refused, with the place and the reason."""

import shutil
from pathlib import Path

import pytest

from tourdetable.errors import Refusal
from tourdetable.framework import ProfileFault, profiles

SHIPPED = Path(profiles.__file__).parent / "budapest_process"
SOURCE = 'evidence = "stated"\nsource = "a public page"\n'
FRAMEWORK = (
    '[[frameworks]]\nversion = "2019"\ntitle = "A plan"\nadopted_on = "2019"\n'
    'goals = [{code = "PG1", label = "One"}]\n' + SOURCE
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "a_dialogue"
    path.mkdir()
    (path / "profile.toml").write_text('name = "A Dialogue"\nkind = "regional"\n', "utf-8")
    (path / "frameworks.toml").write_text(FRAMEWORK, "utf-8")
    return path


def test_a_folder_of_ones_own_is_a_profile(folder: Path) -> None:
    for way in (folder, str(folder)):
        profile = profiles.load(way)
        assert (profile.id, profile.name, len(profile.frameworks)) == (
            "a_dialogue",
            "A Dialogue",
            1,
        )


def test_a_copy_of_the_shipped_profile_is_the_same_profile(tmp_path: Path) -> None:
    copy = shutil.copytree(SHIPPED, tmp_path / "budapest_process")

    assert profiles.load(copy) == profiles.load("budapest_process")


def test_a_profile_needs_no_file_but_the_first(folder: Path) -> None:
    (folder / "frameworks.toml").unlink()

    assert profiles.load(folder).frameworks == ()


MEETING = '[[meetings]]\nid = "m1"\ntitle = "A meeting"\nstarts = "2019"\n' + SOURCE
PROJECT = '[[projects]]\nid = "p1"\ntitle = "A project"\n' + SOURCE
OFFICE = '[[offices]]\noffice = "Chair"\nholder = "HUN"\n' + SOURCE
BODY = '[[bodies]]\nid = "b1"\nname = "A Group"\nkind = "steering"\n' + SOURCE
COMPACT = '[[compact]]\ngoal = {version = "2019", code = "PG1"}\n' + SOURCE
WALK = (
    '[[crosswalks]]\nsubject = "all"\n'
    'goals = [{version = "2019", code = "PG1"}, {version = "2019", code = "PG7"}]\n' + SOURCE
)
MEMBER = '[[participations]]\ncode = "XYZ"\nstatus = "observer"\n' + SOURCE
THEME = (
    '[[themes]]\nid = "t1"\ntitle = "T"\nphrases = ["x"]\n'
    'goals = [{version = "2013", code = "PG1"}]\n' + SOURCE
)

FAULTS = [
    (
        "crosswalks.toml",
        WALK,
        "crosswalks.toml, crosswalks (all): no framework of the profile has the goal PG7 of 2019",
    ),
    (
        "projects.toml",
        PROJECT + 'goals = [{version = "2024", code = "PG1"}]\n',
        "projects.toml, projects (p1): no framework of the profile has the goal PG1 of 2024",
    ),
    (
        "themes.toml",
        THEME,
        "themes.toml, themes (t1): no framework of the profile has the goal PG1 of 2013",
    ),
    (
        "offices.toml",
        OFFICE + 'body = "nobody"\n',
        'offices.toml, offices (Chair HUN): the profile has no body "nobody"',
    ),
    (
        "meetings.toml",
        MEETING + 'bodies = ["nobody"]\n',
        'meetings.toml, meetings (m1): the profile has no body "nobody"',
    ),
    (
        "meetings.toml",
        MEETING + 'texts = [{title = "T", version = "1999"}]\n',
        "meetings.toml, meetings (m1): there is no framework of 1999",
    ),
    (
        "participation.toml",
        MEMBER,
        'participation.toml, participations (XYZ): the register of names has no code "XYZ"',
    ),
    (
        "projects.toml",
        PROJECT + 'donors = ["EU", "ZZZ"]\n',
        'projects.toml, projects (p1): the register of names has no code "ZZZ"',
    ),
    (
        "projects.toml",
        PROJECT + 'part_of = "p1"\n',
        'projects.toml, projects (p1): there is no other project "p1"',
    ),
    (
        "meetings.toml",
        MEETING + MEETING,
        "meetings.toml, meetings (m1): the list has two entries of this name",
    ),
    (
        "bodies.toml",
        BODY + BODY.replace("b1", "b2").replace("A Group", "The a group"),
        'bodies.toml, bodies (b2): the name "The a group" belongs to b1 too',
    ),
    (
        "bodies.toml",
        BODY + 'begins = "2013"\nends = "2012"\n',
        "bodies.toml, bodies 1 (b1): it ends (2012) before it begins (2013)",
    ),
    (
        "meetings.toml",
        MEETING + 'ends = "2018"\n',
        "meetings.toml, meetings 1 (m1): it ends (2018) before it starts (2019)",
    ),
    (
        "bodies.toml",
        BODY + 'begins = "some day"\n',
        "bodies.toml, bodies 1 (b1): begins: 'some day' is not a date such as",
    ),
    (
        "bodies.toml",
        BODY + 'beginns = "2013"\n',
        'bodies.toml, bodies 1 (b1): the key "beginns" is unknown',
    ),
    (
        "bodies.toml",
        BODY.replace('source = "a public page"\n', ""),
        "bodies.toml, bodies 1 (b1): source: Field required",
    ),
    ("bodies.toml", "bodies = 3", "bodies.toml, bodies: write each entry under [[bodies]]"),
    ("bodies.toml", "bodies = [3]", "bodies.toml, bodies 1: Input should be"),
    ("bodies.toml", PROJECT, "bodies.toml, projects: this file holds bodies only"),
    ("bodies.toml", "[[bodies", "bodies.toml: it is not TOML"),
    ("people.toml", "", "people.toml: the files of a profile are profile.toml, bodies.toml"),
    (
        "crosswalks.toml",
        COMPACT,
        "crosswalks.toml, compact 1: a mapping has objectives, or says `known = false`",
    ),
    (
        "crosswalks.toml",
        COMPACT + "objectives = [24]\n",
        "crosswalks.toml, compact 1: the Global Compact has no objective 24",
    ),
    (
        "frameworks.toml",
        FRAMEWORK + 'actions = [{goal = "PG2", number = "1", text = "x"}]\n',
        "frameworks.toml, frameworks (2019): action 1 is under PG2, which is no goal of it",
    ),
    (
        "frameworks.toml",
        FRAMEWORK.replace("}]", '}, {code = "PG1", label = "Two"}]'),
        "frameworks.toml, frameworks 1 (2019): it has two goals with the code PG1",
    ),
    (
        "profile.toml",
        'name = "A"\nkind = "b"\nbodies = []\n',
        "profile.toml, bodies: its entries stand in bodies.toml",
    ),
    ("profile.toml", 'name = "A"\n', "profile.toml: kind: Field required"),
]


@pytest.mark.parametrize(("file", "content", "reason"), FAULTS)
def test_a_fault_is_named_with_file_and_entry(
    folder: Path, file: str, content: str, reason: str
) -> None:
    (folder / file).write_text(content, "utf-8")

    with pytest.raises(ProfileFault) as refused:
        profiles.load(folder)

    assert str(refused.value).startswith(f"The profile cannot be used: {reason}")
    assert str(refused.value).endswith("Correct it and try again.")


def test_further_faults_are_counted(folder: Path) -> None:
    (folder / "meetings.toml").write_text(MEETING + 'bodies = ["one", "two", "three"]\n', "utf-8")

    with pytest.raises(ProfileFault, match=r"\(2 more faults follow\)"):
        profiles.load(folder)


def test_a_file_that_is_no_text_is_refused(folder: Path) -> None:
    (folder / "bodies.toml").write_bytes(b"\xff\xfe")

    with pytest.raises(ProfileFault, match=r"bodies\.toml: it is not text in UTF-8"):
        profiles.load(folder)


def test_a_folder_without_a_profile_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ProfileFault, match=r"has no profile\.toml"):
        profiles.load(tmp_path)
    with pytest.raises(ProfileFault, match="is not the folder of a profile"):
        profiles.load(tmp_path / "nowhere")


def test_an_unknown_name_is_answered_with_the_known_ones() -> None:
    with pytest.raises(Refusal) as refused:
        profiles.load("atlantis_process")

    assert str(refused.value) == (
        'There is no profile "atlantis_process". Take one of these: budapest_process; '
        "or name the folder of a profile."
    )

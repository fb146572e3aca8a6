import json
import re
from collections.abc import Callable
from io import BytesIO

import pytest
from django.test import Client
from docx import Document

from actors import SECRETARIAT, TESTER, for_all
from tourdetable.dialogue.meetings.models import Meeting
from tourdetable.exchange import give_out, take_in
from tourdetable.record import Act, Doubt, Record, loads
from tourdetable.writing import summary
from tourdetable.writing.words import plain
from web.looks import AT, MEETING, words

pytestmark = [pytest.mark.django_db, pytest.mark.database]
Page = Callable[..., str]
ADDRESSES = (
    "/",
    "/meetings/",
    MEETING,
    f"{MEETING}source/",
    "/participants/",
    "/participants/tur/",
    "/follow-up/",
    "/framework/",
    "/bodies/",
    "/log-in/",
)


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_page_has_one_heading_a_title_and_a_way_past_the_navigation(
    address: str, meeting: Meeting, page: Page
) -> None:
    html = page(address)
    assert len(re.findall("<h1[ >]", html)) == 1
    assert html.count("– Budapest Process</title>") == 1
    assert html.count('<a class="skip" href="#main">') == 1


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_page_has_a_style_or_a_script_of_its_own_or_names_another_host(
    address: str, meeting: Meeting, page: Page
) -> None:
    html = page(address)
    assert re.findall(r"""\sstyle=|\son\w+=["']|<style|javascript:""", html) == []
    assert re.findall(r"""(?:src|href)=["']?(?:https?:)?//""", html) == []


@pytest.mark.parametrize(
    "address", ["/", "/meetings/", "/participants/", "/follow-up/", "/framework/", "/bodies/"]
)
def test_an_empty_installation_says_so_instead_of_failing(
    address: str, db: None, page: Page
) -> None:
    html = page(address)
    assert html.count('class="empty"') >= (0 if address == "/framework/" else 1)


def test_home_shows_the_last_meeting_what_is_open_and_the_goals(
    meeting: Meeting, example: Record, page: Page
) -> None:
    told = words(page("/"))
    assert "Annual Senior Officials Meeting 2 December 2021, online" in told
    said = len(example.interventions)
    assert f"States listed 32 Organisations listed 9 Interventions {said}" in told
    for act, word in ((Act.COMMITMENT, "commitments"), (Act.OFFER, "offers")):
        number = sum(act in one.acts for one in example.interventions)
        assert f"{number} {word}" in told
    assert "No document names a meeting that is still to come." in told
    assert "Call for Action 2025–2030, adopted 12 November 2024" in told


def test_the_page_of_a_meeting_shows_all_that_was_said_each_with_its_mark(
    meeting: Meeting, example: Record, page: Page
) -> None:
    html = page(MEETING)
    assert html.count('<li class="said">') == len(example.interventions)
    for one in example.interventions:
        assert f'href="{MEETING}source/{one.place.start}-{one.place.end}/#passage"' in html
    assert html.count('<li class="finding ') == len(example.findings)
    assert "**" not in words(html)
    assert "<sup>" not in html


def test_counts_that_contradict_each_other_are_shown_side_by_side(
    meeting: Meeting, page: Page
) -> None:
    told = words(page(MEETING))
    assert "31 states (and lists 32)" in told
    assert "The text says 31 countries and lists 32." in told


@pytest.mark.parametrize("act", list(Act))
def test_interventions_are_filtered_by_act(
    act: Act, meeting: Meeting, example: Record, page: Page
) -> None:
    html = page(f"{MEETING}?act={act}")
    wanted = sum(act in one.acts for one in example.interventions)
    assert html.count('<li class="said">') == wanted
    assert f"{wanted} of {len(example.interventions)} interventions." in words(html)


def test_filters_are_joined_by_and(meeting: Meeting, example: Record, page: Page) -> None:
    html = page(f"{MEETING}?act=position&goal=PG1&participant=hun")
    wanted = [
        one
        for one in example.interventions
        if Act.POSITION in one.acts
        and any(goal.code == "PG1" for goal in one.goals)
        and "Hungary" in one.speakers
    ]
    assert html.count('<li class="said">') == len(wanted)
    assert wanted != []


def test_a_filter_that_fits_nothing_says_so_and_offers_a_way_back(
    meeting: Meeting, page: Page
) -> None:
    told = words(page(f"{MEETING}?act=offer&participant=hun"))
    assert "Nothing that was said fits all of these. Show all" in told


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("act=promise", "There is no act “promise” here."),
        ("goal=PG9", "There is no goal “PG9” here."),
        ("participant=nobody", "There is no participant “nobody” here."),
        ("act=%3Cb%3E", "There is no act “&lt;b&gt;” here."),
    ],
)
def test_a_filter_that_means_nothing_is_ignored_and_said_to_be(
    query: str, said: str, meeting: Meeting, example: Record, page: Page
) -> None:
    html = page(f"{MEETING}?{query}")
    assert said in html
    assert html.count('<li class="said">') == len(example.interventions)


def test_a_mark_leads_to_the_passage_in_the_source(
    meeting: Meeting, example: Record, page: Page
) -> None:
    offer = next(one for one in example.interventions if one.acts == (Act.OFFER,))
    html = page(f"{MEETING}source/{offer.place.start}-{offer.place.end}/")
    marked = "".join(re.findall(r"<mark[^>]*>(.*?)</mark>", html, flags=re.DOTALL))
    assert words(re.sub("<[^>]+>", "", marked)) == plain(offer.place.words, example.document)
    assert html.count('id="passage"') == 1
    assert f"Decided by the words “{offer.sign}”" in words(html)


def test_the_source_is_shown_whole_and_without_the_signs_of_its_format(
    meeting: Meeting, example: Record, page: Page
) -> None:
    html = page(f"{MEETING}source/")
    article = re.findall(r"<article.*?</article>", html, flags=re.DOTALL)[0]
    told = words(article)
    assert "**" not in told
    assert "# " not in told
    assert "mark" not in re.findall(r"<(\w+)", article)
    bold = {"text/markdown": 1}.get(example.document.media_type, 0)
    assert article.count("<strong>Dr. Savaş Ünlü</strong>") == bold
    for number in range(1, 12):
        assert f'<span class="label">{number}</span>' in article


@pytest.mark.parametrize(
    "address",
    [
        "/meetings/nowhere/",
        "/meetings/nowhere/source/",
        "/meetings/nowhere/record.json",
        "/participants/nobody/",
        f"{MEETING}source/20-10/",
        f"{MEETING}source/0-999999999/",
        f"{MEETING}source/0-99999999999999999999/",
        f"{MEETING}source/-1-5/",
        f"{MEETING}source/a-b/",
    ],
)
def test_an_address_of_nothing_gets_a_page_that_says_so(
    address: str, meeting: Meeting, page: Page
) -> None:
    html = page(address, status=404)
    assert "There is no such page" in html
    assert "To the home page" in html


def test_the_record_is_downloaded_as_it_was_taken_in(
    meeting: Meeting, example: Record, client: Client
) -> None:
    answer = client.get(f"{MEETING}record.json")
    assert answer["Content-Type"] == "application/json"
    name = "senior-officials-meeting-2021-12-02.json"
    assert answer["Content-Disposition"] == f'attachment; filename="{name}"'
    assert loads(answer.content) == for_all(example)
    assert json.loads(answer.content)["version"] == 1


def test_the_summary_is_downloaded_for_word_and_as_markdown(
    meeting: Meeting, client: Client
) -> None:
    word = Document(BytesIO(client.get(f"{MEETING}summary.docx").content))
    assert word.core_properties.title == "Annual Senior Officials Meeting"
    markdown = client.get(f"{MEETING}summary.md").content.decode()
    assert markdown == summary.as_markdown(give_out(meeting, SECRETARIAT))


def test_a_participant_has_a_page_with_all_that_it_said_under_each_act(
    meeting: Meeting, example: Record, page: Page
) -> None:
    html = page("/participants/bgr/")
    said = [one for one in example.interventions if "Bulgaria" in one.speakers]
    assert html.count('<li class="said">') == len(said)
    told = words(html)
    offers = sum(Act.OFFER in one.acts for one in said)
    assert f"Offer {offers} " in told
    assert "Commitment 0 None reported." in told
    assert "Chair of the Black Sea Region Working Group, attested 2 December 2021." in told


def test_a_participant_is_shown_under_its_present_name_with_the_earlier_ones(
    meeting: Meeting, page: Page
) -> None:
    told = words(page("/participants/tur/"))
    assert "Türkiye Turkey before 1 June 2022; Türkiye from 1 June 2022" in told
    assert "Annual Senior Officials Meeting 2 December 2021 listed as present Turkey" in told


def test_follow_up_never_adds_kinds_up_and_ignores_an_unknown_one(
    meeting: Meeting, example: Record, page: Page
) -> None:
    html = page("/follow-up/?kind=offer")
    offers = sum(Act.OFFER in one.acts for one in example.interventions)
    assert html.count('<tr><th scope="row">') == offers
    assert "There is no kind “interest”; all kinds are shown." in words(
        page("/follow-up/?kind=interest")
    )
    assert "All kinds 7 commitments" in words(html)


def test_the_framework_keeps_stated_and_suggested_apart(
    meeting: Meeting, example: Record, page: Page
) -> None:
    told = words(page("/framework/"))
    stated, suggested = (
        sum(
            any((goal.code, goal.basis) == ("PG6", basis) for goal in one.goals)
            for one in example.interventions
        )
        for basis in ("stated", "suggested")
    )
    assert f"stated {stated}×, suggested {suggested}×" in told
    assert told.count("no published mapping is known") == 15
    assert "41 actions; their text is not imported yet." in told


def test_the_register_leads_to_the_record_of_a_known_meeting(meeting: Meeting, page: Page) -> None:
    html = page("/meetings/")
    assert html.count(f'<td><a href="{MEETING}">Record</a></td>') == 1


@pytest.mark.parametrize("address", ADDRESSES)
def test_pages_are_sent_with_a_policy_that_lets_nothing_else_in(
    address: str, meeting: Meeting, client: Client
) -> None:
    answer = client.get(address)
    policy = dict(
        part.strip().split(" ", 1) for part in answer["Content-Security-Policy"].split(";")
    )
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == "'self'"
    assert answer["X-Frame-Options"] == "DENY"


def test_a_meeting_of_another_dialogue_is_in_no_figure_of_this_one(
    meeting: Meeting, example: Record, page: Page
) -> None:
    before = words(page("/"))
    told = example.meeting.model_copy(update={"dialogue": "Great Lakes Dialogue"})
    document = example.document.model_copy(update={"sha256": "f" * 64})
    other = example.model_copy(update={"meeting": told, "document": document})
    take_in(for_all(other), by=TESTER, at=AT)
    assert words(page("/")) == before
    offers = sum(Act.OFFER in one.acts for one in example.interventions)
    assert page("/follow-up/?kind=offer").count('<tr><th scope="row">') == offers
    assert "Great Lakes Dialogue" in words(page("/meetings/"))


def test_what_the_reader_was_unsure_of_is_shown_with_its_place(
    meeting: Meeting, example: Record, page: Page
) -> None:
    assert "What the reader was unsure of" not in page(MEETING)
    place = example.interventions[0].place
    unsure = Doubt(message="Whether this was said by the Chair is unclear.", place=place)
    take_in(example.model_copy(update={"doubts": (unsure,)}), by=TESTER, at=AT)
    told = words(page(MEETING))
    assert (
        "What the reader was unsure of Whether this was said by the Chair is unclear. ¶ 2" in told
    )

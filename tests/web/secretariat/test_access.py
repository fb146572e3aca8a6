import json
import re

import pytest
from django.test import Client

from accounts.people import client_of, person
from actors import SECRETARIAT, for_all
from tourdetable.accounts.seats import SeatKind
from tourdetable.audit.models import Entry
from tourdetable.dialogue.meetings.models import Meeting
from tourdetable.dialogue.statements.models import Intervention
from tourdetable.exchange import give_out
from tourdetable.record import Attribution, Classification, Record
from web.looks import MEETING, words

ACCESS = f"{MEETING}access/"


def seated(kind: SeatKind, participant: str | None = None) -> Client:
    return client_of(person(kind.value, kind, participant=participant))


@pytest.fixture
def secretariat(meeting: Meeting) -> Client:
    return seated(SeatKind.SECRETARIAT)


def said(meeting: Meeting, *, number: int = 0) -> Intervention:
    return meeting.interventions.order_by("position")[number]


def address(one: Intervention) -> str:
    return f"{ACCESS}intervention/{one.pk}/"


def of_meeting(level: str, attribution: str = "named", **more: str) -> dict[str, str]:
    before = json.dumps(["public", "named"])
    return {"classification": level, "attribution": attribution, "before": before, **more}


def errors(answer: object, form: str = "form") -> list[str]:
    return [one for found in answer.context[form].errors.values() for one in found]


def test_a_meeting_is_restricted_and_is_gone_for_everybody_else(
    meeting: Meeting, secretariat: Client, client: Client
) -> None:
    absent = client.get(MEETING.replace("2021", "2001")).content
    answer = secretariat.post(ACCESS, of_meeting("body"))
    assert (answer.status_code, answer["Location"]) == (302, ACCESS)
    hidden = client.get(MEETING)
    assert (hidden.status_code, hidden.content) == (404, absent)
    assert MEETING not in client.get("/meetings/").content.decode()
    assert seated(SeatKind.DELEGATE, "HUN").get(MEETING).status_code == 200
    assert seated(SeatKind.OBSERVER, "TJK").get(MEETING).status_code == 404


def test_more_people_see_it_only_by_a_release_with_its_reason(
    meeting: Meeting, secretariat: Client
) -> None:
    secretariat.post(ACCESS, of_meeting("secretariat"))
    looser = of_meeting("public") | {"before": json.dumps(["secretariat", "named"])}
    refused = secretariat.post(ACCESS, looser)
    assert refused.status_code == 422
    assert errors(refused) == ["More people would see it than before. Say why they may."]
    assert secretariat.post(ACCESS, looser | {"why": "The Chair cleared it."}).status_code == 302
    entry = Entry.objects.get(deed="release")
    assert (entry.about, entry.before, entry.after) == (
        f"meeting {meeting.slug}",
        {"classification": "secretariat", "attribution": "named"},
        {"classification": "public", "attribution": "named", "why": "The Chair cleared it."},
    )


def test_the_chair_may_release_and_not_restrict(meeting: Meeting, secretariat: Client) -> None:
    chair = seated(SeatKind.CHAIR)
    assert chair.post(ACCESS, of_meeting("body")).status_code == 403
    assert Meeting.objects.get().classification == "public"
    secretariat.post(ACCESS, of_meeting("participants"))
    looser = of_meeting("public", why="Cleared.")
    looser["before"] = json.dumps(["participants", "named"])
    assert chair.post(ACCESS, looser).status_code == 302
    assert Meeting.objects.get().classification == "public"
    assert list(chair.get(ACCESS).context["groups"]) == []


@pytest.mark.parametrize("kind", [SeatKind.DELEGATE, SeatKind.OBSERVER, SeatKind.FOCAL_POINT])
def test_nobody_else_sees_the_page(meeting: Meeting, kind: SeatKind) -> None:
    client = seated(kind, "HUN")
    assert [client.get(one).status_code for one in (ACCESS, address(said(meeting)))] == [403, 403]


def test_who_changes_what_another_has_changed_meanwhile_is_told_so(
    meeting: Meeting, secretariat: Client
) -> None:
    secretariat.post(ACCESS, of_meeting("participants"))
    answer = secretariat.post(ACCESS, of_meeting("body"))
    assert answer.status_code == 422
    assert "".join(errors(answer)) == (
        "Somebody else has changed this since you opened the page. Nothing of yours was kept: "
        "look at what stands there now, and say it again if it still holds."
    )
    assert Meeting.objects.get().classification == "participants"


def test_a_fact_is_never_looser_than_its_meeting(meeting: Meeting, secretariat: Client) -> None:
    secretariat.post(ACCESS, of_meeting("body"))
    one = said(meeting)
    answer = secretariat.post(
        address(one), {"classification": "participants", "before": json.dumps([None])}
    )
    assert answer.status_code == 422
    assert "".join(errors(answer, "level")) == (
        "It cannot be for participants while its meeting is for the body that met. "
        "Release the meeting first."
    )
    assert said(meeting).classification is None


def test_a_restricted_passage_leaves_no_gap_number_or_mark(
    meeting: Meeting, secretariat: Client, client: Client
) -> None:
    before = len(client.get(MEETING).context["parts"])
    one = said(meeting, number=3)
    text = meeting.reading.document.text[one.start : one.end]
    secretariat.post(address(one), {"classification": "secretariat", "before": json.dumps([None])})
    page = client.get(MEETING)
    assert (
        page.context["of"] == Intervention.objects.filter(classification_in_force="public").count()
    )
    assert words(text) not in words(page.content.decode())
    assert "¶" not in page.content.decode()
    assert len(page.context["parts"]) <= before
    for name in ("source/", "source/0-9/"):
        assert client.get(f"{MEETING}{name}").status_code == 404
    given = client.get(f"{MEETING}record.json").json()
    assert text not in given["document"]["text"]
    assert [each["id"] for each in given["interventions"]] == [
        f"i{number}" for number in range(1, page.context["of"] + 1)
    ]


def test_a_passage_under_the_chatham_house_rule_is_shown_in_the_wording_that_a_person_gave_it(
    meeting: Meeting, secretariat: Client, client: Client
) -> None:
    one = said(meeting, number=5)
    unsaid = {"attribution": "chatham_house", "wording": ""}
    secretariat.post(address(one), unsaid | {"before": json.dumps([None, None])})
    assert client.get(MEETING).context["parts"][-1].title != "Said without attribution"
    worded = {"attribution": "chatham_house", "wording": "A participant spoke of the route."}
    secretariat.post(address(one), worded | {"before": json.dumps(["chatham_house", None])})
    last = client.get(MEETING).context["parts"][-1]
    assert (last.title, [turn.speakers for turn in last.turns]) == (
        "Said without attribution",
        [()],
    )
    assert "A participant spoke of the route." in words(client.get(MEETING).content.decode())


def test_a_wording_that_names_a_participant_is_refused(
    meeting: Meeting, secretariat: Client
) -> None:
    one = said(meeting)
    told = {"attribution": "unnamed", "wording": "Hungary offered a Turkish course."}
    answer = secretariat.post(address(one), told | {"before": json.dumps([None, None])})
    assert answer.status_code == 422
    assert "".join(errors(answer, "told")) == (
        "The wording names Hungary, Turkish. Say it without naming anybody who took part: who "
        "reads it may not know who said it."
    )
    assert said(meeting).wording is None


def test_a_proposed_wording_leaves_the_speaker_out_and_is_only_proposed(
    meeting: Meeting, secretariat: Client
) -> None:
    one = meeting.interventions.filter(verb__isnull=False, point__isnull=False).first()
    assert one is not None
    page = secretariat.get(address(one))
    assert page.context["proposed"] == f"A participant {one.verb} {one.point}"
    assert page.context["told"]["wording"].value() is None


def test_a_person_who_is_restricted_is_found_nowhere(
    meeting: Meeting, secretariat: Client, client: Client
) -> None:
    person = meeting.people.order_by("position")[0]
    surname = person.name.split()[-1]
    assert surname in client.get(MEETING).content.decode()
    secretariat.post(
        f"{ACCESS}person/{person.pk}/",
        {"classification": "secretariat", "before": json.dumps([None])},
    )
    pages = [client.get(f"{MEETING}{one}") for one in ("", "record.json", "summary.md")]
    found = [one for one in pages if re.search(surname, one.content.decode(), re.IGNORECASE)]
    assert ([one.status_code for one in pages], found) == ([200, 200, 200], [])


def test_the_record_for_the_secretariat_carries_what_was_said(
    meeting: Meeting, secretariat: Client, example: Record
) -> None:
    one = said(meeting)
    secretariat.post(address(one), {"classification": "body", "before": json.dumps([None])})
    given = give_out(Meeting.objects.get(), SECRETARIAT)
    first = for_all(example).interventions[0]
    assert given.interventions[0] == first.model_copy(update={"classification": "body"})
    assert (given.meeting.classification, given.meeting.attribution) == (
        Classification.PUBLIC,
        Attribution.NAMED,
    )
    assert given.interventions[1:] == for_all(example).interventions[1:]


@pytest.mark.parametrize(
    "kind",
    ["intervention/999999999", "decision/0", "nothing/1", "item/123456789"],
)
def test_a_fact_that_is_not_there_has_no_page(secretariat: Client, kind: str) -> None:
    assert secretariat.get(f"{ACCESS}{kind}/").status_code == 404


def test_who_reads_or_copies_a_restricted_document_stands_in_the_log(
    meeting: Meeting, secretariat: Client, client: Client
) -> None:
    delegate = seated(SeatKind.DELEGATE, "HUN")
    delegate.get(f"{MEETING}source/")
    client.get(f"{MEETING}source/")
    assert Entry.objects.filter(deed__in=["read", "take_copy"]).count() == 0
    secretariat.post(ACCESS, of_meeting("participants"))
    for name in ("source/", "source/0-9/", "record.json", "summary.md"):
        assert delegate.get(f"{MEETING}{name}").status_code == 200
        assert client.get(f"{MEETING}{name}").status_code == 404
    document = f"document {meeting.reading.document_id}"
    noted = Entry.objects.filter(deed__in=["read", "take_copy"])
    assert list(noted.values_list("deed", "about", "seat")) == [
        ("read", document, "Delegate (HUN)"),
        ("take_copy", document, "Delegate (HUN)"),
    ]


def test_a_meeting_that_not_everybody_sees_says_so_where_it_is_listed(
    meeting: Meeting, secretariat: Client
) -> None:
    label = "Participants of the dialogue"
    listed = ("/", "/meetings/", MEETING)
    assert [label in words(secretariat.get(one).content.decode()) for one in listed] == [False] * 3
    secretariat.post(ACCESS, of_meeting("participants"))
    assert [label in words(secretariat.get(one).content.decode()) for one in listed] == [True] * 3

import datetime as dt

import pytest

from actors import TESTER
from tourdetable.audit.models import Entry
from tourdetable.dialogue.bodies.actions import Identity, make_known, set_up
from tourdetable.dialogue.bodies.models import Body, Dialogue, Participant, Participation, Term
from tourdetable.dialogue.bodies.queries import is_set_up
from tourdetable.framework import Profile, profiles

pytestmark = pytest.mark.django_db
AT = dt.datetime(2026, 3, 1, 9, 30, tzinfo=dt.UTC)


@pytest.fixture(scope="module")
def profile() -> Profile:
    return profiles.load("budapest_process")


def test_a_dialogue_is_set_up_with_all_that_its_profile_says(profile: Profile) -> None:
    dialogue = set_up(profile, by=TESTER, at=AT)
    assert (dialogue.key, dialogue.name) == ("budapest_process", "Budapest Process")
    assert [one.key for one in Body.objects.all()] == [one.id for one in profile.bodies]
    assert [(one.office, one.holder.code) for one in Term.objects.select_related("holder")] == [
        (one.office, one.holder) for one in profile.offices
    ]
    kept = Participation.objects.select_related("participant")
    assert [(one.participant.code, one.status) for one in kept] == [
        (one.code, one.status.value) for one in profile.participations
    ]
    assert is_set_up("budapest_process")
    assert not is_set_up("another_dialogue")


def test_setting_up_again_changes_nothing_but_the_log(profile: Profile) -> None:
    set_up(profile, by=TESTER, at=AT)
    before = (Participant.objects.count(), Body.objects.count(), Term.objects.count())
    set_up(profile, by=TESTER, at=AT)
    assert (Participant.objects.count(), Body.objects.count(), Term.objects.count()) == before
    assert Dialogue.objects.count() == 1
    assert Entry.objects.filter(deed="set_up").count() == 2


def test_times_are_kept_as_written_and_as_the_days_that_they_can_mean(profile: Profile) -> None:
    set_up(profile, by=TESTER, at=AT)
    rapporteur = Term.objects.get(office="Rapporteur")
    assert rapporteur.begins == "2021-spring"
    assert rapporteur.known_from == dt.date(2021, 3, 1)
    assert rapporteur.known_until is None
    first_chair = Term.objects.get(office="Chair", body=None, holder__code="HUN")
    assert (first_chair.ends, first_chair.known_until) == ("2006-01", dt.date(2006, 1, 31))


def test_a_participant_is_made_known_once_and_has_an_address_of_its_own() -> None:
    japan, office = Identity("state", "JPN", None), Identity("office", None, "Secretariat")
    body = Identity("body", None, "Secretariat")
    first = make_known({japan: "Japan", office: "Secretariat", body: "Secretariat"})
    again = make_known({office: "Secretariat", japan: "Japan"})
    assert [one.slug for one in first.values()] == ["jpn", "secretariat", "secretariat-2"]
    assert again == {office: first[office], japan: first[japan]}
    assert Participant.objects.count() == 3


def test_a_name_without_letters_of_an_address_gets_one_all_the_same() -> None:
    made = make_known({Identity("person", None, "王"): "王"})
    assert [one.slug for one in made.values()] == ["participant"]

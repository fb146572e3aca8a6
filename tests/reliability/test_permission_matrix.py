"""Every route × seat × level × attribution × relation, asked for one by one.

What is expected stands in `ROUTES`, written by hand: a route that is not in it fails the test.
What somebody may not see answers as what is not there: the same status, the same words.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse

from reliability.crawled import Answer, answer
from reliability.planted import GUARDS, Plan, every_combination, tokens_in
from reliability.promised import BY_NAME, CLOSED, OPEN, SEATED, Seated
from reliability.worlds import World, address_of, world
from tourdetable.accounts.models import User
from tourdetable.dialogue.meetings.models import Meeting
from web.routes import routes

pytestmark = [pytest.mark.django_db, pytest.mark.database]
RELATIONS = ("own", "other")
"""Whether somebody looks at the words of their own delegation, or at those of another."""
OF_SESSIONS = ("django_session", "accounts_cache", "usersessions")
"""Tables that every request of somebody who is logged in may write to."""


def is_logged_in(seated: Seated) -> bool:
    """Whether a seat comes with an account that is open."""
    return seated.kind is not None and seated.is_active


def is_chair(seated: Seated) -> bool:
    """Whether somebody chairs the dialogue as a whole."""
    return seated.name in {"chair", "co-chair"}


@dataclass(frozen=True)
class Expected:
    """What an address answers, and which tokens stand in that answer."""

    status: int
    tokens: frozenset[str] = frozenset()
    """Fields of the meeting of which the token must be there."""
    is_absent: bool = False
    """Whether it answers as an address does behind which there is nothing."""


ABSENT = Expected(404, is_absent=True)
TO_LOG_IN = Expected(302)
CLOSED_TO_THEM = Expected(403)
Rule = Callable[[Seated, Plan, str], Expected]
"""From who asks, the meeting, and whose words, what is expected."""


def sees(seated: Seated, plan: Plan) -> bool:
    return seated.sees(plan.level, plan.body)


def knows(seated: Seated, plan: Plan, relation: str) -> bool:
    """Whether somebody may know that the words are of whom they are."""
    whose = {"own": "HUN", "other": "PER"}[relation]
    return seated.knows(plan.attribution, plan.body, frozenset({whose}))


def for_all(seated: Seated, plan: Plan, relation: str) -> Expected:
    return Expected(200)


def page_of_meeting(seated: Seated, plan: Plan, relation: str) -> Expected:
    """The page: the speaker is named, or there is a wording instead."""
    if not sees(seated, plan):
        return ABSENT
    told = "speaker" if knows(seated, plan, relation) else "wording"
    return Expected(200, frozenset({"title", f"{relation} {told}"}))


def file_of_meeting(seated: Seated, plan: Plan, relation: str) -> Expected:
    """A download: as the page; the record holds a wording beside the words."""
    found = page_of_meeting(seated, plan, relation)
    if found.is_absent or not knows(seated, plan, relation):
        return found
    return Expected(200, found.tokens | {f"{relation} wording"})


def document(seated: Seated, plan: Plan, relation: str) -> Expected:
    """The document: for who may know all that stands in it, and for nobody else."""
    whole = seated.knows(plan.attribution, plan.body, frozenset())
    if not sees(seated, plan) or not whole:
        return ABSENT
    return Expected(200, frozenset({"title", "margin 0", f"{relation} speaker"}))


def organisation(seated: Seated, plan: Plan, relation: str) -> Expected:
    """A participant that is known from this meeting alone."""
    is_told = plan.attribution != "chatham_house" or seated.sees_everything
    if not sees(seated, plan) or not is_told:
        return ABSENT
    return Expected(200, frozenset({"title", "organisation"}))


def secretariat_alone(seated: Seated, plan: Plan, relation: str) -> Expected:
    if not is_logged_in(seated):
        return TO_LOG_IN
    return Expected(200) if seated.sees_everything else CLOSED_TO_THEM


def fact(seated: Seated, plan: Plan, relation: str) -> Expected:
    """The page of one passage, for the Secretariat."""
    found = secretariat_alone(seated, plan, relation)
    return Expected(200, frozenset({f"{relation} speaker"})) if found.status == 200 else found


def history_of_document(seated: Seated, plan: Plan, relation: str) -> Expected:
    found = secretariat_alone(seated, plan, relation)
    return Expected(200, frozenset({"document name"})) if found.status == 200 else found


def chairs_too(seated: Seated, plan: Plan, relation: str) -> Expected:
    """A page for the Secretariat and the Chairs, of what they see."""
    if not is_logged_in(seated):
        return TO_LOG_IN
    if not seated.sees_everything and not is_chair(seated):
        return CLOSED_TO_THEM
    return Expected(200, frozenset({"title"})) if sees(seated, plan) else ABSENT


def own_account(seated: Seated, plan: Plan, relation: str) -> Expected:
    """One's own, and no other's but for the Secretariat."""
    if not is_logged_in(seated):
        return TO_LOG_IN
    is_open = relation == "own" or seated.sees_everything
    return Expected(200) if is_open else CLOSED_TO_THEM


def with_account(status: int) -> Rule:
    """A page for everybody who is logged in."""

    def expected(seated: Seated, plan: Plan, relation: str) -> Expected:
        return Expected(status) if is_logged_in(seated) else TO_LOG_IN

    return expected


def entrance(within: int) -> Rule:
    """A page for who is not logged in; who is, is led on or told that there is nothing."""

    def expected(seated: Seated, plan: Plan, relation: str) -> Expected:
        return Expected(within if is_logged_in(seated) else 200)

    return expected


def nothing_for_the_secretariat(seated: Seated, plan: Plan, relation: str) -> Expected:
    """What only the Secretariat may ask for, and is not there."""
    found = secretariat_alone(seated, plan, relation)
    return Expected(404) if found.status == 200 else found


def own_delegation(within: int) -> Rule:
    """The delegates of a participant: for its focal point, and for the Secretariat."""

    def expected(seated: Seated, plan: Plan, relation: str) -> Expected:
        if not is_logged_in(seated):
            return TO_LOG_IN
        is_own = seated.name == "focal point" and relation == "own"
        return Expected(within) if is_own or seated.sees_everything else CLOSED_TO_THEM

    return expected


def always(status: int) -> Rule:
    def expected(seated: Seated, plan: Plan, relation: str) -> Expected:
        return Expected(status)

    return expected


def nobody(seated: Seated) -> bool:
    return False


def secretariat(seated: Seated) -> bool:
    return seated.sees_everything


def secretariat_and_chairs(seated: Seated) -> bool:
    return seated.sees_everything or is_chair(seated)


def secretariat_and_focal_point(seated: Seated) -> bool:
    return seated.sees_everything or seated.name == "focal point"


def everybody(seated: Seated) -> bool:
    return True


@dataclass(frozen=True)
class Entry:
    """What is expected of a route."""

    get: Rule
    may_post: Callable[[Seated], bool] = nobody
    """Who may send a form to it; to who may not it does nothing, whatever they send."""
    of_meetings: bool = False
    """Whether its answer depends on the meeting in its address."""


POST_ONLY = always(405)
ROUTES: dict[str, Entry] = {
    "health": Entry(for_all),
    "home": Entry(for_all),
    "meetings": Entry(for_all),
    "participants": Entry(for_all),
    "follow_up": Entry(for_all),
    "framework": Entry(for_all),
    "bodies": Entry(for_all),
    "meeting": Entry(page_of_meeting, of_meetings=True),
    "whole_source": Entry(document, of_meetings=True),
    "source": Entry(document, of_meetings=True),
    "summary_docx": Entry(page_of_meeting, of_meetings=True),
    "summary_markdown": Entry(page_of_meeting, of_meetings=True),
    "record_json": Entry(file_of_meeting, of_meetings=True),
    "participant": Entry(organisation, of_meetings=True),
    "take_in": Entry(secretariat_alone, secretariat),
    "access": Entry(chairs_too, secretariat_and_chairs, of_meetings=True),
    "fact_access": Entry(fact, secretariat, of_meetings=True),
    "meeting_history": Entry(chairs_too, of_meetings=True),
    "document_history": Entry(history_of_document, of_meetings=True),
    "account_history": Entry(own_account),
    "log": Entry(secretariat_alone),
    "erase_person": Entry(secretariat_alone, secretariat),
    "follow_up_csv": Entry(for_all),
    "follow_up_xlsx": Entry(for_all),
    # accounts, seats and invitations
    "accounts": Entry(secretariat_alone),
    "one_account": Entry(secretariat_alone),
    "close_account": Entry(secretariat_alone, secretariat),
    "open_account_again": Entry(POST_ONLY, secretariat),
    "give_seat": Entry(secretariat_alone, secretariat),
    "change_seat": Entry(nothing_for_the_secretariat, secretariat),
    "end_seat": Entry(nothing_for_the_secretariat, secretariat),
    "give_seat_back": Entry(POST_ONLY, secretariat),
    "invitations": Entry(secretariat_alone, secretariat),
    "mail": Entry(nothing_for_the_secretariat),
    "delegation": Entry(own_delegation(200), secretariat_and_focal_point),
    "end_delegate": Entry(own_delegation(404), secretariat_and_focal_point),
    "give_delegate_back": Entry(POST_ONLY, secretariat_and_focal_point),
    "send_invitation_again": Entry(POST_ONLY, secretariat_and_focal_point),
    "withdraw_invitation": Entry(POST_ONLY, secretariat_and_focal_point),
    # getting in, and one's own account
    "log_in": Entry(entrance(302), everybody),
    "account_login": Entry(entrance(302), everybody),
    "mfa_authenticate": Entry(always(302), everybody),
    "mfa_login_webauthn": Entry(always(302), everybody),
    "log_out": Entry(POST_ONLY, everybody),
    "account_logout": Entry(POST_ONLY, everybody),
    "account_reset_password": Entry(for_all, everybody),
    "account_reset_password_done": Entry(for_all),
    "account_reset_password_from_key": Entry(for_all, everybody),
    "trial_seat": Entry(POST_ONLY),
    "invitation": Entry(always(404)),
    "openid_connect_login": Entry(always(404)),
    "openid_connect_callback": Entry(always(404)),
    "account": Entry(with_account(200), is_logged_in),
    "end_sessions": Entry(POST_ONLY, is_logged_in),
    "own_data": Entry(with_account(200), is_logged_in),
    "own_data_file": Entry(POST_ONLY, is_logged_in),
    "account_change_password": Entry(with_account(200), is_logged_in),
    "account_reauthenticate": Entry(with_account(200), is_logged_in),
    "mfa_reauthenticate": Entry(with_account(302), is_logged_in),
    "mfa_reauthenticate_webauthn": Entry(with_account(302), is_logged_in),
    "mfa_index": Entry(with_account(200), is_logged_in),
    "mfa_activate_totp": Entry(with_account(302), is_logged_in),
    "mfa_deactivate_totp": Entry(with_account(404), is_logged_in),
    "mfa_view_recovery_codes": Entry(with_account(404), is_logged_in),
    "mfa_generate_recovery_codes": Entry(with_account(302), is_logged_in),
    "mfa_list_webauthn": Entry(with_account(200), is_logged_in),
    "mfa_add_webauthn": Entry(with_account(302), is_logged_in),
    "mfa_remove_webauthn": Entry(with_account(302), is_logged_in),
}


def plans() -> list[Plan]:
    """A meeting of each level and attribution; of two bodies where it matters whose it is."""
    return [
        one
        for one in every_combination((OPEN, CLOSED))
        if one.body == OPEN or one.level == "body" or one.attribution == "unnamed"
    ]


@pytest.fixture(scope="module")
def every(unblocked: None) -> Iterator[World]:
    """All these meetings, and everybody logged in before a single cell is tried."""
    with world(plans()) as found:
        for seated in SEATED:
            found.client(seated)
        yield found


def test_every_route_of_the_product_has_an_entry() -> None:
    names = {one.name for one in routes()}
    assert sorted(names - ROUTES.keys()) == []


OF_ACCOUNTS = (
    "account_history",
    "close_account",
    "erase_person",
    "give_seat",
    "one_account",
    "open_account_again",
)
OF_SEATS = ("change_seat", "end_seat", "give_seat_back")
OF_DELEGATES = ("end_delegate", "give_delegate_back")
OF_INVITATIONS = ("send_invitation_again", "withdraw_invitation")
NOBODY = {"provider_id": "nobody"}


def addresses(name: str, plan: Plan, meeting: Meeting, relation: str, seated: Seated) -> str:
    """The address of a route for a meeting and somebody's words in it."""
    said = meeting.interventions.get(label=relation)
    number = (
        User.objects.filter(email=address_of(seated)).values_list("pk", flat=True).first() or 1
    )
    another = User.objects.exclude(pk=number).values_list("pk", flat=True).first()
    whose = {"number": number if relation == "own" else another}
    delegation = {"slug": {"own": "hun", "other": "tur"}[relation]}
    values: dict[str, dict[str, Any]] = {
        "source": {"slug": meeting.slug, "start": said.start, "end": said.end},
        "fact_access": {"slug": meeting.slug, "kind": "intervention", "key": said.pk},
        "participant": {"slug": token_of(plan, "organisation")},
        **dict.fromkeys(OF_ACCOUNTS, whose),
        **{one: {**whose, "seat": 999_999} for one in OF_SEATS},
        "delegation": delegation,
        **{one: {**delegation, "seat": 999_999} for one in OF_DELEGATES},
        **{one: {"number": 999_999} for one in OF_INVITATIONS},
        "invitation": {"token": "a1b2"},
        **dict.fromkeys(("openid_connect_login", "openid_connect_callback"), NOBODY),
        "account_reset_password_from_key": {"uidb36": "1", "key": "a1-b2"},
        "mfa_remove_webauthn": {"pk": 1},
    }
    usual = {"slug": meeting.slug} if ROUTES[name].of_meetings else {}
    return reverse(name, kwargs=values.get(name, usual))


def token_of(plan: Plan, field: str) -> str:
    """The token that stands in a field of a meeting."""
    return f"zq{letters()[plan.key, field]}qz"


@cache
def letters() -> dict[tuple[str, str], str]:
    """The letters of each token, by meeting and field."""
    return {(one.meeting, one.field): found for found, one in GUARDS.items()}


@dataclass
class Tried:
    """What came of trying the cells of a seat."""

    world: World
    seated: Seated
    cells: Counter[str]
    deviations: list[str]
    absent: dict[str, Answer]
    """What addresses answer behind which there is nothing."""

    def client(self) -> Client:
        return self.world.client(self.seated)

    def route(self, name: str) -> None:
        """Every cell of a route."""
        for plan, meeting in self.of(name):
            answers: dict[str, Answer] = {}
            for relation in RELATIONS:
                address = addresses(name, plan, meeting, relation, self.seated)
                if address not in answers:
                    answers[address] = answer(self.client().get(address))
                self.cell(name, plan, relation, answers[address])

    def of(self, name: str) -> list[tuple[Plan, Meeting]]:
        """The meetings with which a route is tried; one where it depends on none."""
        pairs = list(self.world.meetings.items())
        return pairs if ROUTES[name].of_meetings else pairs[:1]

    def cell(self, name: str, plan: Plan, relation: str, got: Answer) -> None:
        """One cell: what was expected against what came."""
        expected = ROUTES[name].get(self.seated, plan, relation)
        self.cells["GET"] += 1
        where = f"{name} of {plan.key}, {relation} words: "
        if got.status != expected.status:
            self.deviations.append(f"{where}{got.status} instead of {expected.status}")
        if expected.is_absent and got.text != self.nothing(name, plan).text:
            self.deviations.append(f"{where}it does not answer as what is not there")
        found = tokens_in(got.all)
        fields = {GUARDS[one].field for one in found if GUARDS[one].meeting == plan.key}
        if missed := expected.tokens - fields:
            self.deviations.append(f"{where}{sorted(missed)} are not there")
        above = {GUARDS[one].field for one in found if not GUARDS[one].is_for(self.seated)}
        if above:
            self.deviations.append(f"{where}{sorted(above)} are shown")

    def nothing(self, name: str, plan: Plan) -> Answer:
        """What a route answers where there is nothing.

        The document of a meeting that is seen answers as a passage does that it does not have.
        """
        is_part = name in {"source", "whole_source"} and sees(self.seated, plan)
        name, slug = ("source", self.world.meetings[plan].slug) if is_part else (name, "nowhere")
        more: dict[str, dict[str, Any]] = {
            "source": {"start": 999_999_998, "end": 999_999_999},
            "fact_access": {"kind": "intervention", "key": 1},
        }
        address = reverse(name, kwargs={"slug": slug, **more.get(name, {})})
        if address not in self.absent:
            self.absent[address] = answer(self.client().get(address))
        return self.absent[address]

    def sent(self, name: str) -> None:
        """Every form that somebody might send to a route, who may not."""
        for plan, meeting in self.of(name):
            address = addresses(name, plan, meeting, "own", self.seated)
            for form in forms(meeting):
                got = self.client().post(address, form)
                self.cells["POST"] += 1
                is_to_log_in = got.status_code == 302 and got["Location"].startswith("/log-in/")
                if got.status_code not in {403, 404, 405} and not is_to_log_in:
                    self.deviations.append(f"{name} of {plan.key} takes a form: {got.status_code}")


def forms(meeting: Meeting) -> list[dict[str, Any]]:
    """What would change something, if it were taken."""
    stood = json.dumps([meeting.classification, meeting.attribution])
    opened = {"classification": "public", "attribution": "named", "why": "So it was."}
    shown = {"attribution": "named", "wording": "A word.", "before": "[null, null]"}
    return [{}, {**opened, "before": stood}, shown, {"classification": "", "before": "[null]"}]


def digest_of_all_tables() -> dict[str, str]:
    """A digest of each table's rows; the log is among them."""
    found = {}
    with connection.cursor() as cursor:
        for table in sorted(connection.introspection.table_names(cursor)):
            if not any(one in table for one in OF_SESSIONS):
                name = connection.ops.quote_name(table)
                cursor.execute(f"SELECT * FROM {name} ORDER BY 1")  # noqa: S608  # own tables
                found[table] = hashlib.sha256(repr(cursor.fetchall()).encode()).hexdigest()
    return found


@pytest.mark.parametrize("seated", SEATED, ids=lambda one: one.name)
def test_everybody_is_answered_as_was_promised(
    every: World, seated: Seated, record_property: Callable[[str, object], None]
) -> None:
    tried = Tried(every, seated, Counter(), [], {})
    for name in ROUTES.keys() & {one.name for one in routes()}:
        tried.route(name)
    record_property(
        f"permission matrix, {seated.name}",
        f"{tried.cells['GET']} cells of reading, {len(tried.deviations)} deviations",
    )
    assert tried.deviations == []


@pytest.mark.parametrize("seated", SEATED, ids=lambda one: one.name)
def test_a_form_of_somebody_who_may_not_send_it_changes_nothing(
    every: World, seated: Seated, record_property: Callable[[str, object], None]
) -> None:
    tried = Tried(every, seated, Counter(), [], {})
    before = digest_of_all_tables()
    for one in routes():
        if one.name in ROUTES and not ROUTES[one.name].may_post(seated):
            tried.sent(one.name)
    after = digest_of_all_tables()
    changed = [table for table in before if before[table] != after[table]]
    record_property(
        f"permission matrix, {seated.name}",
        f"{tried.cells['POST']} cells of writing, {len(tried.deviations)} deviations, "
        f"{len(changed)} tables changed",
    )
    assert tried.deviations == []
    assert changed == []


def test_the_same_forms_change_something_where_they_may_be_sent(every: World) -> None:
    """Or else it would prove nothing that they change nothing."""
    meeting = next(
        meeting for plan, meeting in every.meetings.items() if plan.level == "secretariat"
    )
    before = digest_of_all_tables()
    with transaction.atomic():
        for form in forms(meeting):
            every.client(BY_NAME["secretariat"]).post(f"/meetings/{meeting.slug}/access/", form)
        after = digest_of_all_tables()
        transaction.set_rollback(True)
    changed = {table for table in before if before[table] != after[table]}
    assert {"audit_entry", "dialogue_meeting", "dialogue_intervention"} <= changed

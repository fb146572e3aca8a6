"""Saying who may see a meeting and its facts, and who may know by whom they are."""

import json
from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from tourdetable.accounts.queries import actor
from tourdetable.accounts.rules import Deed, Viewer, may
from tourdetable.dialogue.meetings.queries import Meeting
from tourdetable.errors import Refusal
from tourdetable.exchange import classifying
from tourdetable.exchange.access import guarded, guarded_fact, guarded_facts, proposed_wording
from tourdetable.exchange.forms import AttributionForm, FactAccessForm, MeetingAccessForm
from tourdetable.record import Attribution, Classification
from tourdetable.web.asking import require
from tourdetable.web.protection.methods import takes
from tourdetable.web.public.found import meeting_of
from tourdetable.web.viewer import viewer_of

KEPT = "Kept. What follows from it is in force."
TITLES = {
    "intervention": "Interventions",
    "decision": "Decisions",
    "person": "People named in a function",
    "item": "Items of follow-up",
}


@takes("GET", "POST")
@login_required
def access(request: HttpRequest, slug: str) -> HttpResponse:
    """Who may see a meeting, and each of its facts."""
    viewer = viewer_of(request)
    if not may(viewer, Deed.RELEASE).allowed:
        require(request, Deed.CLASSIFY)
    meeting = meeting_of(slug, viewer)
    form = MeetingAccessForm(request.POST or None, initial=of_meeting(meeting), label_suffix="")
    if sent_well(request, form) and done(form, lambda: say_of_meeting(request, form, meeting)):
        messages.success(request, KEPT)
        return redirect("access", slug=meeting.slug)
    facts = guarded_facts(meeting, viewer) if may(viewer, Deed.CLASSIFY).allowed else {}
    page = {
        "meeting": meeting,
        "form": form,
        "groups": [(kind, TITLES[kind], rows) for kind, rows in facts.items()],
        "level": Classification(meeting.classification_in_force),
    }
    return render(request, "secretariat/access.html", page, status=422 if form.errors else 200)


@takes("GET", "POST")
@login_required
def fact_access(request: HttpRequest, slug: str, kind: str, key: int) -> HttpResponse:
    """Who may see one fact of a meeting, and who may know by whom it is."""
    viewer = viewer_of(request)
    require(request, Deed.CLASSIFY)
    meeting = meeting_of(slug, viewer)
    row = guarded_fact(kind, key, meeting, viewer)
    if row is None:
        raise Http404("The meeting has no such fact.")
    level, told = forms_of(request, kind, row)
    sent: Form = told if told is not None and told.is_bound else level
    if sent_well(request, sent) and done(sent, lambda: say_of_fact(sent, row, viewer)):
        messages.success(request, KEPT)
        return redirect("fact_access", slug=meeting.slug, kind=kind, key=key)
    page = {
        "meeting": meeting,
        "fact": guarded(kind, row, meeting),
        "title": TITLES[kind],
        "level": level,
        "told": told,
        "proposed": proposed_wording(row) if told else "",
    }
    status = 422 if sent.errors else 200
    return render(request, "secretariat/fact_access.html", page, status=status)


def sent_well(request: HttpRequest, form: Form) -> bool:
    """Whether a form came back filled in as it should be."""
    return request.method == "POST" and form.is_valid()


def forms_of(
    request: HttpRequest, kind: str, row: Any
) -> tuple[FactAccessForm, AttributionForm | None]:
    """The form for the level, and for what was said also that for its attribution."""
    sent = request.POST or None
    of_told = sent if "wording" in request.POST else None
    of_level = sent if of_told is None else None
    before = {"classification": row.classification, "before": packed(row.classification)}
    level = FactAccessForm(of_level, initial=before, label_suffix="")
    if kind != "intervention":
        return level, None
    kept = {
        "attribution": row.attribution,
        "wording": row.wording,
        "before": packed(row.attribution, row.wording),
    }
    return level, AttributionForm(of_told, initial=kept, label_suffix="")


def of_meeting(meeting: Meeting) -> dict[str, str | None]:
    """What stands in the form when the page is opened."""
    return {
        "classification": meeting.classification or Classification.SECRETARIAT.value,
        "attribution": meeting.attribution or Attribution.NAMED.value,
        "before": packed(meeting.classification, meeting.attribution),
    }


def say_of_meeting(request: HttpRequest, form: MeetingAccessForm, meeting: Meeting) -> None:
    """Restrict a meeting further, or release it to more people: two deeds, each by its right."""
    level, told = form.said
    said: dict[str, Any] = {
        "classification": level,
        "attribution": told,
        "before": unpacked(form, 2),
        "by": actor(viewer_of(request)),
        "at": timezone.now(),
    }
    if classifying.is_looser(meeting, level, told):
        require(request, Deed.RELEASE)
        classifying.release(meeting, why=form.cleaned_data["why"].strip(), **said)
    else:
        require(request, Deed.CLASSIFY)
        classifying.classify_meeting(meeting, **said)


def say_of_fact(form: Form, row: Any, viewer: Viewer) -> None:
    """Keep what was said of a fact."""
    by, at = actor(viewer), timezone.now()
    if isinstance(form, AttributionForm):
        wording, before = form.cleaned_data["wording"].strip(), unpacked(form, 2)
        told: Any = {"attribution": form.told, "wording": wording, "before": before}
        classifying.attribute(row, **told, by=by, at=at)
    elif isinstance(form, FactAccessForm):
        (stood,) = unpacked(form, 1)
        classifying.classify_fact(row, classification=form.level, before=stood, by=by, at=at)


def done(form: Form, deed: Callable[[], None]) -> bool:
    """Whether a deed was done; a refusal becomes an error of the form."""
    try:
        deed()
    except Refusal as refusal:
        form.add_error(None, str(refusal))
        return False
    return True


def packed(*values: str | None) -> str:
    """What stood on the page, so that a change in between is noticed."""
    return json.dumps(values)


def unpacked(form: Form, number: int) -> Any:
    """What stood on the page; nothing of it where the page was not ours."""
    try:
        values = json.loads(form.cleaned_data["before"])
    except ValueError:
        return ("",) * number
    return tuple(values) if isinstance(values, list) and len(values) == number else ("",) * number

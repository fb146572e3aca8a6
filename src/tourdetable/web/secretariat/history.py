"""What was done: to a meeting, to a document, with an account, and the whole log."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode

from tourdetable.accounts.naming import name_in_log, names
from tourdetable.accounts.rules import Deed, Viewer, may
from tourdetable.archive.actions import about_document
from tourdetable.audit import queries
from tourdetable.audit.queries import History
from tourdetable.exchange.classifying import abouts_of_facts
from tourdetable.web.asking import require
from tourdetable.web.entries import rows
from tourdetable.web.public.found import meeting_of
from tourdetable.web.viewer import viewer_of

OF_THE_MEETING_ITSELF = frozenset({"classification", "attribution", "why"})
"""What the Chairs are shown of a change. Figures would tell of facts that they do not see."""


@login_required
def meeting_history(request: HttpRequest, slug: str) -> HttpResponse:
    """What was done to a meeting; for the Secretariat also to single passages of it."""
    viewer = viewer_of(request)
    require(request, Deed.READ_HISTORY)
    meeting, everything = meeting_of(slug, viewer), is_secretariat(viewer)
    about = [f"meeting {meeting.slug}", *(abouts_of_facts(meeting) if everything else ())]
    found = queries.history(about, before=before(request))
    page = {
        "title": meeting.title,
        "back": "meeting",
        "slug": meeting.slug,
        "rows": rows(
            found, shown=None if everything else OF_THE_MEETING_ITSELF, counted=everything
        ),
    }
    return shown(request, found, page)


@login_required
def document_history(request: HttpRequest, slug: str) -> HttpResponse:
    """Who read the document of a meeting, or took a copy; for the Secretariat alone."""
    viewer = viewer_of(request)
    require(request, Deed.READ_HISTORY)
    require(request, Deed.READ_LOG)
    meeting = meeting_of(slug, viewer)
    document = meeting.reading.document
    found = queries.history([about_document(document)], before=before(request))
    page = {"title": document.name, "back": "whole_source", "slug": slug, "rows": rows(found)}
    return shown(request, found, page)


@login_required
def account_history(request: HttpRequest, number: int) -> HttpResponse:
    """What was done with an account and by it: for its owner, and for the Secretariat."""
    viewer = viewer_of(request)
    own = viewer.account == number
    if not own and not (is_secretariat(viewer) and may(viewer, Deed.SEE_ACCOUNTS).allowed):
        raise PermissionDenied("Only the Secretariat reads the history of another's account.")
    name = name_in_log(number)
    found = queries.history([name], involving=name, before=before(request))
    title = "Your account" if own else f"{name.capitalize()}, {names([name])[name]}"
    told = rows(found, counted=is_secretariat(viewer))
    return shown(request, found, {"title": title, "own": own, "rows": told})


@login_required
def log(request: HttpRequest) -> HttpResponse:
    """The whole log, with its head to write down."""
    require(request, Deed.READ_HISTORY)
    require(request, Deed.READ_LOG)
    asked = {name: request.GET.get(name, "").strip()[:200] for name in ("deed", "about")}
    found = queries.log(**asked, before=before(request))
    page = {
        "rows": rows(found),
        "head": queries.head(),
        "deeds": queries.deeds(),
        "asked": asked,
        "kept": urlencode({name: value for name, value in asked.items() if value}),
    }
    return shown(request, found, page, template="secretariat/log.html")


def is_secretariat(viewer: Viewer) -> bool:
    """Whether somebody sees everything."""
    return may(viewer, Deed.READ_LOG).allowed


def before(request: HttpRequest) -> int | None:
    """From before which entry on it is asked for."""
    written = request.GET.get("before", "")
    if not written:
        return None
    if not (written.isascii() and written.isdigit() and len(written) < 19):
        raise Http404("The log has no such page.")
    return int(written)


def shown(
    request: HttpRequest,
    found: History,
    page: dict[str, Any],
    *,
    template: str = "secretariat/history.html",
) -> HttpResponse:
    """The page, with the way to the earlier entries."""
    further = {"earlier": found.earlier, "later": bool(request.GET.get("before"))}
    return render(request, template, page | further)

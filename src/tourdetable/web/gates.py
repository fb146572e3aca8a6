"""What every request passes: sessions end, a second factor is asked for, letters go out."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone

from tourdetable.accounts.letters import WAITING, Letter, post
from tourdetable.accounts.people import needs_second_factor
from tourdetable.accounts.sessions import has_second_factor, is_over

from .viewer import viewer_of

Answering = Callable[[HttpRequest], HttpResponse]
ENDED = "You have been logged out because nothing was done for a while. Log in again."
OPEN_WITHOUT_SECOND_FACTOR = frozenset(
    {
        "account_login",
        "account_logout",
        "account_reauthenticate",
        "log_in",
        "log_out",
        "mfa_activate_totp",
        "mfa_add_webauthn",
        "mfa_index",
        "mfa_view_recovery_codes",
        "trial_seat",
    }
)
"""Pages for who has yet to set up a second factor: to do that, and to leave."""


def logged_in(request: HttpRequest) -> AbstractBaseUser | None:
    """Who is logged in; who sends no cookie is not, and no session is opened."""
    if settings.SESSION_COOKIE_NAME not in request.COOKIES or not request.user.is_authenticated:
        return None
    return request.user


def sessions_end(answering: Answering) -> Answering:
    """End the session of somebody who was away for too long, or logged in long ago."""

    def answer(request: HttpRequest) -> HttpResponse:
        limits = {"idle": settings.SESSION_IDLE, "longest": settings.SESSION_LONGEST}
        if logged_in(request) and is_over(request.session, timezone.now(), **limits):
            logout(request)
            messages.info(request, ENDED)
        return answering(request)

    return answer


class SecondFactor:
    """Leads who holds a seat that asks for a second factor to set one up before all else."""

    def __init__(self, answering: Answering) -> None:
        self.answering = answering

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Let the request pass; it is looked at once its page is known."""
        return self.answering(request)

    def process_view(self, request: HttpRequest, *_: Any) -> HttpResponse | None:
        """Lead them there, unless they are there."""
        here = request.resolver_match.url_name if request.resolver_match else None
        kinds = settings.SECOND_FACTOR_FOR
        if not kinds or here in OPEN_WITHOUT_SECOND_FACTOR:
            return None
        user = logged_in(request)
        if user is None or not needs_second_factor(viewer_of(request), kinds):
            return None
        if has_second_factor(user):
            return None
        return HttpResponseRedirect(reverse("mfa_index"))


def letters_after_the_answer(answering: Answering) -> Answering:
    """Send the letters of a request once it has been answered.

    A server closes an answer when all of it has been sent, and sends none of it later.
    """

    def answer(request: HttpRequest) -> HttpResponse:
        answered = answering(request)
        waiting: list[Letter] = getattr(request, WAITING, [])
        closers: list[Callable[[], object]] = answered._resource_closers  # type: ignore[attr-defined]  # noqa: SLF001
        closers += [partial(post, letter) for letter in waiting]
        return answered

    return answer

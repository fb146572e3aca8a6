"""Logging in and out, and a new password for who has forgotten theirs."""

from typing import Any, cast

from allauth.account.views import LoginView, PasswordResetFromKeyView
from allauth.account.views import logout as allauth_log_out
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse_lazy
from django.views.decorators.cache import never_cache

from tourdetable.accounts.entering import log_in_as
from tourdetable.accounts.queries import account
from tourdetable.exchange.trial import ACCOUNTS
from tourdetable.web.protection.methods import takes


def sign_ons() -> list[dict[str, Any]]:
    """The single sign-ons that are set."""
    found: list[dict[str, Any]] = settings.SOCIALACCOUNT_PROVIDERS.get("openid_connect", {}).get(
        "APPS", []
    )
    return found


def leave(request: HttpRequest) -> HttpResponse:
    """Log out; a form asks for it, so that no link of somebody else's can."""
    return cast("HttpResponse", allauth_log_out(request))


class LogIn(LoginView):  # type: ignore[misc]  # allauth has no types
    """The page for logging in; in the trial with a button for each of its seats."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What the page shows."""
        found: dict[str, Any] = super().get_context_data(**kwargs)
        seats = ACCOUNTS if settings.DEMO else ()
        return found | {"trial_accounts": seats, "sign_ons": sign_ons()}


class NewPassword(PasswordResetFromKeyView):  # type: ignore[misc]  # allauth has no types
    """The page that the letter for a new password leads to."""

    success_url = reverse_lazy("log_in")

    def form_valid(self, form: Any) -> HttpResponse:
        """Set it; it is told on the page for logging in."""
        answer = cast("HttpResponse", super().form_valid(form))
        messages.success(self.request, "The new password is set. Log in with it.")
        return answer


log_in = LogIn.as_view()
log_out = takes("POST")(leave)
new_password = NewPassword.as_view()


@takes("POST")
@never_cache
def trial_seat(request: HttpRequest) -> HttpResponse:
    """Take another seat with one click: in the trial alone, and only one of its accounts."""
    emails = {one.email for one in ACCOUNTS} if settings.DEMO else set()
    user = account(request.POST.get("account", "")) if emails else None
    if user is None or user.email not in emails or not user.is_active:
        raise Http404
    return log_in_as(request, user)

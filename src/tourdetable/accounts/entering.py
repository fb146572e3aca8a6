"""Logging somebody in who has shown in another way than by a password who they are."""

from datetime import datetime
from typing import cast

from allauth.account.internal.flows.login import (
    get_authentication_records,
    record_authentication,
)
from allauth.account.utils import perform_login
from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse

from .models import User


def log_in_as(request: HttpRequest, user: User) -> HttpResponse:
    """Log somebody in who holds an invitation, or takes a seat of the trial.

    Who has a second factor is asked for it, as after a password.
    """
    if request.user.is_authenticated:
        logout(request)
    record_authentication(request, user, method="password", reauthenticated=True)
    return cast("HttpResponse", perform_login(request, user))


def showed_lately(request: HttpRequest, at: datetime) -> bool:
    """Whether somebody has shown who they are in the last quarter of an hour."""
    shown = [one["at"] for one in get_authentication_records(request, request.user)]
    since: float = at.timestamp() - settings.ACCOUNT_REAUTHENTICATION_TIMEOUT
    return any(one > since for one in shown)

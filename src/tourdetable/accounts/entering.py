"""Logging somebody in who has shown in another way than by a password who they are."""

from typing import cast

from allauth.account.internal.flows.login import record_authentication
from allauth.account.utils import perform_login
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

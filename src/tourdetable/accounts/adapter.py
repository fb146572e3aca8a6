"""How django-allauth does things here: no sign-up, our own limits, our own log and letters."""

from datetime import timedelta
from math import ceil
from typing import Any, cast
from uuid import uuid4

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context as current
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import authenticate
from django.contrib.auth.base_user import AbstractBaseUser
from django.core import signing
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone

from . import letters, sessions, throttle
from .actions import note, set_password
from .models import User
from .queries import actor, viewer

DEVICE = "device"
"""The cookie by which a device is known on which an account was used."""
DEVICE_KEPT = timedelta(days=365)
CHANGED = {
    "account/email/password_changed": "the password was changed",
    "account/email/password_reset": "a new password was set",
}
"""What people are told by mail; the log has it from the action."""
SECOND_FACTOR = {
    "mfa/email/totp_activated": "an authenticator app was added",
    "mfa/email/totp_deactivated": "the authenticator app was removed",
    "mfa/email/webauthn_added": "a passkey was added",
    "mfa/email/webauthn_removed": "a passkey was removed",
    "mfa/email/recovery_codes_generated": "new recovery codes were made",
    "socialaccount/email/account_connected": "a single sign-on was connected",
}
"""The same of what allauth does by itself, so that it is entered into the log here."""


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # it has no types
    """What allauth asks about accounts."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody opens an account for themselves: people are invited."""
        return False

    def authenticate(self, request: HttpRequest, **credentials: Any) -> AbstractBaseUser | None:
        """Who logs in; the same answer for no account, a closed one and a wrong password."""
        attempt = self.attempt(request, str(credentials.get("email", "")))
        wait = throttle.wait_before(attempt, timezone.now())
        if wait > timedelta(0):
            raise ValidationError(told(wait), code="too_many_login_attempts")
        found = authenticate(request, username=attempt.email, password=credentials["password"])
        if found is not None:
            throttle.succeeded(attempt)
        return found

    def attempt(self, request: HttpRequest, email: str) -> throttle.Attempt:
        """An attempt to log in, with the device if this account was used on it before."""
        written = request.COOKIES.get(DEVICE, "")
        try:
            device = signing.loads(written, salt=DEVICE, max_age=DEVICE_KEPT)
        except signing.BadSignature:
            device = {}
        known = device.get("id") if device.get("for") == throttle.key("device", email) else None
        return throttle.Attempt(email, self.get_client_ip(request), known)

    def reauthenticate(self, user: AbstractBaseUser, password: str) -> bool:
        """Whether somebody who is logged in knows their password."""
        email = cast("User", user).email
        found = self.authenticate(current.request, email=email, password=password)
        return found is not None and found.pk == user.pk

    def set_password(self, user: AbstractBaseUser, password: str) -> None:
        """Set a password; every session but the one that does it has ended with that."""
        kept = cast("User", user)
        now = timezone.now()
        set_password(
            user=kept, password=password, by=actor(viewer(kept, timezone.localdate())), at=now
        )
        throttle.forget(kept.email)

    def login(self, request: HttpRequest, user: AbstractBaseUser) -> None:
        """Log somebody in, in a session with a new number."""
        super().login(request, user)
        sessions.begin(request.session, timezone.now())
        self.note(user, "log_in")

    def logout(self, request: HttpRequest) -> None:
        """Log somebody out."""
        if request.user.is_authenticated:
            self.note(request.user, "log_out")
        super().logout(request)

    def post_login(self, request: HttpRequest, user: AbstractBaseUser, **kwargs: Any) -> Any:
        """Know the device again, so that an attack from elsewhere does not slow its owner."""
        response = super().post_login(request, user, **kwargs)
        mark = {"for": throttle.key("device", cast("User", user).email), "id": uuid4().hex}
        response.set_cookie(
            DEVICE,
            signing.dumps(mark, salt=DEVICE),
            max_age=DEVICE_KEPT,
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
            path=reverse("log_in"),
        )
        return response

    def respond_user_inactive(self, request: HttpRequest, user: AbstractBaseUser) -> HttpResponse:
        """Somebody whose account was closed, and who has shown that it is theirs."""
        messages.error(request, "This account is closed. Ask the Secretariat.")
        return HttpResponseRedirect(reverse("log_in"))

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """The page that one sees after a change of the password."""
        return reverse("account")

    def add_message(
        self, request: HttpRequest, level: int, *args: Any, message: Any = None, **_: Any
    ) -> None:
        """Show a sentence; what allauth would say of a success is said by our pages."""
        if message:
            messages.add_message(request, level, str(message))

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send the letter for a new password, the only one that comes through here."""
        later(letters.new_password(to=email, address=context["password_reset_url"]))

    def send_notification_mail(
        self, template_prefix: str, user: AbstractBaseUser, *_: Any, **__: Any
    ) -> None:
        """Tell people of a change in how they log in; what allauth did is entered in the log."""
        if template_prefix in SECOND_FACTOR:
            self.note(user, template_prefix.rpartition("/")[2])
        happened = (CHANGED | SECOND_FACTOR)[template_prefix]
        later(letters.notice(to=cast("User", user).email, happened=happened))

    def note(self, user: AbstractBaseUser, deed: str) -> None:
        """Enter into the log what somebody did with their own account."""
        kept, now = cast("User", user), timezone.now()
        note(user=kept, deed=deed, by=actor(viewer(kept, timezone.localdate())), at=now)


class FactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # it has no types
    """What allauth asks about second factors."""

    def get_totp_issuer(self) -> str:
        """Under which name an app keeps the account."""
        return letters.dialogue_of(settings.PROFILE)

    def build_totp_svg(self, url: str) -> str:
        """The picture for the app, as it can stand in a page."""
        picture: str = super().build_totp_svg(url)
        return picture[picture.index("<svg") :]

    def generate_authenticator_name(self, user: AbstractBaseUser, type: Any) -> str:  # noqa: A002
        """What a new passkey is called unless its owner says."""
        return f"Passkey {Authenticator.objects.filter(user_id=user.pk, type=type).count() + 1}"


def later(letter: letters.Letter) -> None:
    """Send a letter once the answer has been given.

    So nobody can tell from the time that an answer takes whether a letter was sent at all.
    """
    waiting: list[letters.Letter] = getattr(current.request, letters.WAITING, [])
    setattr(current.request, letters.WAITING, [*waiting, letter])


def told(wait: timedelta) -> str:
    """How long to wait, in words."""
    minutes = ceil(wait.total_seconds() / 60)
    return (
        f"Too many attempts failed. Wait {minutes} {'minute' if minutes == 1 else 'minutes'}, or "
        "log in on a device that you have used before, or set a new password."
    )

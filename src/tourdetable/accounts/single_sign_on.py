"""Logging in by the single sign-on of an office: who was invited, and nobody else."""

from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialAccount, SocialLogin
from django.contrib import messages
from django.http import HttpRequest, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone

from .invitations import accept_all_of
from .models import User
from .queries import account

UNKNOWN = (
    "There is no account here for the address that your office told us. Ask the Secretariat for "
    "an invitation to it."
)
UNVERIFIED = "Your office did not say that your mail address is verified. Log in with a password."
BOUND = (
    "The account of this address is bound to another identity of the single sign-on. Ask the "
    "Secretariat."
)
MIXED = "What your office told us does not fit together. Try again, or log in with a password."
FAILED = "The single sign-on did not work. Try again, or log in with a password."


class SignOnAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]  # it has no types
    """What allauth asks about single sign-on."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        """Nobody opens an account for themselves: people are invited."""
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Bind an identity to the account of its address the first time; later it alone counts."""
        claims = sociallogin.account.extra_data
        sociallogin.account.extra_data = {}  # what an office tells of a person is not kept
        if mixed(claims):
            raise refused(request, MIXED)
        if sociallogin.is_existing:
            sociallogin.account.save()
            return
        user = invited(request, sociallogin)
        if SocialAccount.objects.filter(user=user, provider=sociallogin.account.provider).exists():
            raise refused(request, BOUND)
        sociallogin.connect(request, user)

    def on_authentication_error(self, request: HttpRequest, *_: Any, **__: Any) -> None:
        """Say on the page for logging in that it did not work."""
        raise refused(request, FAILED)


def mixed(claims: dict[str, Any]) -> bool:
    """Whether the two answers of a service are about different people."""
    told = {claims.get(part, {}).get("sub") for part in ("userinfo", "id_token")}
    return len(told) != 1 or None in told


def invited(request: HttpRequest, sociallogin: SocialLogin) -> User:
    """The account of the verified address, opened by its invitation where one is open."""
    verified = [one.email for one in sociallogin.email_addresses if one.verified is True]
    if not verified:
        raise refused(request, UNVERIFIED)
    found = account(verified[0]) or accept_all_of(email=verified[0], at=timezone.now())
    if found is None:
        raise refused(request, UNKNOWN)
    return found


def refused(request: HttpRequest, sentence: str) -> ImmediateHttpResponse:
    """Back to the page for logging in, with a sentence."""
    messages.error(request, sentence)
    return ImmediateHttpResponse(HttpResponseRedirect(reverse("log_in")))

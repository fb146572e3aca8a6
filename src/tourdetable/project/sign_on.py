"""Single sign-on of an office, by OpenID Connect: off until its issuer is named."""

import re
from typing import Any

WITHOUT_SCHEME = re.compile(r"^https?://")
NO_WORD = re.compile(r"[^a-z0-9]+")


def sign_on(issuer: str, client: str, secret: str, name: str) -> dict[str, Any]:
    """What allauth is told of the office's service.

    Accounts are bound to issuer and subject: the issuer is part of the name under which the
    service is known, so that another issuer is another service.
    """
    if not issuer:
        return {}
    service = {
        "provider_id": known_as(issuer),
        "name": name,
        "client_id": client,
        "secret": secret,
        "settings": {"server_url": issuer, "fetch_userinfo": True},
    }
    return {"openid_connect": {"APPS": [service], "OAUTH_PKCE_ENABLED": True}}


def known_as(issuer: str) -> str:
    """The name of a service in addresses: "login-office-example" for login.office.example."""
    return NO_WORD.sub("-", WITHOUT_SCHEME.sub("", issuer.lower())).strip("-")

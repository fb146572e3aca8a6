"""Mail: files on a laptop, a mail server for an organisation."""

from typing import Any

import dj_email_url

TIMEOUT = 10
"""Seconds that a mail server has for its answer."""


def mail(url: str) -> dict[str, Any]:
    """Django's settings for the mail server at an address, by default files in a folder."""
    if not url:
        return {"EMAIL_BACKEND": "tourdetable.accounts.mailbox.Mailbox"}
    found = dict(dj_email_url.parse(url))
    found.pop("SERVER_EMAIL", None)
    found.pop("DEFAULT_FROM_EMAIL", None)
    return found | {"EMAIL_TIMEOUT": TIMEOUT}

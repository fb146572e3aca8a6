"""Headers of every answer: pages, downloads, static files, redirects and errors alike."""

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers

Answer = Callable[[HttpRequest], HttpResponseBase]

UNUSED = (
    *("accelerometer", "autoplay", "browsing-topics", "camera", "display-capture"),
    *("encrypted-media", "fullscreen", "geolocation", "gyroscope", "hid", "idle-detection"),
    *("magnetometer", "microphone", "midi", "payment", "picture-in-picture"),
    *("screen-wake-lock", "serial", "sync-xhr", "usb", "xr-spatial-tracking"),
)
"""What browsers offer to pages and no page here asks for. Passkeys are not among them."""
ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{one}=()" for one in UNUSED),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
POLICY = "Content-Security-Policy"
OF_A_FILE = "sandbox; default-src 'none'; frame-ancestors 'none'"
"""The policy of what is saved and not shown: should a browser show it, it can do nothing."""


def protective_headers(answer: Answer) -> Answer:
    """Every answer says what browsers may do with it; what no other said of caching is forbidden.

    It stands outermost, so that it sees what the others refuse as well.
    """

    def answered(request: HttpRequest) -> HttpResponseBase:
        given = answer(request)
        for name, value in ALWAYS.items():
            given.headers.setdefault(name, value)
        if given.headers.get("Content-Disposition", "").startswith("attachment"):
            given.headers[POLICY] = OF_A_FILE
        if "Cache-Control" not in given.headers:
            forbid_keeping(given)
        return given

    return answered


def forbid_keeping(given: HttpResponseBase) -> None:
    """No cache may keep it, neither a shared one nor the browser's own."""
    given.headers["Cache-Control"] = "private, no-store"
    patch_vary_headers(given, ["Cookie"])


def cache_rules(answer: Answer) -> Answer:
    """What is personal is never kept; what anybody may read is kept, but asked for again.

    Personal is whatever was asked with a cookie or gives one: so is every page with a form.
    A public page may be kept only by who asks each time whether it still holds, because what is
    withdrawn must be gone at once.
    """

    def answered(request: HttpRequest) -> HttpResponseBase:
        given = answer(request)
        if "no-store" in given.headers.get("Cache-Control", ""):
            patch_vary_headers(given, ["Cookie"])
        elif is_personal(request, given):
            forbid_keeping(given)
        else:
            given.headers["Cache-Control"] = "no-cache"
            patch_vary_headers(given, ["Cookie"])
        return given

    return answered


def is_personal(request: HttpRequest, given: HttpResponseBase) -> bool:
    """Whether an answer may depend on who asked; in doubt it does."""
    knows = bool(request.COOKIES) or "Authorization" in request.headers
    reads = request.method in {"GET", "HEAD"} and given.status_code < 400
    return knows or bool(given.cookies) or not reads

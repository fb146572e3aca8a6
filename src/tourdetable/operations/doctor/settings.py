"""The settings: whether they are those of an office or those of a trial."""

from collections.abc import Iterator

from django.conf import settings as set_to

from .condition import Condition, attention, fault, well

LOCAL = {"127.0.0.1", "localhost", "[::1]"}
SHORTEST_SECRET = 40


def settings() -> Iterator[Condition]:
    """What in them an office should not leave so."""
    found = [*doubts()]
    yield from found or [well("settings", "nothing in them is for trials alone")]


def doubts() -> Iterator[Condition]:
    """Each setting that somebody should look at."""
    if set_to.DEBUG:
        yield fault("settings", "DEBUG shows faults in full to everybody", "Set DEBUG=false.")
    if len(set_to.SECRET_KEY) < SHORTEST_SECRET:
        advice = "Remove SECRET_KEY, and one is made and kept; everybody then logs in again."
        yield fault("settings", "the secret that signs sessions is short", advice)
    if set_to.DEMO:
        advice = "Set TOURDETABLE_DEMO=false where others than you can reach it."
        yield attention("settings", "the accounts of the trial are shown", advice)
    if "*" in set_to.ALLOWED_HOSTS:
        advice = "Name the hosts in ALLOWED_HOSTS."
        yield attention("settings", "pages are served under any name", advice)
    if not set_to.HTTPS and set(set_to.ALLOWED_HOSTS) - LOCAL:
        advice = "Serve behind TLS, and set HTTPS=true."
        yield attention("settings", "log-ins travel without encryption", advice)

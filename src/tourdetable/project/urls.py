"""Addresses, sorted by audience."""

from django.urls import include, path

from . import checks, events  # noqa: F401  # registered with the addresses, as Django loads all

handler500 = "tourdetable.web.protection.faults.failed"
urlpatterns = [
    path("", include("tourdetable.web.public.urls")),
    path("", include("tourdetable.web.account.urls")),
    path("", include("tourdetable.web.delegation.urls")),
    path("", include("tourdetable.web.secretariat.urls")),
]
# Django's own asks who is there, which is not known where a host is refused.
handler400 = "tourdetable.web.protection.faults.bad_request"

"""Addresses, sorted by audience."""

from django.urls import include, path

from . import checks  # noqa: F401  # registered with the addresses, as Django loads them both

urlpatterns = [
    path("", include("tourdetable.web.public.urls")),
    path("", include("tourdetable.web.secretariat.urls")),
]

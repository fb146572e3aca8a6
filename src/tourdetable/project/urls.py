"""Addresses, sorted by audience."""

from django.urls import include, path

urlpatterns = [
    path("", include("tourdetable.web.public.urls")),
    path("", include("tourdetable.web.secretariat.urls")),
]

"""Addresses of the pages for the Secretariat."""

from django.urls import path

from . import access, take_in

urlpatterns = [
    path("take-in/", take_in.take_in, name="take_in"),
    path("meetings/<slug:slug>/access/", access.access, name="access"),
    path(
        "meetings/<slug:slug>/access/<slug:kind>/<offset:key>/",
        access.fact_access,
        name="fact_access",
    ),
]

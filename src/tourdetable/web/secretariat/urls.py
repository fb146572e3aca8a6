"""Addresses of the pages for the Secretariat, and of logging in."""

from django.urls import path

from . import access, accounts, take_in

urlpatterns = [
    path("log-in/", accounts.log_in, name="log_in"),
    path("log-out/", accounts.log_out, name="log_out"),
    path("take-in/", take_in.take_in, name="take_in"),
    path("meetings/<slug:slug>/access/", access.access, name="access"),
    path(
        "meetings/<slug:slug>/access/<slug:kind>/<offset:key>/",
        access.fact_access,
        name="fact_access",
    ),
]

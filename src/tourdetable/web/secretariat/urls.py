"""Addresses of the pages for the Secretariat, and of logging in."""

from django.urls import path

from . import accounts, take_in

urlpatterns = [
    path("log-in/", accounts.log_in, name="log_in"),
    path("log-out/", accounts.log_out, name="log_out"),
    path("take-in/", take_in.take_in, name="take_in"),
]

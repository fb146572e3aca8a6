"""Addresses of the pages for the Secretariat."""

from django.urls import path

from . import access, erasing, history, take_in

urlpatterns = [
    path("take-in/", take_in.take_in, name="take_in"),
    path("meetings/<slug:slug>/access/", access.access, name="access"),
    path(
        "meetings/<slug:slug>/access/<slug:kind>/<offset:key>/",
        access.fact_access,
        name="fact_access",
    ),
    path("meetings/<slug:slug>/history/", history.meeting_history, name="meeting_history"),
    path(
        "meetings/<slug:slug>/source/history/", history.document_history, name="document_history"
    ),
    path("accounts/<offset:number>/history/", history.account_history, name="account_history"),
    path("accounts/<offset:number>/erase/", erasing.erase_person, name="erase_person"),
    path("log/", history.log, name="log"),
]

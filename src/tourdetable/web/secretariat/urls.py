"""Addresses of the pages for the Secretariat."""

from django.urls import path

from . import access, accounts, erasing, history, invitations, mail, seats, take_in

urlpatterns = [
    path("accounts/", accounts.accounts, name="accounts"),
    path("accounts/<offset:number>/", accounts.account, name="one_account"),
    path("accounts/<offset:number>/close/", accounts.close, name="close_account"),
    path("accounts/<offset:number>/open-again/", accounts.open_again, name="open_account_again"),
    path("accounts/<offset:number>/seats/", seats.give, name="give_seat"),
    path("accounts/<offset:number>/seats/<offset:seat>/", seats.change, name="change_seat"),
    path("accounts/<offset:number>/seats/<offset:seat>/end/", seats.end, name="end_seat"),
    path(
        "accounts/<offset:number>/seats/<offset:seat>/give-back/",
        seats.give_back,
        name="give_seat_back",
    ),
    path("invitations/", invitations.invitations, name="invitations"),
    path("mail/", mail.mail, name="mail"),
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

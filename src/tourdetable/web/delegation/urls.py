"""Addresses of the pages for delegations, and of what is done with invitations."""

from django.urls import path

from . import delegates

urlpatterns = [
    path("delegations/<slug:slug>/", delegates.delegation, name="delegation"),
    path("delegations/<slug:slug>/<offset:seat>/end/", delegates.end, name="end_delegate"),
    path(
        "delegations/<slug:slug>/<offset:seat>/give-back/",
        delegates.give_back,
        name="give_delegate_back",
    ),
    path(
        "invitations/<offset:number>/send-again/",
        delegates.send_invitation_again,
        name="send_invitation_again",
    ),
    path(
        "invitations/<offset:number>/withdraw/",
        delegates.withdraw_invitation,
        name="withdraw_invitation",
    ),
]

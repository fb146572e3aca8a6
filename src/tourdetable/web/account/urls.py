"""Addresses for getting in, and of one's own account.

Each page of django-allauth that is wanted is named here, one by one: what is not named is not
there, sign-up first of all.
"""

from allauth.account import views as accounts
from allauth.mfa.base import views as factors
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as app
from allauth.mfa.webauthn import views as passkeys
from allauth.socialaccount.providers.openid_connect import views as sign_on
from django.urls import path, re_path

from . import data, entrance, invitation, own

KEY = r"(?P<uidb36>[0-9A-Za-z]{1,13})-(?P<key>[-0-9A-Za-z_]+)"

urlpatterns = [
    path("log-in/", entrance.log_in, name="log_in"),
    path("log-in/", entrance.log_in, name="account_login"),
    path("log-in/second-factor/", factors.authenticate, name="mfa_authenticate"),
    path("log-in/passkey/", passkeys.login_webauthn, name="mfa_login_webauthn"),
    path("log-in/with/<slug:provider_id>/", sign_on.login, name="openid_connect_login"),
    path("log-in/with/<slug:provider_id>/back/", sign_on.callback, name="openid_connect_callback"),
    path("log-out/", entrance.log_out, name="log_out"),
    path("log-out/", entrance.log_out, name="account_logout"),
    path("new-password/", accounts.password_reset, name="account_reset_password"),
    path("new-password/sent/", accounts.password_reset_done, name="account_reset_password_done"),
    re_path(
        rf"^new-password/{KEY}/$", entrance.new_password, name="account_reset_password_from_key"
    ),
    path("invitation/<str:token>/", invitation.invitation, name="invitation"),
    path("trial/seat/", entrance.trial_seat, name="trial_seat"),
    path("account/", own.account, name="account"),
    path("account/sessions/end/", own.end_sessions, name="end_sessions"),
    path("account/data/", data.own_data, name="own_data"),
    path("account/data/file/", data.own_data_file, name="own_data_file"),
    path("account/password/", own.change_password, name="account_change_password"),
    path("account/confirm/", accounts.reauthenticate, name="account_reauthenticate"),
    path("account/confirm/code/", factors.reauthenticate, name="mfa_reauthenticate"),
    path(
        "account/confirm/passkey/",
        passkeys.reauthenticate_webauthn,
        name="mfa_reauthenticate_webauthn",
    ),
    path("account/second-factor/", factors.index, name="mfa_index"),
    path("account/second-factor/app/", app.activate_totp, name="mfa_activate_totp"),
    path("account/second-factor/app/remove/", app.deactivate_totp, name="mfa_deactivate_totp"),
    path(
        "account/second-factor/codes/", codes.view_recovery_codes, name="mfa_view_recovery_codes"
    ),
    path(
        "account/second-factor/codes/new/",
        codes.generate_recovery_codes,
        name="mfa_generate_recovery_codes",
    ),
    path("account/second-factor/passkeys/", passkeys.list_webauthn, name="mfa_list_webauthn"),
    path("account/second-factor/passkeys/add/", passkeys.add_webauthn, name="mfa_add_webauthn"),
    path(
        "account/second-factor/passkeys/<offset:pk>/remove/",
        passkeys.remove_webauthn,
        name="mfa_remove_webauthn",
    ),
]

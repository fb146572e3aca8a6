"""Logging in and out."""

from django.conf import settings
from django.contrib.auth.views import LoginView, LogoutView

from tourdetable.exchange.trial import ACCOUNTS

log_in = LoginView.as_view(
    template_name="secretariat/log_in.html",
    redirect_authenticated_user=True,
    extra_context={"trial_accounts": ACCOUNTS if settings.DEMO else ()},
)
log_out = LogoutView.as_view()

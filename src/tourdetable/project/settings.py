"""Settings. Each has a working default; where an organisation may differ it is an environment
variable of the name given here, described in docs/reference/settings.md.
"""

import sys
from datetime import timedelta
from pathlib import Path

try:  # a newer SQLite than Python's own, where there is a wheel of it: before Django loads any
    import pysqlite3  # type: ignore[import-untyped]

    sys.modules["sqlite3"] = pysqlite3
    sys.modules["sqlite3.dbapi2"] = pysqlite3.dbapi2
except ModuleNotFoundError:
    pass

from csp.constants import NONE, SELF
from environs import Env
from environs import validate as must

from tourdetable.project.database import database
from tourdetable.project.mail import mail
from tourdetable.project.secret import kept_secret
from tourdetable.project.sign_on import sign_on

env = Env()
PACKAGE = Path(__file__).parents[1]

# Where the embedded database, the secret and the static files are kept.
DATA = Path(env.str("TOURDETABLE_DATA", "var")).absolute()
# The dialogue that this installation serves: a shipped profile, or the folder of one's own.
PROFILE = env.str("TOURDETABLE_PROFILE", "budapest_process")
# True only on the trial's machine: log-in shows the demo accounts.
DEMO = env.bool("TOURDETABLE_DEMO", default=False)

DEBUG = env.bool("DEBUG", default=False)
SECRET_KEY = env.str("SECRET_KEY", "") or kept_secret(DATA)
ALLOWED_HOSTS: list[str] = env.list("ALLOWED_HOSTS", ["127.0.0.1", "localhost", "[::1]"])
CSRF_TRUSTED_ORIGINS: list[str] = env.list("CSRF_TRUSTED_ORIGINS", [])
DATABASES = {"default": database(env.str("DATABASE_URL", ""), DATA)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "csp",
    "django_htmx",
    "tourdetable.audit",
    "tourdetable.accounts",
    "tourdetable.archive",
    "tourdetable.dialogue",
    "tourdetable.followup",
]
MIDDLEWARE = [
    "tourdetable.web.request_log.log_requests",
    # Outermost what every answer has, also one that the next refuse.
    "tourdetable.web.protection.headers.protective_headers",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "tourdetable.web.protection.limits.Limits",
    "tourdetable.web.protection.methods.MethodRules",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "tourdetable.web.protection.headers.cache_rules",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "tourdetable.web.protection.limits.FormLimits",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "tourdetable.web.gates.letters_after_the_answer",
    "tourdetable.web.gates.sessions_end",
    "tourdetable.web.gates.SecondFactor",
    "django_htmx.middleware.HtmxMiddleware",
]
ROOT_URLCONF = "tourdetable.project.urls"
WSGI_APPLICATION = "tourdetable.project.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "web" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "tourdetable.web.frame.frame",
            ],
            "builtins": ["tourdetable.web.wording", "tourdetable.web.seat_words"],
        },
    }
]

AUTH_USER_MODEL = "accounts.User"
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("email", "name")},
    },
]
LOGIN_URL = "log_in"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "home"
PASSWORD_RESET_TIMEOUT = 3600

# How people log in, by django-allauth; what it does otherwise here stands in accounts/adapter.py.
ACCOUNT_ADAPTER = "tourdetable.accounts.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]  # there is no sign-up; its checks ask for it
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"  # an address is verified by the link of its invitation
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 900
# Log-ins are counted by accounts/throttle.py; what is left here is for codes of a second factor.
ACCOUNT_RATE_LIMITS = {
    "login": None,
    "login_failed": "5/5m/key",
    "reset_password": "100/15m/ip,3/15m/key",
    "reset_password_from_key": "100/15m/ip",
}
MFA_ADAPTER = "tourdetable.accounts.adapter.FactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_RATE_LIMITS = {"webauthn_login": "100/15m/ip"}
MFA_TOTP_TOLERANCE = 1  # a clock half a minute off is no attack
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = DEMO
# The single sign-on of an office: accounts are still opened by invitation alone.
SOCIALACCOUNT_ADAPTER = "tourdetable.accounts.single_sign_on.SignOnAdapter"
SOCIALACCOUNT_LOGIN_ON_GET = True  # a form could not lead to another host under our policy
SOCIALACCOUNT_PROVIDERS = sign_on(
    env.str("OIDC_ISSUER", ""),
    env.str("OIDC_CLIENT_ID", ""),
    env.str("OIDC_CLIENT_SECRET", ""),
    env.str("OIDC_NAME", "your office"),
)
USERSESSIONS_TRACK_ACTIVITY = False
# How many proxies stand before the server: only then is what they say of an address believed.
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXIES", 0)
# Kinds of seats that ask for a second factor; none in the trial.
SECOND_FACTOR_FOR: list[str] = (
    [] if DEMO else env.list("SECOND_FACTOR_FOR", ["secretariat", "chair", "co_chair"])
)
# A session ends after so long without a request, and after so long at all.
SESSION_IDLE = timedelta(minutes=env.int("SESSION_IDLE_MINUTES", 120))
SESSION_LONGEST = timedelta(hours=env.int("SESSION_HOURS", 24))
SESSION_COOKIE_AGE = int(SESSION_LONGEST.total_seconds())
INVITATION_OPEN_FOR = timedelta(days=env.int("INVITATION_DAYS", 14))
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "accounts_cache",
    }
}

# Personal data go, with `tourdetable retain`, after so many days beyond their use.
KEEP_SESSIONS = timedelta(days=env.int("KEEP_SESSIONS_DAYS", 7))
KEEP_INVITATIONS = timedelta(days=env.int("KEEP_INVITATIONS_DAYS", 30))
KEEP_FAILED_LOG_INS = timedelta(days=env.int("KEEP_FAILED_LOG_INS_DAYS", 2))
KEEP_MAIL = timedelta(days=env.int("KEEP_MAIL_DAYS", 90))

# Mail goes into files in the data folder, until EMAIL_URL names a server.
MAIL_FOLDER = DATA / "mail"
globals().update(mail(env.str("EMAIL_URL", "")))
DEFAULT_FROM_EMAIL = env.str("MAIL_FROM", "Tour de Table <no-reply@localhost>")

LANGUAGE_CODE = "en-gb"
TIME_ZONE = env.str("TIME_ZONE", "Europe/Vienna")
USE_TZ = True

# Files that belong to the record as the database does; backups hold them.
MEDIA_ROOT = DATA / "files"
# The pass phrase that seals backups, or the file that it stands in.
BACKUP_KEY = env.str("TOURDETABLE_BACKUP_KEY", "")
BACKUP_KEY_FILE = env.str("TOURDETABLE_BACKUP_KEY_FILE", "")

STATIC_URL = "static/"
STATIC_ROOT = DATA / "static"
STATICFILES_DIRS = [PACKAGE / "web" / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# Behind TLS, set HTTPS=true: cookies and redirects then insist on it.
HTTPS = env.bool("HTTPS", default=False)
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^health/$"]  # a monitor asks from inside
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
# A browser takes such names only from this very host, over TLS, and for all of its pages.
SESSION_COOKIE_NAME = "__Host-session" if HTTPS else "sessionid"
CSRF_COOKIE_NAME = "__Host-csrf" if HTTPS else "csrftoken"
CSRF_COOKIE_HTTPONLY = True  # no script of ours reads it
# Lax and not Strict: who follows a link in a mail is to arrive logged in.
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
USE_X_FORWARDED_HOST = False  # a proxy hands the Host on, or names are not what was asked for
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "object-src": [NONE],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

# What a person may send in one form: a document a little larger than reading opens at all,
# so that the refusal comes from reading, in its own words. Forms without documents take less.
DATA_UPLOAD_MAX_MEMORY_SIZE = 30 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 500
DATA_UPLOAD_MAX_NUMBER_FILES = 5
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024

# One line for each event on standard error: JSON for machines, or text for the eye.
LOG_FORMAT = env.str("LOG_FORMAT", "json", validate=must.OneOf(["json", "text"]))
LOG_LEVEL = env.str("LOG_LEVEL", "INFO", validate=must.OneOf(["INFO", "WARNING", "ERROR"]))
LINES = {"json": "Lines", "text": "PlainLines"}[LOG_FORMAT]
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"lines": {"()": f"tourdetable.operations.log_lines.{LINES}"}},
    "filters": {"faults_alone": {"()": "tourdetable.operations.log_lines.FaultsAlone"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "lines"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "tourdetable": {"level": LOG_LEVEL},
        # Of its own handlers none is kept: they would write addresses, and mail them.
        "django": {"handlers": [], "level": "WARNING", "propagate": True},
        "django.request": {"level": "ERROR", "filters": ["faults_alone"]},
    },
}

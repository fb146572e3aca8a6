"""The app as Django knows it."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """The name under which Django finds it."""

    name = "tourdetable.audit"

"""The app as Django knows it."""

from django.apps import AppConfig


class FollowupConfig(AppConfig):
    """The name under which Django finds it."""

    name = "tourdetable.followup"

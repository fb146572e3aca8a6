"""The app as Django knows it."""

from django.apps import AppConfig


class DialogueConfig(AppConfig):
    """The name under which Django finds it."""

    name = "tourdetable.dialogue"

"""The product's own settings, for tests: its data in a folder of the run, nothing of a trial's."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

FOLDER = tempfile.mkdtemp(prefix="tourdetable-tests-")
atexit.register(shutil.rmtree, FOLDER, ignore_errors=True)
os.environ["TOURDETABLE_DATA"] = FOLDER
Path(FOLDER, "static").mkdir()  # WhiteNoise asks for it
os.environ["SECRET_KEY"] = "a secret of tests alone"

from tourdetable.project.settings import *  # noqa: E402, F403  # the folder comes first

# Kinds of work that are slow on purpose, or that want files which only an installation has.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# Tests that want a second factor, or another limit of time, say so.
SECOND_FACTOR_FOR: list[str] = []

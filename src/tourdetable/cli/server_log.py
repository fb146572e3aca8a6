"""The server's own log lines, written as those of the product: gunicorn would write addresses."""

import logging
from typing import Any

from django.conf import settings
from django.utils.module_loading import import_string
from gunicorn.glogging import Logger  # type: ignore[import-untyped]


class ServerLog(Logger):  # type: ignore[misc]  # gunicorn has no types
    """Gunicorn's log in the form of the settings."""

    def setup(self, cfg: Any) -> None:
        """As gunicorn does, and then each handler writes our lines."""
        super().setup(cfg)
        form: type[logging.Formatter]
        form = import_string(f"tourdetable.operations.log_lines.{settings.LINES}")
        for handler in self.error_log.handlers:
            handler.setFormatter(form())

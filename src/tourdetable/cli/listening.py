"""The pages served by gunicorn in this very process: for the trial and for an office."""

import socket
from argparse import ArgumentTypeError
from collections.abc import Callable

from tourdetable.errors import Refusal

HOST = "127.0.0.1"
THREADS = 4


class PortTaken(Refusal):
    """Another program listens where the product would."""


def port(written: str) -> int:
    """A port by its number."""
    if not written.isascii() or not written.isdigit() or not 0 < int(written) < 2**16:
        raise ArgumentTypeError(f"{written!r} is not a number from 1 to 65535")
    return int(written)


def make_sure_of(number: int, *, host: str = HOST, otherwise: str = "") -> None:
    """Refuse a port that is taken before anything is prepared."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, number))
        except OSError as error:
            raise PortTaken(
                f"Port {number} cannot be used: {error.strerror}. "
                f"Choose another with --port{otherwise}."
            ) from error


def serve(
    number: int,
    *,
    host: str = HOST,
    workers: int = 1,
    when_ready: Callable[[], None] | None = None,
) -> None:
    """Serve the pages; gunicorn ends the program when it is told to."""
    from importlib import import_module

    from django.db import connections
    from gunicorn.app.base import BaseApplication  # type: ignore[import-untyped]

    class Served(BaseApplication):  # type: ignore[misc]  # gunicorn has no types
        """The product under gunicorn."""

        def load_config(self) -> None:
            """Where it listens; its log lines are those of the product."""
            self.cfg.set("bind", f"[{host}]:{number}" if ":" in host else f"{host}:{number}")
            self.cfg.set("workers", workers)
            self.cfg.set("threads", THREADS)
            self.cfg.set("limit_request_line", 8190)  # so that we refuse a long one, in words
            self.cfg.set("loglevel", "warning")
            self.cfg.set("logger_class", import_module("tourdetable.cli.server_log").ServerLog)
            if when_ready:
                self.cfg.set("when_ready", lambda _server: when_ready())

        def load(self) -> object:
            """The door of the product, which stands above the command line."""
            return import_module("tourdetable.project.wsgi").application

    connections.close_all()  # each process opens its own
    Served().run()

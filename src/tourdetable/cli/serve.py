"""`tourdetable serve`: the pages for an office, until the service is stopped."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace

from . import database
from .command import Command
from .exits import Exit
from .listening import HOST, make_sure_of, port, serve


def processes(written: str) -> int:
    """How many processes answer."""
    if not written.isascii() or not written.isdigit() or not 0 < int(written) <= 64:
        raise ArgumentTypeError(f"{written!r} is not a number from 1 to 64")
    return int(written)


def arguments(parser: ArgumentParser) -> None:
    """Where it listens, and with how many processes."""
    parser.add_argument("--host", default=HOST, help="address to listen on (default: %(default)s)")
    parser.add_argument("--port", type=port, default=8000, help="port (default: %(default)s)")
    parser.add_argument(
        "--workers", type=processes, default=2, help="processes that answer (default: %(default)s)"
    )


def run(options: Namespace) -> Exit:
    """Serve what has been prepared, until SIGTERM or Ctrl-C."""
    make_sure_of(options.port, host=options.host)
    database.open_prepared_rooms()
    database.refuse_if_unsafe()
    serve(options.port, host=options.host, workers=options.workers)
    return Exit.FINE


COMMAND = Command(
    name="serve",
    does="serve the pages of an office",
    explained="""
Serves the pages by gunicorn, with four threads in each process. It stands behind a proxy that
brings TLS (HTTPS=true). Tables and static files have to be there: see prepare. Log lines go to
standard error. SIGTERM ends it after the requests that are under way.
""",
    examples="""
tourdetable serve
tourdetable serve --host 0.0.0.0 --port 8000 --workers 4
""",
    arguments=arguments,
    run=run,
)

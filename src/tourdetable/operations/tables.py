"""Whether the tables are those of this version."""

from django.db import connection
from django.db.migrations.executor import MigrationExecutor


def pending() -> tuple[str, ...]:
    """The steps that the database has still to take, each as app and name.

    Raises Django's `OperationalError` where the database does not answer.
    """
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return tuple(f"{one.app_label}.{one.name}" for one, _ in plan)

"""Health: whether the product can do its work, answered with yes or no and nothing else."""

import shutil

from django.db import DatabaseError, connection, transaction

from tourdetable.operations import places, tables

LEAST_ROOM = 16 * 1024 * 1024
"""Bytes free in the data folder below which nothing more can be counted on to be written."""


def in_order() -> bool:
    """Whether the database answers, takes what is written, and has the tables of this version."""
    try:
        return has_room() and is_writable() and not tables.pending()
    except (DatabaseError, OSError):
        return False


def has_room() -> bool:
    """Whether the data folder has room for what a day brings."""
    return shutil.disk_usage(places.data()).free >= LEAST_ROOM


def is_writable() -> bool:
    """Whether the database takes a change, which is then taken back."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE django_migrations SET name = name WHERE app = 'audit'")
        written = bool(cursor.rowcount)
        transaction.set_rollback(True)
    return written

"""What the database itself refuses: changing an entry, taking one away, emptying the log.

An administrator of the database can take the guards away. Then the hashes tell.
A migration that remakes the table must set them again; a test notices if it does not.
"""

from django.db import connection
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

REFUSED = "entries of the log are never changed and never go"
UNCHANGED_IN_SQLITE = f"""
CREATE TRIGGER no_entry_is_changed BEFORE UPDATE ON audit_entry
BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END"""
KEPT_IN_SQLITE = f"""
CREATE TRIGGER no_entry_goes BEFORE DELETE ON audit_entry
BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END"""
# INSERT OR REPLACE takes a row away without asking the trigger on DELETE.
NOT_REPLACED_IN_SQLITE = f"""
CREATE TRIGGER no_entry_is_replaced BEFORE INSERT ON audit_entry
WHEN EXISTS (SELECT 1 FROM audit_entry WHERE id = NEW.id OR number = NEW.number)
BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END"""  # noqa: S608  # words of our own
REFUSAL_IN_POSTGRESQL = f"""
CREATE FUNCTION no_entry_is_changed() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '{REFUSED}' USING ERRCODE = 'integrity_constraint_violation'; END $$"""
UNCHANGED_IN_POSTGRESQL = """
CREATE TRIGGER no_entry_is_changed BEFORE UPDATE OR DELETE ON audit_entry
FOR EACH ROW EXECUTE FUNCTION no_entry_is_changed()"""
KEPT_IN_POSTGRESQL = """
CREATE TRIGGER no_entry_goes BEFORE TRUNCATE ON audit_entry
FOR EACH STATEMENT EXECUTE FUNCTION no_entry_is_changed()"""
SET = {
    "sqlite": [UNCHANGED_IN_SQLITE, KEPT_IN_SQLITE, NOT_REPLACED_IN_SQLITE],
    "postgresql": [REFUSAL_IN_POSTGRESQL, UNCHANGED_IN_POSTGRESQL, KEPT_IN_POSTGRESQL],
}
LIFTED = {
    "sqlite": [
        "DROP TRIGGER no_entry_is_changed",
        "DROP TRIGGER no_entry_goes",
        "DROP TRIGGER no_entry_is_replaced",
    ],
    "postgresql": [
        "DROP TRIGGER no_entry_goes ON audit_entry",
        "DROP TRIGGER no_entry_is_changed ON audit_entry",
        "DROP FUNCTION no_entry_is_changed()",
    ],
}
ASKED = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit_entry'",
    "postgresql": "SELECT tgname FROM pg_trigger WHERE tgrelid = 'audit_entry'::regclass "
    "AND NOT tgisinternal AND tgenabled <> 'D'",
}
NAMES = {
    "sqlite": {"no_entry_is_changed", "no_entry_goes", "no_entry_is_replaced"},
    "postgresql": {"no_entry_is_changed", "no_entry_goes"},
}


def put_up(_: object, editor: BaseDatabaseSchemaEditor) -> None:
    """Set the guards, in a migration."""
    for statement in SET[editor.connection.vendor]:
        editor.execute(statement)


def take_down(_: object, editor: BaseDatabaseSchemaEditor) -> None:
    """Lift the guards, in a migration that is undone."""
    for statement in LIFTED[editor.connection.vendor]:
        editor.execute(statement)


def missing() -> set[str]:
    """Guards that are not there, by name."""
    with connection.cursor() as cursor:
        cursor.execute(ASKED[connection.vendor])
        return NAMES[connection.vendor] - {name for (name,) in cursor.fetchall()}

import pytest

from tourdetable.operations.backups import programs
from tourdetable.operations.backups.programs import NoProgram, environment, program
from tourdetable.project.database import database


def test_the_programs_reach_the_database_as_the_product_does() -> None:
    address = "postgresql://ada:her%20secret@host.example:5433/dialogue?sslmode=verify-full"
    settings = database(address, programs.DEBIAN)
    assert environment(settings) == {
        "PGDATABASE": "dialogue",
        "PGUSER": "ada",
        "PGPASSWORD": "her secret",
        "PGHOST": "host.example",
        "PGPORT": "5433",
        "PGSSLMODE": "verify-full",
    }


def test_a_program_that_is_missing_is_told_with_what_to_install() -> None:
    with pytest.raises(NoProgram) as refused:
        program("pg_unheard_of")
    assert str(refused.value) == (
        "Backups of PostgreSQL need its program pg_unheard_of, which is not installed here. "
        "Install PostgreSQL's client programs (Debian: postgresql-client), of the server's "
        "version or newer."
    )

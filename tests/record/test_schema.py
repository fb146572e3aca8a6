import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tourdetable.record import Record, dumps
from tourdetable.record.schema import SCHEMA_FILE, schema

MADE_ANEW_BY = "python -m tourdetable.record.schema"


@pytest.fixture(scope="module")
def written() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    return loaded


def test_the_schema_that_is_kept_is_the_one_of_the_models() -> None:
    assert SCHEMA_FILE.read_text(encoding="utf-8") == schema(), MADE_ANEW_BY


def test_the_schema_is_one_in_its_own_dialect(written: dict[str, Any]) -> None:
    assert written["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    Draft202012Validator.check_schema(written)


def test_a_record_fits_the_schema(record: Record, written: dict[str, Any]) -> None:
    assert list(Draft202012Validator(written).iter_errors(json.loads(dumps(record)))) == []


@pytest.mark.parametrize(
    ("field", "value"),
    [("version", 2), ("participants", [{}]), ("meeting", None), ("unknown", 1)],
)
def test_a_record_with_a_wrong_field_does_not_fit_the_schema(
    record: Record, written: dict[str, Any], field: str, value: object
) -> None:
    wrong = {**json.loads(dumps(record)), field: value}
    assert not Draft202012Validator(written).is_valid(wrong)


def test_every_field_says_in_the_schema_what_it_is_for(written: dict[str, Any]) -> None:
    shapes = {"Record": written, **written["$defs"]}
    unexplained = [
        f"{name}.{field}"
        for name, shape in shapes.items()
        for field, about in shape.get("properties", {}).items()
        if not (about.get("description") or about.get("$ref"))  # which explains itself, see below
    ]
    assert unexplained == []


def test_every_kind_of_fact_says_in_the_schema_what_it_is(written: dict[str, Any]) -> None:
    assert [name for name, shape in written["$defs"].items() if not shape.get("description")] == []

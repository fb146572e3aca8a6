"""The JSON Schema of the record, generated from its models.

`python -m tourdetable.record.schema` writes it anew; a test compares.
"""

import json
from pathlib import Path

from .record import Record

SCHEMA_FILE = Path(__file__).with_name("record.schema.json")


def schema() -> str:
    """The schema as text, in the dialect of 2020-12."""
    described = Record.model_json_schema(mode="serialization")
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A record of Tour de Table",
    }
    return json.dumps({**described, **head}, indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    SCHEMA_FILE.write_text(schema(), encoding="utf-8")

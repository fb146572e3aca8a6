"""Write the reference of the record from its models, whose docstrings say what each field is.

usage: write_reference.py [--check]

With --check nothing is written; the exit code says whether the page is as it should be.
"""

import json
import sys
from pathlib import Path
from typing import Any

from tourdetable.record.schema import schema

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "record.md"
HEAD = """\
# The record

What `tourdetable read` gives and every writer takes: one document's account of one meeting, as
JSON in UTF-8. The JSON Schema is
[`record.schema.json`](../../src/tourdetable/record/record.schema.json).
This page is written from the models by `make reference`; do not edit it.

Every fact has its *place*: `start` and `end` count the characters (Unicode code points) of
`document.text`, and `words` is the text between them. A field that may be `null` is so where the
document does not tell: that is never written as zero or as an empty text.
"""


def main() -> int:
    """Write the page, or compare."""
    page = written(json.loads(schema()))
    if "--check" not in sys.argv[1:]:
        PAGE.write_text(page, encoding="utf-8")
    elif not PAGE.exists() or PAGE.read_text(encoding="utf-8") != page:
        print(f"{PAGE.name} is not the one of the models: make reference", file=sys.stderr)
        return 1
    return 0


def written(whole: dict[str, Any]) -> str:
    """The page."""
    shapes = {"Record": whole, **dict(sorted(whole["$defs"].items()))}
    return "\n".join([HEAD, *(section(name, shape) for name, shape in shapes.items())])


def section(name: str, shape: dict[str, Any]) -> str:
    """A kind of fact with its fields, or a list of codes."""
    told = [f"## {name}", "", shape["description"], ""]
    if "enum" in shape:
        told += [", ".join(f"`{one}`" for one in shape["enum"]), ""]
        return "\n".join(told)
    told += ["| field | holds | what it is |", "|---|---|---|"]
    told += [row(field, about) for field, about in shape["properties"].items()]
    return "\n".join([*told, ""])


def row(field: str, about: dict[str, Any]) -> str:
    """A field in one row."""
    said = str(about.get("description", "")).replace("\n", " ").replace("|", r"\|")
    return f"| `{field}` | {holds(about)} | {said} |"


def holds(about: dict[str, Any]) -> str:
    """What a field may hold, in words, with links to other kinds of fact."""
    if "$ref" in about:
        name = about["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "anyOf" in about:
        return " or ".join(holds(one) for one in about["anyOf"])
    if "const" in about or "enum" in about:
        return ", ".join(f"`{one}`" for one in about.get("enum", [about.get("const")]))
    if about.get("type") == "array":
        return f"list of {holds(about['items'])}"
    if about.get("format") == "date":
        return "day"
    names = {"string": "text", "integer": "whole number", "number": "number", "null": "`null`"}
    return names.get(
        about["type"], "true or false" if about["type"] == "boolean" else about["type"]
    )


if __name__ == "__main__":
    sys.exit(main())

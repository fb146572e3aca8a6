import re
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from logs import chained, said
from tourdetable.audit.chain import in_utc

PROGRAM = re.compile(r"```python\n(.*?)```", re.DOTALL)


def test_the_program_of_the_documentation_checks_the_chain_from_outside(root: Path) -> None:
    page = (root / "docs" / "explanation" / "the-log.md").read_text(encoding="utf-8")
    names: dict[str, Any] = {}
    exec("\n".join(PROGRAM.findall(page)), names)  # noqa: S102  # it is our own
    entries = [
        asdict(one.written) | {"at": in_utc(one.written.at), "hash": one.hash}
        for one in chained([said(number) for number in range(1, 9)])
        if one.written
    ]
    pairs = list(zip(entries, [None, *entries], strict=False))
    assert [names["follows"](*pair) for pair in pairs] == [True] * 8
    assert not names["follows"](entries[1], None)
    assert not names["follows"](entries[1] | {"deed": "another"}, entries[0])


def test_the_form_that_is_hashed_is_the_one_that_is_described() -> None:
    one = replace(said(3), previous="0" * 64, seat="Délégué 🕊")
    assert one.canonical() == (
        b'{"about":"meeting 3","after":{"figures":{"added":3},"title":"Meeting 3"},'
        b'"at":"2026-03-01T09:30:03.000000Z","before":{"title":"R\\u00e9union 3"},'
        b'"by":"account 3","clock_back":0,"deed":"change","number":3,"previous":"'
        + b"0"
        * 64
        + b'",'
        b'"seat":"D\\u00e9l\\u00e9gu\\u00e9 \\ud83d\\udd4a"}'
    )

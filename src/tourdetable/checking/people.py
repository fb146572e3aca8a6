"""People: one person who is said to be there for two participants."""

import re
from collections.abc import Iterator

from tourdetable.framework.names import Named, register
from tourdetable.record import Document, Person, Place, Record, Severity

from .passages import passage
from .registry import Remark, finds

FOR_WHOM = r"\s*(?:\((?P<bracket>[^()]{2,60})\)|,\s+(?P<comma>[^,;.()]{2,60})(?=[,;.)\n]|$))"


@finds(
    code="P08",
    title="One person stands for two participants",
    severity=Severity.WARNING,
    looks_for=(
        "A person who is named with one State in one place and with another in the next, or so "
        "with two organisations. A ministry or an institute beside a State is left alone."
    ),
    example="“Ana Berg (Norway)” in the list, “Ana Berg (Sweden)” in paragraph 4.",
    what_to_do="Ask who was meant: two people of one name, or a slip in one of the places.",
)
def two_affiliations(record: Record) -> Iterator[Remark]:
    """People with two States or two organisations behind their name."""
    for person in record.people:
        if " " not in person.name:
            continue
        first: dict[str, tuple[Named, Place]] = {}
        for named, place in affiliations(record.document, person):
            known, before = first.setdefault(named.kind, (named, place))
            if named is not known:
                name, other = known.name_on(None), named.name_on(None)
                yield Remark(
                    f"{person.name} stands for {name} in one place and for {other} in another.",
                    (before, place),
                )
                break


def affiliations(document: Document, person: Person) -> Iterator[tuple[Named, Place]]:
    """The participants that stand right behind a person's name, with the passages."""
    for one in re.finditer(rf"\b{re.escape(person.name)}{FOR_WHOM}", document.text):
        written = one["bracket"] or one["comma"]
        if named := register().find(re.sub(r"^(?:the|from|of) ", "", written.strip())):
            yield named, passage(document, *one.span())

"""Wordings: what may be shown of a passage without who said it. Software proposes, a person words.

A proposal is made of the words of the act and of its point, which leaves the speaker out; whether
it still gives somebody away by what it says, only a person can tell.
"""

import re
from collections.abc import Collection, Iterator

from tourdetable.errors import Refusal
from tourdetable.framework.names import register
from tourdetable.record import Intervention, Record
from tourdetable.writing.words import clean

WORD = re.compile(r"\w+")


class TellsWho(Refusal):
    """A wording that names somebody who took part."""


def proposal(one: Intervention) -> str:
    """What could be shown of a passage; empty where its act and point are not known apart."""
    if not one.verb or not one.point:
        return ""
    return clean(f"A participant {one.verb} {one.point}")


def refuse_what_tells_who(wording: str, record: Record) -> None:
    """Refuse a wording that names a participant, a State or a person of the record."""
    found = sorted(set(names_in(wording, record)))
    if found:
        raise TellsWho(
            f"The wording names {', '.join(found)}. Say it without naming anybody who took part: "
            "who reads it may not know who said it."
        )


def names_in(wording: str, record: Record) -> Iterator[str]:
    """Everybody whom a wording names."""
    own = {name for one in record.participants for name in (one.name, one.as_written)}
    own |= {one.name for one in record.people}
    own |= {surname for one in record.people for surname in one.name.split()[-1:]}
    own |= {one.person for one in record.interventions if one.person}
    yield from named_in(wording, {*register().forms, *register().demonyms, *own})


def named_in(text: str, names: Collection[str]) -> Iterator[str]:
    """The names that stand in a text as whole words, in their own capitals: "Chad", not "chad"."""
    words = {one.casefold() for one in WORD.findall(text)}
    for name in names:
        first = WORD.search(name)
        if first is None or first[0].casefold() not in words:
            continue
        if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text):
            yield name

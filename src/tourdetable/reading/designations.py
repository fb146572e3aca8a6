"""Designations: the name by which one document goes for a State or an organisation.

A record calls a participant as its document does: "GEF" where the document says so, and
"Swaziland" where it has no date and was written before the name changed.
"""

from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import pairwise

from tourdetable.framework.names import Named, register
from tourdetable.record import ParticipantKind

from .lexicon import TOKEN
from .mentions import Party
from .usage import Usage


def designated(usage: Usage, day: date | None) -> Iterator[Party]:
    """Those whom the document calls otherwise than by the register's name of the day."""
    for named, acronyms in with_acronyms():
        if usage.capitals.keys().isdisjoint(acronyms):
            continue
        if short := acronym_used(named, usage):
            yield Party(short, ParticipantKind.ORGANISATION, named.code)
    for named in with_other_names():
        if name := other_name_used(named, usage):
            yield Party(name, ParticipantKind(named.kind), named.code)
    for named in register().states if day is None else ():
        if name := former_name_used(named, usage):
            yield Party(name, ParticipantKind.STATE, named.code)


@cache
def with_acronyms() -> tuple[tuple[Named, tuple[str, ...]], ...]:
    """The organisations of the register that have acronyms, with these."""
    every = ((one, acronyms_among(one.forms())) for one in register().organisations)
    return tuple((one, acronyms) for one, acronyms in every if acronyms)


@cache
def with_other_names() -> tuple[Named, ...]:
    """Those who go by what a document calls them: without an acronym, or of another standing.

    "European Communities"; "Chinese Taipei", as which some bodies invite a participant.
    """
    unabbreviated = (one for one in register().organisations if not acronyms_among(one.forms()))
    states = (one for one in register().states if one.standing == "other")
    return tuple(one for one in (*unabbreviated, *states) if one.aliases)


def acronym_used(named: Named, usage: Usage) -> str | None:
    """The acronym of an organisation, if the document uses one."""
    forms = [one for one in acronyms_among(named.forms()) if usage.capitals[one]]
    if not forms:
        return None
    acronym = named.acronym
    return acronym if acronym and (acronym in forms or len(named.acronyms) < 2) else forms[0]


@cache
def acronyms_among(forms: tuple[str, ...]) -> tuple[str, ...]:
    """The acronyms among the forms of a name; the register's are asked for by every document."""
    return tuple(one for one in forms if is_acronym(one))


@cache
def is_acronym(written: str) -> bool:
    """Whether a form is one word with several capitals or a figure: "UNDP", "G8"."""
    capitals = sum(letter.isupper() or letter.isdigit() for letter in written)
    return capitals > 1 and TOKEN.fullmatch(written) is not None


def other_name_used(named: Named, usage: Usage) -> str | None:
    """Another name of somebody, where the document has it and not the register's."""
    if is_used(named.name_on(None), usage):
        return None
    return next((one for one in named.aliases if is_used(one, usage)), None)


def former_name_used(named: Named, usage: Usage) -> str | None:
    """A former name of a State, where the document has it and not the present one."""
    if len(named.names) < 2 or is_used(named.name_on(None), usage):
        return None
    return next((one.name for one in named.names if is_used(one.name, usage)), None)


def is_used(name: str, usage: Usage) -> bool:
    """Whether all words of a name with a capital are in the document, and neighbours together."""
    words, pairs = capitals_of(name)
    return all(usage.capitals[one] or usage.capitals[one.upper()] for one in words) and all(
        usage.pairs[pair] or usage.pairs[pair[0].upper(), pair[1].upper()] for pair in pairs
    )


@cache
def capitals_of(name: str) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    """The words of a name with a capital, and those of them that stand side by side."""
    tokens = TOKEN.findall(name)
    pairs = (pair for pair in pairwise(tokens) if all(one[0].isupper() for one in pair))
    return tuple(one for one in tokens if one[0].isupper()), tuple(pairs)

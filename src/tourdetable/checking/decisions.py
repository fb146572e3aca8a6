"""Decisions: those of which the document does not say who took them."""

import re
from collections.abc import Iterator

from tourdetable.record import EVERYBODY, ParticipantKind, Record, Severity

from .passages import label_at, listed
from .registry import Remark, finds

AGENTLESS = re.compile(
    r"\b[Ii]t (?:was|has been|had been) (?:\w+ly |also |further |then )?"
    r"(?:decided|agreed|resolved)\b(?! (?:\w+ ){0,3}by (?:the|all|both)\b)"
)
MOST_PLACES = 5
SEVERAL = 2


@finds(
    code="B01",
    title="A decision does not say who took it",
    severity=Severity.NOTICE,
    looks_for=(
        "“It was decided”, “it was agreed” without the body that decided, in a document in which "
        "several bodies speak. The passages of one document are told together."
    ),
    example="“It was decided to meet again in spring.”",
    what_to_do=(
        "Name the body: what a working group agrees does not bind the senior officials, and in a "
        "year nobody will know who was meant."
    ),
)
def nobody_decided(record: Record) -> Iterator[Remark]:
    """Decisions in the passive without an agent."""
    decided = [one.place for one in record.decisions if AGENTLESS.search(one.place.words)]
    bodies = {one.name for one in record.participants if one.kind is ParticipantKind.BODY}
    bodies |= {one.by for one in record.decisions if one.by != EVERYBODY}
    if not decided or len(bodies) < SEVERAL:
        return
    labels = [label_at(record.document, one.start) for one in decided]
    told = list(dict.fromkeys(one for one in labels if one))
    where = f" (paragraph{'s' if len(told) > 1 else ''} {listed(told)})" if told else ""
    several = len(decided) > 1
    what = f"{len(decided)} decisions do" if several else "A decision does"
    message = f"{what} not say who took {'them' if several else 'it'}{where}."
    yield Remark(message, tuple(decided[:MOST_PLACES]))

"""Participants: who is listed as present, against who speaks."""

import re
from collections import defaultdict
from collections.abc import Iterator

from tourdetable.framework.names import register
from tourdetable.record import (
    Document,
    ParagraphKind,
    Participant,
    ParticipantKind,
    Place,
    Presence,
    Record,
    Severity,
)

from .passages import paragraph_at, passage, where
from .registry import Remark, finds

DELEGATIONS = (ParticipantKind.STATE, ParticipantKind.ORGANISATION)
MOST_PLACES = 3
FEWEST = 2
"""So many States listed make a list of States, and so for organisations."""
LONGEST_GAP = 120
"""So many characters may stand between two names of one list, as for a person or an office."""
SEPARATOR = r"(?:[,;|•·]|\band\b|&|\n|^)[\s*_>-]*(?:(?:and|the)\s+)*[*_]{0,3}"
ENDING = r"(?=[*_]{0,3}\s*(?:[,;|.•·)(\n–]|and\b|$))"


@finds(
    code="P03",
    title="A speaker is not in the list of those present",
    severity=Severity.WARNING,
    looks_for=(
        "A State or an organisation that speaks, in a document that lists those present, without "
        "being in that list. Offices, bodies, persons and groups of States are left alone, and "
        "so is a mere series of names in the account, after the speaker was heard."
    ),
    example="Paragraph 1 lists Chile and Peru; in paragraph 6 “Kenya offered to host”.",
    what_to_do=(
        "Ask whether the delegation was there. Add it to the list, or correct who spoke. An "
        "expert who came for one item, or a statement sent in writing, is best called so."
    ),
)
def unlisted_speakers(record: Record) -> Iterator[Remark]:
    """Delegations that speak without being listed, each once."""
    for one in record.participants:
        if one.presence is Presence.LISTED or not expected_in_list(record, one):
            continue
        said = [
            each.place
            for each in record.interventions
            if one.name in each.speakers and not stands_in_list(record, each.place)
        ]
        if said and is_of_those_present(record, said[0]):
            yield Remark(
                f"{one.name} speaks{where(said)} but is not in the list of those present.",
                tuple(said[:MOST_PLACES]),
            )


def stands_in_list(record: Record, place: Place) -> bool:
    """Whether a passage stands between the lines of the list, as remarks on a deputy do."""
    listed = [one.place for one in record.participants if one.presence is Presence.LISTED]
    first, last = min(one.start for one in listed), max(one.end for one in listed)
    if not first <= place.start < last:
        return False
    return len({paragraph_at(record.document, one.start) for one in listed}) > 1


def is_of_those_present(record: Record, first_said: Place) -> bool:
    """Whether the list is one of those present, for somebody who has begun to speak.

    A series of names in the middle of the account, after the speaker was heard, says who
    joined in something. A list at the end has a heading, or a line for each name.
    """
    document = record.document
    names = [one.place for one in record.participants if one.presence is Presence.LISTED]
    homes = {paragraph_at(document, one.start) for one in names}
    if len(homes) > 1 or min(one.start for one in names) < first_said.start:
        return True
    (home,) = homes
    before = document.paragraphs[home - 1] if home else None
    return before is not None and before.kind is ParagraphKind.HEADING


def expected_in_list(record: Record, participant: Participant) -> bool:
    """Whether the document lists participants of this kind, and not this one by another name."""
    if participant.kind not in DELEGATIONS:
        return False
    listed = [one for one in record.participants if one.presence is Presence.LISTED]
    codes = {one.code for one in listed if one.code}
    if participant.code in codes or stands_for_others(participant, codes):
        return False
    return sum(one.kind is participant.kind for one in listed) >= FEWEST


def stands_for_others(participant: Participant, listed: set[str]) -> bool:
    """Whether it is a group, or a Union that speaks through an institution that is listed."""
    entry = register().by_code(participant.code or "")
    if entry is None:
        return False
    institutions = ({"EC", "COUNCIL-EU", "EEAS"} if entry.code == "EU" else set()) & listed
    return entry.family == "group" or bool(institutions)


@finds(
    code="P04",
    title="A participant is listed twice",
    severity=Severity.WARNING,
    looks_for=(
        "A State or an organisation that stands twice in the list of those present, under the "
        "same name or under two of its names."
    ),
    example="“Chile, Peru, Kenya, Chile” in the list, or both “Turkey” and “Türkiye”.",
    what_to_do="Strike one of the two, and look whether the stated number counted both.",
)
def listed_twice(record: Record) -> Iterator[Remark]:
    """Participants that the list of those present names twice."""
    listed = [one for one in record.participants if one.presence is Presence.LISTED]
    yield from same_code(listed)
    for one, again in standing_again(record.document, listed):
        yield Remark(f"{one.as_written} is listed twice among those present.", (one.place, again))


def same_code(listed: list[Participant]) -> Iterator[Remark]:
    """Two entries of the list that are one State or organisation."""
    by_code = defaultdict(list)
    for one in listed:
        if one.code:
            by_code[one.kind, one.code].append(one)
    for first, *others in by_code.values():
        for other in others:
            yield Remark(
                f"{first.as_written} and {other.as_written} are the same participant, which is "
                "listed twice.",
                (first.place, other.place),
            )


def standing_again(
    document: Document, listed: list[Participant]
) -> Iterator[tuple[Participant, Place]]:
    """Names that stand once more between the entries of the list, or right after it."""
    in_order = sorted(listed, key=lambda one: one.place.start)
    told: set[str] = set()
    for number, one in enumerate(in_order):
        start = one.place.end
        following = in_order[number + 1 : number + 2]
        end = following[0].place.start if following else start + LONGEST_GAP
        if end - start > LONGEST_GAP:
            continue
        for other in in_order[: number + 1]:
            alone = other is one or not following
            found = again_in(document.text[start:end], other, alone=alone)
            if found and other.name not in told:
                told.add(other.name)
                yield other, passage(document, start + found.start(1), start + found.end(1))


def again_in(between: str, one: Participant, *, alone: bool) -> re.Match[str] | None:
    """A name as an entry of its own in the words between two entries.

    After itself, and after the end of the list, nothing but a comma may part it:
    "Chile, Ministry of Fisheries, Chile" names an address.
    """
    if not one.as_written.strip() or one.as_written not in between:
        return None
    entry = rf"{SEPARATOR}({re.escape(one.as_written)}){ENDING}"
    return re.match(rf"\s*{entry}", between) if alone else re.search(entry, between)

"""What people said about who may see a record, as it comes in."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from tourdetable.dialogue.meetings.models import Meeting as KeptMeeting
from tourdetable.errors import Refusal
from tourdetable.record import Attribution, Classification, Fact, Record

from .giving import whole

SAID = {
    "interventions": ("classification", "attribution", "wording"),
    "decisions": ("classification",),
    "people": ("classification",),
}
"""For each kind of fact, what a person may say of it."""


class LooserThanItsHolder(Refusal):
    """Something is called open to more people than what holds it."""


def classified(
    record: Record, level: Classification, attribution: Attribution = Attribution.NAMED
) -> Record:
    """A record with what a person says of its meeting, where the record says nothing itself."""
    meeting = record.meeting
    said = {
        "classification": meeting.classification or level,
        "attribution": meeting.attribution or attribution,
    }
    return record.model_copy(update={"meeting": meeting.model_copy(update=said)})


def keeping_what_people_said(record: Record, kept: KeptMeeting | None) -> Record:
    """A record in which everything is as restricted as people have made it before.

    A new reading, and a new version, say nothing of who may see them: what was decided stays.
    """
    if kept is None:
        return record
    before = whole(kept)
    changed: dict[str, Any] = {
        name: tuple(said_again(getattr(before, name), getattr(record, name), fields))
        for name, fields in SAID.items()
    }
    meeting = with_said(record.meeting, before.meeting, ("classification", "attribution"))
    document = with_said(record.document, before.document, ("classification",))
    return record.model_copy(update={**changed, "meeting": meeting, "document": document})


def said_again(before: Iterable[Any], now: Iterable[Any], fields: Iterable[str]) -> Iterator[Any]:
    """The facts of a kind, each with what was said of the one that stood on the same words."""
    names = tuple(fields)
    known = dict(keyed(before))
    for key, fact in keyed(now):
        earlier = known.get(key)
        yield fact if earlier is None else with_said(fact, earlier, names)


def keyed(facts: Iterable[Any]) -> Iterator[tuple[tuple[str, int], Any]]:
    """Facts by the words that they stand on, told apart by a number where these are the same."""
    seen: Counter[str] = Counter()
    for one in facts:
        words = one.place.words
        yield (words, seen[words]), one
        seen[words] += 1


def with_said(now: Any, before: Fact, fields: Iterable[str]) -> Any:
    """A fact with what was said of it before, where it says nothing itself."""
    said: Mapping[str, Any] = {
        name: getattr(before, name) for name in fields if getattr(now, name) is None
    }
    return now.model_copy(update=said) if any(said.values()) else now


def refuse_what_is_looser_than_its_holder(record: Record) -> None:
    """What is part of something restricted cannot be open to more people than that."""
    held = record.meeting.classification or Classification.SECRETARIAT
    if record.document.classification is not None:
        refuse_if_looser("The document", record.document.classification, held)
    for name in SAID:
        for number, one in enumerate(getattr(record, name), 1):
            if one.classification is not None:
                refuse_if_looser(f"Number {number} of the {name}", one.classification, held)


def refuse_if_looser(what: str, level: Classification, held: Classification) -> None:
    """Refuse a level that is looser than that of what holds it."""
    if level.strictness < held.strictness:
        raise LooserThanItsHolder(
            f"{what} cannot be for {AUDIENCES[level]} while its meeting is for "
            f"{AUDIENCES[held]}. Release the meeting first."
        )


AUDIENCES = {
    Classification.PUBLIC: "everybody",
    Classification.PARTICIPANTS: "participants",
    Classification.BODY: "the body that met",
    Classification.SECRETARIAT: "the Secretariat alone",
}

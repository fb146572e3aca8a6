"""Events: other meetings, said to be planned or held when they cannot be."""

from collections.abc import Iterator

from tourdetable.record import EventStatus, Record, Severity

from .passages import quoted, written
from .registry import Remark, finds


@finds(
    code="D03",
    title="An event is called planned although its date was past",
    severity=Severity.WARNING,
    looks_for="An event that the text speaks of as to come, with a date before the meeting.",
    example="A meeting of May 2023 speaks of “the workshop planned for March 2023”.",
    what_to_do="Ask whether it was held, put off or dropped, and whether the year is right.",
)
def planned_in_the_past(record: Record) -> Iterator[Remark]:
    """Events planned for days before the meeting."""
    met = record.meeting.starts_on
    for one in record.events:
        if one.status is EventStatus.PLANNED and met and one.ends_on and one.ends_on < met:
            yield Remark(
                f"{quoted(one.title)} is called planned, but its date, "
                f"{one.date_as_written or written(one.ends_on)}, lies before the meeting "
                f"of {written(met)}.",
                (one.place,),
            )


@finds(
    code="D04",
    title="An event is called held although its date was to come",
    severity=Severity.WARNING,
    looks_for="An event that the text speaks of as past, with a date after the meeting.",
    example="A meeting of May 2023 looks back on “the workshop held in September 2023”.",
    what_to_do="Look whether the year is right, or the sentence should speak of the future.",
)
def held_in_the_future(record: Record) -> Iterator[Remark]:
    """Events held on days after the meeting."""
    met = record.meeting.ends_on or record.meeting.starts_on
    for one in record.events:
        if one.status is EventStatus.HELD and met and one.starts_on and one.starts_on > met:
            yield Remark(
                f"{quoted(one.title)} is called held, but its date, "
                f"{one.date_as_written or written(one.starts_on)}, lies after the meeting "
                f"of {written(met)}.",
                (one.place,),
            )

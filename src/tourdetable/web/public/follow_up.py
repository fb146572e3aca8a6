"""What is open: what was promised, offered, asked and proposed at the dialogue's meetings."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from tourdetable.followup.items.queries import SeenItem, items
from tourdetable.record import FOLLOWED_UP
from tourdetable.web.profile import profile
from tourdetable.web.sources import Source, sources
from tourdetable.web.viewer import viewer_of
from tourdetable.web.wording import act_word, words
from tourdetable.writing.tables import Column, Kind, Row, Table, as_csv, as_xlsx

from .downloads import file

CSV = "text/csv; charset=utf-8"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
COLUMNS = (
    Column("Who"),
    Column("As"),
    Column("Kind"),
    Column("What the document reports"),
    Column("Paragraph"),
    Column("Meeting"),
    Column("First day", Kind.DAY),
    Column("Last day", Kind.DAY),
)
NOT_NAMED_HERE = "One delegation or several, not named here"
SEVERAL = "Several, not named"


@dataclass(frozen=True)
class Shown:
    """The items that somebody asks for, as far as they see them."""

    everything: list[SeenItem]
    kind: str | None
    """The kind that is asked for; all of them if none is."""
    unknown: str | None
    """What was asked for, if there is no such kind."""
    sources: Mapping[int, Source]
    """The documents of the meetings at which the items came up."""

    @property
    def items(self) -> list[SeenItem]:
        """Those of the kind."""
        return [one for one in self.everything if self.kind in {None, one.kind}]


def shown_to(request: HttpRequest) -> Shown:
    """What whoever asks sees of what they ask for; the page and the tables hold the same."""
    viewer = viewer_of(request)
    asked = request.GET.get("kind") or None
    kind = asked if asked in [one.value for one in FOLLOWED_UP] else None
    everything = items(profile().name, viewer)
    meetings = {one.meeting for one in everything if kind in {None, one.kind}}
    unknown = asked if asked != kind else None
    return Shown(everything, kind, unknown, sources(meetings, viewer))


def follow_up(request: HttpRequest) -> HttpResponse:
    """The items of a kind, or of all kinds."""
    shown = shown_to(request)
    kinds = [kind.value for kind in FOLLOWED_UP]
    page = {
        "items": shown.items,
        "kind": shown.kind,
        "unknown": shown.unknown,
        "kinds": [(one, sum(each.kind == one for each in shown.everything)) for one in kinds],
        "sources": shown.sources,
    }
    return render(request, "public/follow_up.html", page)


def follow_up_csv(request: HttpRequest) -> HttpResponse:
    """The same list as comma-separated values."""
    return file(as_csv(table(shown_to(request))), CSV, "follow-up.csv")


def follow_up_xlsx(request: HttpRequest) -> HttpResponse:
    """The same list as an Excel workbook."""
    return file(as_xlsx(table(shown_to(request))), XLSX, "follow-up.xlsx")


def table(shown: Shown) -> Table:
    """The list with a row for each item."""
    rows = (row(one, shown.sources[one.meeting.pk]) for one in shown.items)
    return Table("Follow-up", COLUMNS, tuple(rows))


def row(item: SeenItem, source: Source) -> Row:
    """An item; the paragraph only for who may see where it stands."""
    said, meeting = item.said, item.meeting
    return (
        ", ".join(one.name if one else SEVERAL for one in said.speakers) or NOT_NAMED_HERE,
        said.capacity,
        act_word(item.kind),
        words(said, source),
        said.paragraph if source.is_whole else None,
        meeting.title,
        meeting.starts_on,
        meeting.ends_on,
    )

"""The list of follow-up as a table: what stands on the page, for the same eyes."""

import csv
import io
from collections.abc import Callable

import pytest
from django.test import Client
from openpyxl import load_workbook

from actors import TESTER
from tourdetable.dialogue.meetings.models import Meeting
from tourdetable.exchange import take_in
from tourdetable.exchange.classified import classified
from tourdetable.record import Act, Attribution, Classification, Record
from tourdetable.web.public.follow_up import COLUMNS
from tourdetable.writing.tables import from_csv, from_xlsx
from web.looks import AT
from web.public.conftest import record_of

pytestmark = [pytest.mark.django_db, pytest.mark.database]
TABLES = {"csv": from_csv, "xlsx": from_xlsx}


def rows(client: Client, ending: str, asked: str = "") -> tuple[tuple[object, ...], ...]:
    """The rows of a table that somebody gets."""
    answer = client.get(f"/follow-up/follow-up.{ending}{asked}")
    assert answer.status_code == 200
    assert answer["Content-Disposition"] == f'attachment; filename="follow-up.{ending}"'
    return TABLES[ending](answer.content, COLUMNS)


@pytest.mark.parametrize("ending", TABLES)
def test_a_table_holds_the_items_of_the_page(
    meeting: Meeting, client: Client, example: Record, ending: str
) -> None:
    found = rows(client, ending, "?kind=offer")
    offers = sum(Act.OFFER in one.acts for one in example.interventions)
    assert [row[2] for row in found] == ["Offer"] * offers
    assert {(row[5], row[6]) for row in found} == {(meeting.title, meeting.starts_on)}
    assert client.get("/follow-up/").content.decode().count('<tr><th scope="row">') == len(
        rows(client, ending)
    )


def test_both_tables_are_the_same(meeting: Meeting, client: Client) -> None:
    assert rows(client, "csv") == rows(client, "xlsx")


@pytest.mark.parametrize("ending", TABLES)
def test_what_one_may_not_see_is_in_no_table(client: Client, ending: str) -> None:
    hidden = classified(record_of("2021-12-02", facts=3), Classification.PARTICIPANTS)
    take_in(hidden, by=TESTER, at=AT)
    assert rows(client, ending) == ()


@pytest.mark.parametrize("ending", TABLES)
def test_who_said_it_is_in_no_table_for_who_may_not_know(client: Client, ending: str) -> None:
    record = record_of("2021-12-02", facts=3)
    take_in(classified(record, Classification.PUBLIC, Attribution.UNNAMED), by=TESTER, at=AT)
    told = str(rows(client, ending))
    assert [name for name in ("Japan", "Peru", "Kenya") if name in told] == []


def test_no_words_become_a_formula(client: Client, taken_in: Callable[..., str]) -> None:
    slug = taken_in(facts=3)
    Meeting.objects.filter(slug=slug).update(title="=1+1", body="+36 1")
    text = client.get("/follow-up/follow-up.csv").content.decode("utf-8-sig")
    cells = [row[5] for row in csv.reader(io.StringIO(text))]
    assert set(cells) == {"Meeting", "'=1+1"}
    book = load_workbook(io.BytesIO(client.get("/follow-up/follow-up.xlsx").content))
    kinds = {cell.data_type for row in book.active.iter_rows() for cell in row}
    assert kinds <= {"s", "n", "d"}

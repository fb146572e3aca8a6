"""The example meeting of the Budapest Process in the database, and helps to look at pages."""

from collections.abc import Callable

import pytest
from django.test import Client

from actors import TESTER, for_all
from tourdetable.dialogue.bodies.actions import set_up
from tourdetable.dialogue.meetings.models import Meeting
from tourdetable.exchange import take_in
from tourdetable.framework import profiles
from tourdetable.record import Record
from web.looks import AT


@pytest.fixture
def meeting(db: None, example: Record) -> Meeting:
    """The example taken in, in its dialogue."""
    set_up(profiles.load("budapest_process"), by=TESTER, at=AT)
    receipt = take_in(for_all(example), by=TESTER, at=AT)
    return Meeting.objects.get(slug=receipt.meeting)


@pytest.fixture
def page(client: Client) -> Callable[..., str]:
    """The words of a page that is there."""

    def found(address: str, status: int = 200) -> str:
        answer = client.get(address)
        assert answer.status_code == status
        return answer.content.decode()

    return found

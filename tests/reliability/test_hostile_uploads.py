"""A hostile file handed in over the network harms its own process, and the pages go on."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from accounts.people import client_of, person
from reading.apart.hostile import FILES
from tourdetable.dialogue.meetings.models import Meeting
from tourdetable.exchange import documents
from tourdetable.reading.apart import Limits

pytestmark = [pytest.mark.django_db, pytest.mark.database]
MOST_MORE = 300
"""MiB by which the process of the pages may have grown: the files themselves are made in it."""


@pytest.fixture
def secretariat() -> Client:
    return client_of(person("Anna"))


def held() -> int:
    """MiB that this process has in memory."""
    told = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    (line,) = [one for one in told if one.startswith("VmRSS")]
    return int(line.split()[1]) // 1024


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("names.md", "names.md needs too much memory to read."),
        ("brackets.md", "brackets.md takes too long to read and was given up."),
        ("wide.json", "wide.json"),
        ("paragraphs.docx", "paragraphs.docx has more than 20000 paragraphs. Split it."),
        ("drawn.pdf", "drawn.pdf"),
    ],
)
def test_the_pages_go_on_when_a_file_does_its_worst(
    secretariat: Client, monkeypatch: pytest.MonkeyPatch, name: str, said: str
) -> None:
    monkeypatch.setattr(documents, "OF_A_STRANGER", Limits(work=2, wait=20))
    before = held()
    told = {"document": SimpleUploadedFile(name, FILES[name]()), "classification": "public"}
    answer = secretariat.post("/take-in/", told)
    assert answer.status_code == 422
    (refusal,) = answer.context["form"].errors["document"]
    assert refusal.startswith(said)
    assert Meeting.objects.count() == 0
    assert secretariat.get("/take-in/").status_code == 200
    assert held() - before < MOST_MORE

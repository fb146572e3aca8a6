from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from serving import free_port
from tourdetable.accounts.letters import Letter, notice, post
from tourdetable.project.mail import mail

LETTER = Letter("deniz@example.org", "Your seat in the Budapest Process: Türkiye", "A line.\n")


class Kept:
    """A mail server that keeps what it is given."""

    def __init__(self) -> None:
        self.envelopes: list[Envelope] = []

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        self.envelopes.append(envelope)
        return "250 kept"


@pytest.fixture
def server(settings: object) -> Iterator[Kept]:
    """A real mail server on this machine, set by its address."""
    kept, port = Kept(), free_port()
    controller = Controller(kept, hostname="127.0.0.1", port=port)
    controller.start()
    for name, value in mail(f"smtp://127.0.0.1:{port}").items():
        setattr(settings, name, value)
    yield kept
    controller.stop()


def test_a_letter_goes_out_by_a_real_mail_server_to_one_person(server: Kept) -> None:
    assert post(LETTER) is True
    [envelope] = server.envelopes
    assert envelope.rcpt_tos == ["deniz@example.org"]
    content = envelope.content
    assert isinstance(content, bytes)
    read = message_from_bytes(content, policy=policy.default)
    assert isinstance(read, EmailMessage)
    assert read["Subject"] == LETTER.subject
    assert read.get_content_type() == "text/plain"
    assert read.get_content().strip() == "A line."


def test_a_mail_server_that_is_not_there_is_told_and_nobody_is_named(
    settings: object, caplog: pytest.LogCaptureFixture
) -> None:
    for name, value in mail(f"smtp://127.0.0.1:{free_port()}").items():
        setattr(settings, name, value)
    assert post(LETTER) is False
    assert [one.getMessage() for one in caplog.records] == [
        "a mail could not be sent: ConnectionRefusedError"
    ]


def test_a_name_cannot_add_a_recipient_or_a_header() -> None:
    with pytest.raises(ValueError, match="newlines"):
        post(Letter("deniz@example.org", "A subject\nBcc: all@example.org", "Text"))


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("", {"EMAIL_BACKEND": "tourdetable.accounts.mailbox.Mailbox"}),
        (
            "submission://me%40office.example:secret@mail.example:587",
            {
                "EMAIL_HOST": "mail.example",
                "EMAIL_PORT": 587,
                "EMAIL_HOST_USER": "me@office.example",
                "EMAIL_HOST_PASSWORD": "secret",
                "EMAIL_USE_TLS": True,
                "EMAIL_TIMEOUT": 10,
            },
        ),
    ],
)
def test_a_mail_server_is_set_by_its_address(url: str, told: dict[str, object]) -> None:
    found = mail(url)
    assert {name: found[name] for name in told} == told


def test_a_notice_says_what_happened_and_what_to_do() -> None:
    letter = notice(to="deniz@example.org", happened="the password was changed")
    assert letter.subject == "Your account in the Budapest Process: the password was changed"
    assert "set a new password at once" in letter.text

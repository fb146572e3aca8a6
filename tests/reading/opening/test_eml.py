"""E-mail: the head, the text, what is quoted, what is attached, and what breaks the rules."""

import datetime as dt
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from reading.opening.mutated import is_whole, mutated
from tourdetable.reading import read
from tourdetable.reading.opening import NotReadable, Source, opened

Told = list[tuple[str | None, str, str]]


def mail(**about: str) -> EmailMessage:
    message = EmailMessage()
    for name, said in {"From": "Ada Holm <ada@lakes.example>", **about}.items():
        message[name] = said
    return message


def source_of(message: EmailMessage | bytes) -> Source:
    raw = message if isinstance(message, bytes) else message.as_bytes(policy=SMTP)
    source = opened(raw, name="a.eml")
    source.document()
    for one in source.doubts:
        if one.place:
            assert source.text[one.place.start : one.place.end] == one.place.words
    return source


def told(source: Source) -> Told:
    return [
        (one.label, one.kind.value, source.text[one.start : one.end]) for one in source.paragraphs
    ]


def doubts(source: Source) -> list[str]:
    return [one.message for one in source.doubts]


FROM = (None, "note", "From: Ada Holm <ada@lakes.example>")
SPOKE = (None, "paragraph", "Japan spoke.")


def raw(head: bytes, body: bytes) -> bytes:
    return b"From: Ada Holm <ada@lakes.example>\r\n" + head + b"\r\n" + body


def test_the_subject_is_the_heading_and_the_head_stands_below() -> None:
    message = mail(
        To="Peru <peru@lakes.example>", Date="Wed, 03 May 2023 10:00:00 +0200", Subject="Lakes"
    )
    message.set_content("1. Japan spoke.\n\n2. Peru agreed.\n")
    assert told(source_of(message)) == [
        (None, "heading", "Lakes"),
        ("1", "paragraph", "Japan spoke."),
        ("2", "paragraph", "Peru agreed."),
        FROM,
        (None, "note", "To: Peru <peru@lakes.example>"),
        (None, "note", "Date: Wed, 03 May 2023 10:00:00 +0200"),
    ]


def test_words_of_the_head_that_are_packed_are_unpacked() -> None:
    message = mail(Subject="Réunion à Türkiye — 湖")
    message.set_content("Japan spoke.\n")
    assert told(source_of(message))[0] == (None, "heading", "Réunion à Türkiye — 湖")


@pytest.mark.parametrize("packed", ["7bit", "quoted-printable", "base64"])
def test_a_text_is_unpacked_whatever_it_was_packed_in(packed: str) -> None:
    message = mail()
    message.set_content("Japan spoke.\n", cte=packed)
    assert told(source_of(message)) == [SPOKE, FROM]


def test_the_plain_text_is_read_where_there_are_two_forms() -> None:
    message = mail()
    message.set_content("Japan spoke.\n")
    message.add_alternative("<p>Japan <b>spoke</b>.</p>", subtype="html")
    source = source_of(message)
    assert told(source) == [SPOKE, FROM]
    assert doubts(source) == []


def test_a_mail_in_html_alone_is_read_as_html() -> None:
    message = mail()
    message.set_content("<p>Japan <b>spoke</b>.</p><p>Peru agreed.</p>", subtype="html")
    source = source_of(message)
    assert told(source) == [SPOKE, (None, "paragraph", "Peru agreed."), FROM]
    assert [source.text[one.start : one.end] for one in source.markings] == ["spoke"]


def test_an_empty_plain_text_gives_way_to_the_html() -> None:
    message = mail()
    message.set_content(" \n")
    message.add_alternative("<p>Japan spoke.</p>", subtype="html")
    assert told(source_of(message)) == [SPOKE, FROM]


def test_what_is_quoted_is_kept_and_marked_by_a_doubt() -> None:
    message = mail()
    message.set_content("Japan spoke.\n\n> 1. Peru agreed.\n>\n> > 2. Chile too.\n\nIt ended.\n")
    source = source_of(message)
    assert told(source) == [
        SPOKE,
        ("1", "paragraph", "Peru agreed."),
        ("2", "paragraph", "Chile too."),
        (None, "paragraph", "It ended."),
        FROM,
    ]
    assert [(one.message, one.place.words if one.place else None) for one in source.doubts] == [
        (
            "An earlier e-mail is quoted here; it was read like the rest.",
            "1. Peru agreed.\n\n2. Chile too.",
        )
    ]


def test_attachments_are_named() -> None:
    message = mail()
    message.set_content("Japan spoke.\n")
    message.add_attachment(b"PK", maintype="application", subtype="zip", filename="a.docx")
    message.add_attachment("Peru agreed.", filename="b.txt")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png")
    source = source_of(message)
    assert told(source) == [SPOKE, FROM]
    assert doubts(source) == [
        "3 attachments were not read: a.docx, b.txt, one without a name (image/png)."
    ]


def test_a_mail_that_is_forwarded_whole_is_read_too() -> None:
    inner = mail(Subject="Lakes")
    inner.set_content("Peru agreed.\n")
    message = mail(Subject="Fwd: Lakes")
    message.set_content("Japan spoke.\n")
    message.add_attachment(inner)
    source = source_of(message)
    assert told(source) == [
        (None, "heading", "Fwd: Lakes"),
        SPOKE,
        (None, "heading", "Lakes"),
        (None, "paragraph", "Peru agreed."),
        FROM,
        FROM,
    ]
    assert [one.level for one in source.paragraphs] == [1, 0, 2, 0, 0, 0]


@pytest.mark.parametrize(
    ("head", "body", "words", "doubt"),
    [
        (b"Content-Type: text/plain; charset=iso-8859-9\r\n", b"T\xfcrkiye \xfe", "Türkiye ş", []),
        (b"", "Türkiye".encode(), "Türkiye", ["none stated"]),
        (
            b"Content-Type: text/plain; charset=x-lake\r\n",
            "Türkiye".encode(),
            "Türkiye",
            ["x-lake"],
        ),
        (b"Content-Type: text/plain; charset=utf-8\r\n", b"T\xfcrkiye", "Türkiye", ["utf-8"]),
        (
            b"Content-Type: text/plain; charset=utf-8\r\n",
            b"a\x00b",
            "a\N{REPLACEMENT CHARACTER}b",
            [],
        ),
    ],
)
def test_a_wrong_encoding_is_a_doubt(
    head: bytes, body: bytes, words: str, doubt: list[str]
) -> None:
    source = source_of(raw(head, body))
    assert told(source)[0][2] == words
    assert [one.split("(")[1].split(")")[0] for one in doubts(source)] == doubt


def test_a_line_of_the_head_that_keeps_to_no_rule_stands_as_it_came() -> None:
    source = source_of(
        raw(b"Date: Fri, 12 May 20231000000000000 10:00:00 +0200\r\n", b"Japan spoke.")
    )
    assert told(source) == [
        SPOKE,
        FROM,
        (None, "note", "Date: Fri, 12 May 20231000000000000 10:00:00 +0200"),
    ]
    assert doubts(source) == [
        "The line “Date” of the e-mail keeps to no rule; it stands as it came."
    ]


def nested(depth: int) -> bytes:
    message = mail()
    message.set_content("Japan spoke.\n")
    for _ in range(depth):
        outer = mail()
        outer.set_content(message)
        message = outer
    return message.as_bytes()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"Japan spoke.\n\nPeru agreed.\n", "a.eml is no e-mail: it says neither who wrote it"),
        (nested(30), "a.eml has mails within mails, too many or too deep."),
        (raw(b"", b"\r\n \r\n") + b"", None),
    ],
)
def test_what_cannot_be_read_is_refused_in_a_sentence(content: bytes, said: str | None) -> None:
    if said is None:
        assert told(source_of(content)) == [FROM]
        return
    with pytest.raises(NotReadable) as refused:
        opened(content, name="a.eml")
    assert str(refused.value).startswith(said)


def test_the_day_on_which_a_mail_was_sent_is_not_that_of_the_meeting() -> None:
    message = mail(Date="Fri, 12 May 2023 10:00:00 +0200", Subject="Summary of the Annual Meeting")
    message.set_content("Oslo, 3 May 2023\n\n1. Japan offered to host the next meeting.\n")
    meeting = read(message.as_bytes(policy=SMTP), name="a.eml").meeting
    assert (meeting.title, meeting.starts_on) == (
        "Summary of the Annual Meeting",
        dt.date(2023, 5, 3),
    )


def test_a_broken_file_is_read_or_refused() -> None:
    inner = mail(Subject="Réunion")
    inner.set_content("Peru agreed.\n")
    message = mail(Subject="Fwd: Réunion", Date="Fri, 12 May 2023 10:00:00 +0200")
    message.set_content("Türkiye spoke.\n\n> 1. Peru agreed.\n", cte="base64")
    message.add_attachment(b"PK" * 50, maintype="application", subtype="zip", filename="é.docx")
    message.add_attachment(inner)
    for broken in mutated(message.as_bytes(policy=SMTP), 500):
        try:
            source = opened(broken, name="a.eml")
        except NotReadable:
            continue
        assert is_whole(source.text, [(one.start, one.end) for one in source.paragraphs])

"""E-mail: what its reader sees, from the subject to the earlier mails that it quotes.

The words of attachments are not read; a doubt names them.
"""

import email
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from email import policy
from email.errors import MessageError
from email.message import EmailMessage

from tourdetable.record import Doubt, ParagraphKind, Place

from .source import Marked, NotReadable, Source, SourceParagraph
from .text import text_source

MEDIA_TYPE = "message/rfc822"
HEADERS = ("From", "To", "Cc", "Date")
KNOWN_BY = ("From", "To", "Date", "Subject", "Received", "Message-ID")
"""Headers of which an e-mail has one at least."""
DEEPEST = 20
MOST_PARTS = 500
LONGEST_LINE = 10_000
"""Letters of a line of the head. The standard library takes minutes over those that are longer."""
LONGEST_ABOUT = 1_000
MOST_ABOUT = 50_000
"""Letters that all parts may say of themselves; two hundred attachments need fewer."""
ABOUT = re.compile(rb"^content-[a-z-]+:[^\n]*(?:\n[ \t][^\n]*)*", re.IGNORECASE | re.MULTILINE)
"""What a part says of itself, over several lines if need be."""
QUOTE = re.compile(r"^(?:[ \t]?>)+[ \t]?", re.MULTILINE)
QUOTED_LINES = re.compile(r"(?:^(?:[ \t]?>).*(?:\n|\Z))+", re.MULTILINE)
UNSOUND = (ArithmeticError, AttributeError, LookupError, MessageError, TypeError, ValueError)
"""What the standard library raises for headers that keep to no rule."""


@dataclass
class Mail:
    """An e-mail as far as it has been read."""

    name: str
    sha256: str
    text: str = ""
    paragraphs: list[SourceParagraph] = field(default_factory=list)
    markings: list[Marked] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    attachments: list[str] = field(default_factory=list)
    parts: int = 0

    def put(self, words: str, kind: ParagraphKind, level: int = 0) -> None:
        """Add a paragraph."""
        self.text += "\n\n" if self.text else ""
        start = len(self.text)
        self.text += words
        self.paragraphs.append(SourceParagraph(None, start, len(self.text), kind, level))

    def add(self, body: Source) -> None:
        """Add the text of a part, with its paragraphs where they now stand."""
        self.text += "\n\n" if self.text else ""
        shift = len(self.text)
        self.text += body.text.rstrip()
        for one in body.paragraphs:
            moved = replace(one, start=one.start + shift, end=one.end + shift)
            self.paragraphs.append(moved)
        self.markings += [
            Marked(one.start + shift, one.end + shift, one.marking) for one in body.markings
        ]
        self.doubts += [shifted(one, shift) for one in body.doubts]


def eml_source(content: bytes, *, name: str, sha256: str) -> Source:
    """An e-mail, opened."""
    lengths = [len(one[0]) for one in ABOUT.finditer(content)]
    if max(lengths, default=0) > LONGEST_ABOUT or sum(lengths) > MOST_ABOUT:
        raise NotReadable(unsound(name))
    try:
        message = email.message_from_bytes(content, policy=policy.default)
    except (RecursionError, *UNSOUND) as error:
        raise NotReadable(unsound(name)) from error
    if not any(one in message for one in KNOWN_BY):
        raise NotReadable(
            f"{name} is no e-mail: it says neither who wrote it nor when. "
            "Save it again from the mail program."
        )
    mail = Mail(name, sha256)
    read_message(mail, message, 0)
    if mail.attachments:
        mail.doubts.append(Doubt(message=not_read(mail.attachments)))
    return Source(
        name,
        MEDIA_TYPE,
        sha256,
        mail.text,
        tuple(mail.paragraphs),
        tuple(mail.markings),
        tuple(mail.doubts),
    )


def unsound(name: str) -> str:
    """The sentence for a file that cannot be taken apart."""
    return f"{name} is a damaged e-mail. Save it again from the mail program."


def read_message(mail: Mail, message: EmailMessage, depth: int) -> None:
    """A mail, or one that is forwarded in it: its subject, what it says, then who wrote it when.

    The day on which a summary was sent is not that of the meeting, so it stands below as a note.
    """
    if subject := header(mail, message, "Subject"):
        mail.put(subject, ParagraphKind.HEADING, level=2 if depth else 1)
    read_part(mail, message, depth)
    for one in HEADERS:
        if said := header(mail, message, one):
            mail.put(f"{one}: {said}", ParagraphKind.NOTE)


def header(mail: Mail, message: EmailMessage, name: str) -> str:
    """A line of the head, on one line; a doubt where it cannot be told."""
    raw = next((said for one, said in message.raw_items() if one.lower() == name.lower()), "")
    if len(raw) > LONGEST_LINE:
        mail.doubts.append(
            Doubt(message=f"The line “{name}” of the e-mail is too long; it was not read.")
        )
        return ""
    try:
        said = str(message.get(name, ""))
    except UNSOUND:
        said = str(raw)
        mail.doubts.append(
            Doubt(
                message=f"The line “{name}” of the e-mail keeps to no rule; it stands as it came."
            )
        )
    said = " ".join(cleaned(said).split())
    if "\N{REPLACEMENT CHARACTER}" in said:
        mail.doubts.append(
            Doubt(message=f"Some letters in the line “{name}” of the e-mail could not be told.")
        )
    return said


def read_part(mail: Mail, part: EmailMessage, depth: int) -> None:
    """What a part of a mail says, as a mail program shows it."""
    mail.parts += 1
    if depth > DEEPEST or mail.parts > MOST_PARTS:
        raise NotReadable(
            f"{mail.name} has mails within mails, too many or too deep. Save the one that is "
            "meant by itself."
        )
    kind = kind_of(part)
    inside = [one for one in payload_of(part) if isinstance(one, EmailMessage)]
    if kind == "message/rfc822" and inside:
        read_message(mail, inside[0], depth + 1)
    elif kind == "multipart/alternative" and inside:
        read_part(mail, plainest(inside), depth + 1)
    elif kind.startswith("multipart/"):
        for one in inside:
            read_part(mail, one, depth + 1)
    elif kind in {"text/plain", "text/html"} and not is_attached(part):
        read_text(mail, part, kind)
    else:
        mail.attachments.append(name_of(part, kind))


def kind_of(part: EmailMessage) -> str:
    """The media type that a part says it has."""
    try:
        return part.get_content_type()
    except UNSOUND:
        return "application/octet-stream"


def payload_of(part: EmailMessage) -> Sequence[object]:
    """The parts of a part."""
    return list(part.get_payload()) if part.is_multipart() else ()


def plainest(parts: Sequence[EmailMessage]) -> EmailMessage:
    """Of several forms of one text the plain one, if it says anything, else the last."""
    plain = [
        one for one in parts if kind_of(one) == "text/plain" and (bytes_of(one) or b"").strip()
    ]
    return plain[0] if plain else parts[-1]


def is_attached(part: EmailMessage) -> bool:
    """Whether a part is a file of its own."""
    try:
        return part.get_content_disposition() == "attachment"
    except UNSOUND:
        return False


def name_of(part: EmailMessage, kind: str) -> str:
    """What an attachment is called."""
    try:
        named = " ".join(cleaned(part.get_filename() or "").split())
    except UNSOUND:
        named = ""
    return named or f"one without a name ({kind})"


def bytes_of(part: EmailMessage) -> bytes | None:
    """The bytes of a part, whatever it was packed in; none if they cannot be unpacked."""
    try:
        payload = part.get_payload(decode=True)
    except UNSOUND:
        return None
    return payload if isinstance(payload, bytes) else b""


def read_text(mail: Mail, part: EmailMessage, kind: str) -> None:
    """The text of a part; an empty one leaves nothing behind."""
    content = bytes_of(part)
    if content is None:
        mail.doubts.append(
            Doubt(message="A part of the e-mail cannot be unpacked; it was not read.")
        )
        return
    text, doubt = decoded(content, charset_of(part))
    if doubt:
        mail.doubts.append(Doubt(message=doubt))
    text = cleaned(text.replace("\r\n", "\n").replace("\r", "\n"))
    if not text.strip():
        return
    if kind == "text/html":
        from .html import html_source

        mail.add(html_source(text, name=mail.name, sha256=mail.sha256))
    else:
        mail.add(plain_source(mail, text.strip("\n")))


def plain_source(mail: Mail, text: str) -> Source:
    """Plain text without the signs before quoted lines; a doubt says where they were."""
    found: list[str] = []
    doubts: list[Doubt] = []
    length = 0
    for words, quoted in quotations(text):
        bare = QUOTE.sub("", words) if quoted else words
        if quoted and bare.strip():
            shown = bare.rstrip()
            place = Place(start=length, end=length + len(shown), words=shown)
            message = "An earlier e-mail is quoted here; it was read like the rest."
            doubts.append(Doubt(message=message, place=place))
        found.append(bare)
        length += len(bare)
    body = text_source("".join(found), name=mail.name, sha256=mail.sha256)
    return replace(body, doubts=tuple(doubts))


def quotations(text: str) -> Iterator[tuple[str, bool]]:
    """The text cut into what is quoted and what is not."""
    end = 0
    for one in QUOTED_LINES.finditer(text):
        if one.start() > end:
            yield text[end : one.start()], False
        yield one[0], True
        end = one.end()
    if end < len(text):
        yield text[end:], False


def charset_of(part: EmailMessage) -> str | None:
    """The encoding that a part says it has."""
    try:
        return part.get_content_charset()
    except UNSOUND:
        return None


def decoded(content: bytes, charset: str | None) -> tuple[str, str | None]:
    """The text of a part, and a doubt where its encoding is not what it says."""
    for one in (charset, "utf-8"):
        try:
            if one:
                return content.decode(one), None if one == charset or content.isascii() else (
                    f"The e-mail does not keep to its encoding ({charset or 'none stated'}); "
                    "it was read as UTF-8."
                )
        except UNSOUND:
            continue
    return content.decode("cp1252", "replace"), (
        f"The e-mail does not keep to its encoding ({charset or 'none stated'}); it was read as "
        "Windows-1252. Look at the letters with accents."
    )


def cleaned(text: str) -> str:
    """Text that every database can hold."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return whole.replace("\x00", "\N{REPLACEMENT CHARACTER}")


def shifted(doubt: Doubt, shift: int) -> Doubt:
    """A doubt whose place lies further on."""
    if doubt.place is None:
        return doubt
    place = doubt.place
    moved = place.model_copy(update={"start": place.start + shift, "end": place.end + shift})
    return doubt.model_copy(update={"place": moved})


def not_read(names: Sequence[str]) -> str:
    """The sentence about attachments."""
    if len(names) == 1:
        return f"1 attachment was not read: {names[0]}."
    return f"{len(names)} attachments were not read: {', '.join(names)}."

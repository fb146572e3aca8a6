"""One summary saved in every format that opens: by `writing`, by LibreOffice, or from Markdown."""

import re
import shutil
import subprocess
from email.message import EmailMessage
from pathlib import Path

from markdown_it import MarkdownIt

from tourdetable.reading import read
from tourdetable.writing.summary import as_docx

SAMPLE = Path(__file__).parents[2] / "samples" / "lakes-dialogue-2023.md"
BY_OFFICE = ("odt", "fodt", "rtf", "pdf")
LONGEST_CONVERSION = 120


def saved(folder: Path) -> dict[str, bytes]:
    """The summary by the ending of its file; what needs LibreOffice only where it is."""
    markdown = SAMPLE.read_text("utf-8")
    word = as_docx(read(SAMPLE.read_bytes(), name=SAMPLE.name))
    made = {
        "docx": word,
        "html": as_page(markdown).encode(),
        "md": markdown.encode(),
        "adoc": as_asciidoc(markdown).encode(),
        "txt": as_plain(markdown).encode(),
        "eml": as_mail(as_plain(markdown), as_page(markdown)),
    }
    return made | by_office(word, folder)


def as_page(markdown: str) -> str:
    """The summary as a web page."""
    return f"<!doctype html><title>Summary</title>{MarkdownIt().enable('table').render(markdown)}"


def as_asciidoc(markdown: str) -> str:
    """The summary with the signs of AsciiDoc."""
    headed = re.sub(r"^#+", lambda one: "=" * len(one[0]), markdown, flags=re.MULTILINE)
    return headed.replace("**", "*")


def as_plain(markdown: str) -> str:
    """The summary without signs."""
    return re.sub(r"^#+ |[*_]+", "", markdown, flags=re.MULTILINE)


def as_mail(plain: str, page: str) -> bytes:
    """The summary as it is sent."""
    mail = EmailMessage()
    mail["Subject"] = "Summary of the meeting"
    mail["From"], mail["To"] = "ada@lakes.example", "all@lakes.example"
    mail.set_content(plain)
    mail.add_alternative(page, subtype="html")
    return mail.as_bytes()


def by_office(word: bytes, folder: Path) -> dict[str, bytes]:
    """The Word document saved by LibreOffice in other formats; none without LibreOffice."""
    office = shutil.which("soffice")
    if office is None:
        return {}
    (folder / "summary.docx").write_bytes(word)
    start = [office, "--headless", f"-env:UserInstallation=file://{folder}/office"]
    for ending in BY_OFFICE:
        subprocess.run(
            [*start, "--convert-to", ending, "--outdir", folder, folder / "summary.docx"],
            check=True,
            capture_output=True,
            timeout=LONGEST_CONVERSION,
        )
    return {ending: (folder / f"summary.{ending}").read_bytes() for ending in BY_OFFICE}

"""Opening a file: what is refused, in which words, and what is read."""

import os
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from tourdetable.reading.opening import LARGEST_FILE, NotReadable, opened, opened_file


def refusal(content: bytes, name: str) -> str:
    with pytest.raises(NotReadable) as refused:
        opened(content, name=name)
    return str(refused.value)


def package(**parts: bytes) -> bytes:
    """A Word file of the parts given, without anything else."""
    held = BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        for name, content in parts.items():
            made.writestr(f"word/{name}.xml", content)
    return held.getvalue()


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        (b"", "a.md", "a.md is empty"),
        (b" \n\t\n", "a.txt", "a.txt is empty"),
        (b"\xef\xbb\xbf \n", "a.txt", "a.txt holds no words"),
        (b"---\n\n***\n", "a.md", "a.md holds no words"),
        (b"%PDF-1.7 x", "a.md", "a.md is a PDF"),
        (b"%PDF-1.7 x", "a.pdf", "a.pdf is a damaged PDF"),
        (b"{\\rtf1 x}", "a.txt", "a.txt is a Rich Text document"),
        (b"\x89PNG\r\n", "a.docx", "a.docx is a picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 x", "a.docx", "a.docx is encrypted, or in the Word"),
        (b"words", "a.docx", "a.docx is not what its ending .docx says"),
        (b"PK\x03\x04 words", "a.md", "a.md is not what its ending .md says"),
        (b"words", "a.xyz", "a.xyz is of a kind that is not read"),
        (b"words", "a", "a is of a kind that is not read"),
        (b"a\x00b", "a.md", "a.md is not text"),
        (b"a" * 5000 + b"\x00", "a.md", "a.md has a NUL character (character 5000)"),
        ("a\x00b".encode("utf-16"), "a.txt", "a.txt has a NUL character (character 1)"),
        (b"Sava\xfe", "a.txt", "a.txt is not text in UTF-8 (byte 4 does not fit)"),
        (b"a \xed\xa0\x80 b", "a.md", "a.md is not text in UTF-8"),
        (b"\xff\xfe\x00\xd8", "a.md", "a.md is not text in UTF-8"),
        (b"PK\x03\x04 not a package", "a.docx", "a.docx is damaged and cannot be unpacked"),
        (b"PK\x03\x04 not a package", "a.odt", "a.odt is damaged and cannot be unpacked"),
        (b"words", "a.odt", "a.odt is not what its ending .odt says"),
        (b"words", "a.rtf", "a.rtf is not what its ending .rtf says"),
        (b"<p>Peru", "a.fodt", "a.fodt is damaged inside"),
        (b"PK\x03\x04 words", "a.html", "a.html is not what its ending .html says"),
        (b"{\\rtf1 x}", "a.html", "a.html is a Rich Text document"),
        (b"<title>Lake</title>", "a.htm", "a.htm holds no text"),
        (b"{\\rtf1 {\\v hidden}}", "a.rtf", "a.rtf holds no text"),
    ],
)
def test_what_cannot_be_read_is_refused_in_a_sentence(
    content: bytes, name: str, said: str
) -> None:
    assert refusal(content, name).startswith(said)


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.docx"
    with path.open("wb") as made:
        made.truncate(200 * 1024 * 1024)  # a hole: it takes no room on the disk

    with pytest.raises(NotReadable, match=r"large\.docx has 200 MiB; the limit is 25 MiB"):
        opened_file(path)
    assert refusal(b"a" * (LARGEST_FILE + 1), "a.md").startswith("a.md has 25 MiB")


def test_a_folder_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(NotReadable, match="is a folder"):
        opened_file(tmp_path)
    with pytest.raises(NotReadable, match="cannot be opened: No such file"):
        opened_file(tmp_path / "none.md")


def test_a_link_to_itself_and_a_device_are_refused(tmp_path: Path) -> None:
    link = tmp_path / "link.md"
    link.symlink_to(link)

    with pytest.raises(NotReadable, match="cannot be opened: Too many levels"):
        opened_file(link)
    with pytest.raises(NotReadable, match="is no ordinary file"):
        opened_file(Path(os.devnull))


def test_a_name_that_no_database_holds_is_made_one_that_it_does() -> None:
    assert opened(b"words", name="a\x00\udcffb.md").name == "a??b.md"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_text_is_read_in_each_encoding_without_its_byte_order_mark(encoding: str) -> None:
    source = opened("# Savaş\n".encode(encoding), name="a.md")

    assert source.text == "# Savaş\n"
    assert [source.text[one.start : one.end] for one in source.paragraphs] == ["Savaş"]


def test_a_package_without_a_document_is_refused() -> None:
    assert refusal(package(styles=b"<x/>"), "a.docx").startswith(
        "a.docx is not a Word document: it lacks its text"
    )


def test_a_part_that_is_no_xml_is_refused() -> None:
    assert refusal(package(document=b"<w:p"), "a.docx").startswith(
        "a.docx is damaged inside (word/document.xml)"
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_inside_is_refused(encoding: str) -> None:
    declared = (
        f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'
    )

    assert "declares a document type" in refusal(
        package(document=declared.encode(encoding)), "a.docx"
    )


def test_a_document_without_words_is_refused() -> None:
    held = BytesIO()
    Document().save(held)

    assert "holds no text" in refusal(held.getvalue(), "a.docx")


def test_a_package_that_unpacks_to_too_much_is_refused() -> None:
    held = BytesIO()
    made = zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED)
    with made, made.open("word/document.xml", "w") as part:
        for _ in range(101):
            part.write(b" " * 1024 * 1024)

    assert "unpacks to more" in refusal(held.getvalue(), "a.docx")


def test_a_damaged_part_is_refused() -> None:
    content = bytearray(package(document=b"<x>" + b"words " * 200 + b"</x>"))
    place = content.index(b"words ")
    content[place : place + 5] = b"WORDS"  # its checksum no longer fits

    assert "is damaged" in refusal(bytes(content), "a.docx")


def test_an_encrypted_part_is_refused() -> None:
    content = bytearray(package(document=b"<x/>"))
    for sign, shift in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(sign) + shift] |= 1

    assert refusal(bytes(content), "a.docx").startswith("a.docx is encrypted")

"""Documents typeset by LibreOffice for a test: an OpenDocument text of ours becomes a PDF.

pdf = typeset(soffice, folder, body=p("Japan spoke."), columns=2, head="Lake Dialogue")
"""

import subprocess
from pathlib import Path
from xml.sax.saxutils import escape

SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{path}:1.0"'
    for name, path in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("fo", "xsl-fo-compatible"),
    )
)
STYLES = """
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/>
</style:style>
<style:style style:name="H1" style:family="paragraph"><style:paragraph-properties
 fo:margin-top="4mm" fo:margin-bottom="2mm"/><style:text-properties fo:font-size="16pt"
 fo:font-weight="bold"/></style:style>
<style:style style:name="H2" style:family="paragraph"><style:paragraph-properties
 fo:margin-top="4mm" fo:margin-bottom="2mm"/><style:text-properties fo:font-weight="bold"/>
</style:style>
<style:style style:name="Indented" style:family="paragraph" style:parent-style-name="P">
<style:paragraph-properties fo:text-indent="8mm" fo:margin-bottom="0mm"/></style:style>
<style:style style:name="Cell" style:family="paragraph"/>
"""


def p(words: str, style: str = "P") -> str:
    """A paragraph; what stands in it is markup already."""
    return f'<text:p text:style-name="{style}">{words}</text:p>'


def b(words: str) -> str:
    """Bold words."""
    return f'<text:span text:style-name="B">{escape(words)}</text:span>'


def note(mark: str, words: str) -> str:
    """A footnote, called here."""
    return (
        f'<text:note text:id="n{mark}" text:note-class="footnote"><text:note-citation>{mark}'
        f'</text:note-citation><text:note-body><text:p text:style-name="Footnote">{words}</text:p>'
        "</text:note-body></text:note>"
    )


def table(rows: list[list[str]], *, ruled: bool = True) -> str:
    """A table with rules or without."""
    style = ' table:style-name="Ruled"' if ruled else ""
    cells = "".join(
        "<table:table-row>"
        + "".join(f"<table:table-cell{style}>{p(one, 'Cell')}</table:table-cell>" for one in row)
        + "</table:table-row>"
        for row in rows
    )
    columns = f'<table:table-column table:number-columns-repeated="{len(rows[0])}"/>'
    return f'<table:table table:name="T">{columns}{cells}</table:table>'


def columned(body: str) -> str:
    """A part of the document that is set in two columns."""
    return f'<text:section text:name="S" text:style-name="Two">{body}</text:section>'


def typeset(
    soffice: str,
    folder: Path,
    *,
    body: str,
    columns: int = 1,
    head: str = "",
    foot: str = "",
    hyphens: bool = False,
    align: str = "justify",
    paper: tuple[str, str] = ("148mm", "160mm"),
) -> bytes:
    """The PDF of a document on small pages, so that a little text fills several."""
    cut = "true" if hyphens else "false"
    gap = f'<style:columns fo:column-count="{columns}" fo:column-gap="8mm"/>'
    two = '<style:columns fo:column-count="2" fo:column-gap="8mm"/>'
    text = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {SPACES} office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
<style:default-style style:family="paragraph"><style:text-properties
 style:font-name="Liberation Serif" fo:font-size="10pt" fo:language="en" fo:country="GB"
 fo:hyphenate="{cut}" fo:hyphenation-remain-char-count="2" fo:hyphenation-push-char-count="2"/>
</style:default-style>
<style:style style:name="P" style:family="paragraph"><style:paragraph-properties
 fo:text-align="{align}" fo:margin-bottom="2mm"/></style:style>
<style:style style:name="Footnote" style:family="paragraph"><style:text-properties
 fo:font-size="8pt"/></style:style>{STYLES}
</office:styles>
<office:automatic-styles>
<style:style style:name="Ruled" style:family="table-cell"><style:table-cell-properties
 fo:border="0.5pt solid #000000" fo:padding="1mm"/></style:style>
<style:style style:name="Two" style:family="section"><style:section-properties
 text:dont-balance-text-columns="false">{two}</style:section-properties></style:style>
<style:page-layout style:name="L"><style:page-layout-properties
 fo:page-width="{paper[0]}" fo:page-height="{paper[1]}" fo:margin="15mm">{gap}
</style:page-layout-properties><style:header-style><style:header-footer-properties
 fo:min-height="8mm"/></style:header-style><style:footer-style><style:header-footer-properties
 fo:min-height="8mm"/></style:footer-style></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L">
{f"<style:header>{p(head)}</style:header>" if head else ""}
{f"<style:footer>{p(foot)}</style:footer>" if foot else ""}
</style:master-page></office:master-styles>
<office:body><office:text>{body}</office:text></office:body></office:document>"""
    (folder / "typeset.fodt").write_text(text, encoding="utf-8")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        [soffice, profile, "--headless", "--convert-to", "pdf", "typeset.fodt"],
        cwd=folder,
        capture_output=True,
        timeout=180,
        check=True,
    )
    return (folder / "typeset.pdf").read_bytes()


PAGE = "<text:page-number/>"

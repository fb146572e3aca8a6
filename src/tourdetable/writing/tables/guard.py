r"""Words that a spreadsheet would take for a formula get a quote before them, and lose it again.

A spreadsheet calculates what begins with one of = + - @, also in their wide forms, and also behind
blanks or signs that nobody sees. A phone number such as +36 1 234 is text all the same.

In a CSV there is more: where a semicolon parts cells, as in much of Europe, the words
`a;=1+1` are two cells, the second of which is a formula, whatever quotes stand around them.
So there a quote is set behind every sign that could part cells, too.
"""

import re

SIGNS = "=+\\-@＝＋－＠﹦﹢﹣﹫−"
UNSEEN = '(?:[^\\S\t\r\n]|["\x00\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff])*'
"""Blanks and signs without width, and the quotation mark that a CSV may lose."""
BEGINNING = rf"\A'*(?={UNSEEN}[{SIGNS}]|[\t\r\n\x00])"
PARTING = rf"[;\t\r\n|]'*(?={UNSEEN}[{SIGNS}])"
OF_A_CELL = re.compile(BEGINNING)
OF_A_CSV = re.compile(f"{BEGINNING}|{PARTING}")


def guarded(words: str, pattern: re.Pattern[str]) -> str:
    """The words with a quote wherever a formula could begin."""
    return pattern.sub(lambda found: f"{found[0]}'", words)


def unguarded(words: str, pattern: re.Pattern[str]) -> str:
    """The words without the quotes that were set."""
    return pattern.sub(lambda found: found[0].removesuffix("'"), words)

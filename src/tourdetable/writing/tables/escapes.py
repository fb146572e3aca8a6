r"""Characters that XML forbids, in the form in which Excel writes them (ECMA-376, ST_Xstring).

A NUL is `_x0000_`. Words that look like that by chance are told apart by their x, which is then
written as `_x0078_`.
"""

import re

FORBIDDEN = re.compile("x(?=[0-9A-Fa-f]{4}_)|[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
WRITTEN = re.compile("_x([0-9A-Fa-f]{4})_")


def escaped(words: str) -> str:
    """The words as they may stand in XML."""
    return FORBIDDEN.sub(lambda found: f"_x{ord(found[0]):04X}_", words)


def unescaped(words: str) -> str:
    """The words as they were."""
    return WRITTEN.sub(lambda found: chr(int(found[1], 16)), words)

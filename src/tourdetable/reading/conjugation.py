"""Conjugation: the forms of a verb, in British and American spelling."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

VOWELS = "aeiou"
VOWEL_GROUP = re.compile("[aeiou]+")
STRESSED = (
    *("mit", "fer", "cur", "gret", "rol", "pel", "vel", "cel", "mur", "deter", "eqip", "nap"),
    *("begin", "forget", "program", "label", "rebel", "signal", "model", "fulfil", "instil"),
)
"""Endings of longer verbs whose last letter is doubled: commit, refer, cancel."""


@dataclass(frozen=True)
class Verb:
    """The forms of a verb, in British and American spelling."""

    base: str
    finite: frozenset[str]
    """Forms that can carry a sentence: the base, the third person and the past."""
    participle: frozenset[str]
    present: frozenset[str]

    @property
    def forms(self) -> frozenset[str]:
        """All forms."""
        return self.finite | self.participle | self.present


def conjugated(base: str, irregular: Sequence[str]) -> Verb:
    """The forms of a verb: past and participle as given, or made by rule."""
    if base == "be":
        finite = {"be", "is", "are", "was", "were", "am"}
        return Verb("be", frozenset(finite), frozenset({"been"}), frozenset({"being"}))
    past = irregular[0].split("/") if irregular else [regular_past(base)]
    participle = irregular[1].split("/") if len(irregular) > 1 else past
    third = "has" if base == "have" else third_person(base)
    return Verb(
        base,
        in_both_spellings(base, {base, third, *past}),
        in_both_spellings(base, participle),
        in_both_spellings(base, {present_participle(base)}),
    )


def in_both_spellings(base: str, forms: Iterable[str]) -> frozenset[str]:
    """The forms, with -ize beside -ise, -yze beside -yse, and "canceled" beside "cancelled"."""
    stem = base[:-2]
    other = {stem + "z" + form[len(stem) + 1 :] for form in forms if base.endswith(("ise", "yse"))}
    if base.endswith(("el", "al")):
        other |= {base + form[len(base) + 1 :] for form in forms if form.startswith(base + "l")}
    return frozenset(forms) | other


def third_person(base: str) -> str:
    """The form with "he", "she" or "it"."""
    if base.endswith("y") and base[-2] not in VOWELS:
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def regular_past(base: str) -> str:
    """The past of a regular verb."""
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in VOWELS:
        return base[:-1] + "ied"
    return base + (base[-1] if doubles(base) else "") + "ed"


def present_participle(base: str) -> str:
    """The form with -ing."""
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return base[:-1] + "ing"
    return base + (base[-1] if doubles(base) else "") + "ing"


def doubles(base: str) -> bool:
    """Whether the last letter is doubled before an ending: plan, commit, but not visit."""
    base = base.replace("qu", "q")
    if base[-1] in "wxyaeiou" or base[-2] not in VOWELS or base[-3] in VOWELS:
        return False
    if len(VOWEL_GROUP.findall(base)) == 1:
        return True
    return base.endswith(STRESSED) and not base.endswith(("ffer", "limit"))

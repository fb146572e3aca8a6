"""The style sheet within a web page: what its classes hide, or set in bold or italics."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml import html

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
FOR_OTHER_MEDIA = re.compile(r"@[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
SELECTOR = re.compile(r"([a-zA-Z][\w-]*)?([.#][\w-]+)")
COUNTER = re.compile(r"\bcontent\s*:[^;}]*\bcounter\(")
LARGEST_SHEET = 1_000_000


@dataclass
class Sheet:
    """Declarations by tag (any, if empty) and by class or name; sheets elsewhere are not read."""

    rules: dict[tuple[str, str], str] = field(default_factory=dict)
    counts: bool = False
    """Whether the page shows numbers that only its style sheet makes."""

    @classmethod
    def of(cls, page: html.HtmlElement) -> "Sheet":
        """The rules in a page that are about one class or one name."""
        text = "\n".join(one.text or "" for one in page.iter("style"))[:LARGEST_SHEET]
        text = FOR_OTHER_MEDIA.sub(" ", COMMENT.sub(" ", text))
        sheet = cls(counts=COUNTER.search(text) is not None)
        for selectors, declarations in RULE.findall(text):
            sheet.add(selectors.split(","), declarations)
        return sheet

    def add(self, selectors: Iterable[str], declarations: str) -> None:
        """Take a rule; those that depend on what stands around an element are passed over."""
        for one in selectors:
            if found := SELECTOR.fullmatch(one.strip()):
                key = ((found[1] or "").lower(), found[2])
                self.rules[key] = f"{self.rules.get(key, '')};{declarations}"

    def style(self, element: html.HtmlElement) -> str:
        """What is declared of an element, its own declarations last."""
        own = str(element.get("style") or "")
        if not self.rules:
            return own
        names = [f".{one}" for one in str(element.get("class") or "").split()]
        names += [f"#{element.get('id')}"] if element.get("id") else []
        found = [
            self.rules[key]
            for name in names
            for key in (("", name), (str(element.tag), name))
            if key in self.rules
        ]
        return ";".join([*found, own])

"""Places: where in the source a fact stands."""

from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

Offset = Annotated[int, Field(ge=0, lt=2**31)]


class Fact(BaseModel):
    """Anything a record holds: it never changes, and it knows no field but its own."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Place(Fact):
    """Where a fact stands: the first character, the one behind the last, and the words between.

    Numbers no longer fit when a document is corrected; by its words a passage is found again.
    """

    start: Offset
    """First character of the passage, counted from 0 in `document.text`."""
    end: Offset
    """The character after the last one."""
    words: str
    """The text that stands there, letter by letter."""
    paragraph: str | None = None
    """Label of the paragraph it stands in ("8"), if that has one."""

    @model_validator(mode="after")
    def _words_fill_the_span(self) -> Self:
        if len(self.words) != self.end - self.start:
            raise ValueError(
                f"{len(self.words)} characters of words do not fill {self.start} to {self.end}"
            )
        return self

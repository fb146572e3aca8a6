"""Filters of what was said: taken from the address, so that a filtered page can be sent on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.http import QueryDict

from tourdetable.dialogue.statements.queries import Said
from tourdetable.record import Act


@dataclass(frozen=True)
class Filter:
    """What is asked for; empty filters nothing."""

    act: str | None = None
    goal: str | None = None
    participant: str | None = None
    ignored: Sequence[str] = field(default=())
    """Sentences on values that mean nothing here."""

    @classmethod
    def of(
        cls, asked: QueryDict, *, goals: Mapping[str, str], participants: Mapping[str, str]
    ) -> "Filter":
        """The filter of an address; what does not exist is ignored, and said to be."""
        known: dict[str, Mapping[str, str]] = {
            "act": {act.value: act.value for act in Act},
            "goal": goals,
            "participant": participants,
        }
        values = {name: asked.get(name) or None for name in known}
        wrong = [name for name, value in values.items() if value and value not in known[name]]
        told = tuple(f"There is no {name} “{str(values[name])[:60]}” here." for name in wrong)
        kept = {name: None if name in wrong else value for name, value in values.items()}
        return cls(**kept, ignored=told)

    @property
    def is_on(self) -> bool:
        """Whether anything is filtered."""
        return any((self.act, self.goal, self.participant))

    def fits(self, said: Said) -> bool:
        """Whether something that was said is what is asked for; what is asked for nothing, is."""
        named = [one.participant.slug for one in said.speakers if one]
        return all(
            asked is None or asked in found
            for asked, found in (
                (self.act, said.acts),
                (self.goal, [one.code for one in said.goals]),
                (self.participant, named),
            )
        )

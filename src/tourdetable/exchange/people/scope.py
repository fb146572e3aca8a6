"""Where which forms of a person count: the short ones only where the whole name stands too."""

from dataclasses import dataclass

from tourdetable.archive.models import Document
from tourdetable.dialogue.registration.models import Person

from .names import Forms


@dataclass(frozen=True)
class Scope:
    """The forms of a person, and the documents in which the short ones mean them."""

    forms: Forms
    documents: frozenset[int]

    def forms_in(self, document: int | None) -> Forms:
        """The forms that count in a document; elsewhere the whole name alone."""
        return self.forms if document in self.documents else self.forms.whole


def scope_of(forms: Forms) -> Scope:
    """The documents that have the whole name, and nobody else of that family name."""
    texts = Document.objects.values_list("pk", "text").iterator()
    with_name = {number for number, text in texts if forms.whole.found_in(text)}
    return Scope(forms, frozenset(with_name - with_namesakes(forms)))


def with_namesakes(forms: Forms) -> set[int]:
    """The documents that name somebody else of that family name."""
    if not forms.family:
        return set()
    alone = Forms("", (forms.family,))
    people = Person.objects.values_list("meeting__reading__document", "name")
    return {
        document for document, name in people if alone.found_in(name) and not forms.found_in(name)
    }

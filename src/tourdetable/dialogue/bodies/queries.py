"""What is known of the dialogue, its bodies and its participants."""

from typing import Any

from django.db.models import Count, Max, Q, QuerySet

from tourdetable.accounts.queries import known_to, seen_by
from tourdetable.accounts.rules import Viewer
from tourdetable.framework.names import register

from .models import Body, Dialogue, Participant, Participation, Term

__all__ = [
    "Participant",
    "bodies",
    "body_named",
    "is_set_up",
    "participant",
    "participants",
    "standings",
    "terms",
    "terms_of_the_dialogue",
]


def is_set_up(key: str) -> bool:
    """Whether a dialogue has been set up from its profile."""
    return Dialogue.objects.filter(key=key).exists()


def bodies() -> QuerySet[Body]:
    """The bodies of the dialogue, with who held which of their offices."""
    return Body.objects.prefetch_related("terms__holder")


def body_named(dialogue: str | None, written: str | None) -> Body | None:
    """The body of a dialogue that a document means by a name, an alias or an acronym."""
    if not dialogue or not written:
        return None
    wanted = written.casefold()
    for one in Body.objects.filter(dialogue__name=dialogue):
        names = [one.name, *one.aliases, *([one.acronym] if one.acronym else [])]
        if wanted in {name.casefold() for name in names}:
            return one
    return None


def participants(viewer: Viewer) -> list[Participant]:
    """Everybody who belongs to the dialogue, holds an office in it, or attended, by name.

    Who is known from nothing but a meeting that the viewer may not see is not there.
    """
    meetings = Count("attendances__meeting", distinct=True, filter=attended(viewer))
    known = with_names_seen(viewer).annotate(meetings=meetings)
    found = known.filter(of_the_profile() | Q(meetings__gt=0)).prefetch_related("participations")
    return sorted(map(as_seen, found), key=lambda one: one.name)


def participant(slug: str, viewer: Viewer) -> Participant | None:
    """The participant of an address."""
    known = with_names_seen(viewer).filter(of_the_profile() | Q(seen_name__isnull=False))
    found = known.filter(slug=slug).first()
    return as_seen(found) if found else None


def with_names_seen(viewer: Viewer) -> QuerySet[Any]:
    """Participants, each with a name that it has in the records that the viewer sees."""
    return Participant.objects.annotate(
        seen_name=Max("attendances__name", filter=attended(viewer))
    )


def as_seen(one: Any) -> Participant:
    """A participant under its present name, which the register has.

    Who is not in the register is called as in a record that the viewer sees: what is kept is the
    name in the first record that named it, which may be one that they do not see.
    """
    known: Participant = one
    named = register().by_code(one.code) if one.code else None
    if one.seen_name and (named is None or named.kind != one.kind):
        known.name = one.seen_name
    return known


def attended(viewer: Viewer) -> Q:
    """The condition under which the viewer may know that a participant was at a meeting."""
    way, row = "attendances__meeting", "attendances__"
    return seen_by(viewer, way, row) & known_to(viewer, way, row)


def of_the_profile() -> Q:
    """The condition under which the profile of the dialogue names a participant."""
    named = Participation.objects.values("participant"), Term.objects.values("holder")
    return Q(pk__in=named[0]) | Q(pk__in=named[1])


def standings(participant: Participant) -> QuerySet[Participation]:
    """In what standing a participant belonged to which dialogue, with the source."""
    return participant.participations.select_related("dialogue")


def terms(participant: Participant) -> QuerySet[Term]:
    """The offices that a participant held, as the profile has them."""
    return participant.terms.select_related("body", "dialogue")


def terms_of_the_dialogue() -> QuerySet[Term]:
    """Who held the offices of the dialogue as a whole."""
    return Term.objects.filter(body=None).select_related("holder")

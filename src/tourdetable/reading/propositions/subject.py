"""Subjects: of whom a clause tells, and where its verb stands."""

from .predicates import (
    NEVER_FINITE,
    Predicate,
    finite_form,
    is_helper,
    is_present,
    past_adverbs,
    predicate_at,
)
from .reading import Sentence, Subject
from .standing import Side, Standing, continued, marker_at, standing_at
from .words import Words

LONGEST_APPOSITION = 14
OPEN_CLAUSES = {"that", "which", "who"}
RELATIVE = {"which", "who", "whose", "where"}
"""What an apposition with a verb of its own begins with."""
Clause = tuple[Subject, Predicate]


def named_clause(sentence: Sentence, place: int) -> Clause | None:
    """A list of which somebody is named, with its verb: "Peru, supported by Fiji, asked"."""
    words, known = sentence.words, sentence.known
    standing = standing_at(words, past_adverbs(words, place, known), known)
    while standing and standing.names_somebody:
        subject = Subject(place, standing.end, [standing])
        if predicate := verb_behind(sentence, subject):
            return subject, predicate
        if standing.standers[-1].parties:
            return None
        standing = without_last(words, standing)
    return None


def without_last(words: Words, standing: Standing) -> Standing:
    """A list without its last item, which may be an apposition: "Peru and Chile, two States"."""
    end = standing.standers[-1].first
    while words.at(end - 1) in {",", "and"}:
        end -= 1
    return Standing(standing.standers[:-1], end)


def verb_behind(sentence: Sentence, subject: Subject) -> Predicate | None:
    """The verb behind a subject; between them only commas, brackets and an apposition."""
    words, known = sentence.words, sentence.known
    here = subject.end
    for _ in range(3):
        marked = words.at(here) in {",", ":"}
        predicate = predicate_at(words, here + marked, known)
        if predicate:
            subject.end = predicate.first
            return predicate
        if words.at(here) != ",":
            return None
        if against := objecting(sentence, here + 1):
            subject.standings.append(against)
            here = against.end + 1
            continue
        behind = apposition_end(sentence, here + 1)
        if behind is None:
            return None
        relative(sentence, subject, here + 1, behind)
        if is_present(words, here + 1, known) and words.low[here + 1] in known.statements:
            subject.said.append((here + 1, behind))
        if goes_on := continued(words, behind, Side.WITH, known):
            side, before, start = goes_on
            more = standing_at(words, start, known, side=side, before=before)
            if more and before not in {",", "and"}:
                subject.standings.append(more)
                behind = more.end
        here = behind
    return None


def objecting(sentence: Sentence, place: int) -> Standing | None:
    """Those who object beside the subject: ", with Peru and Chile opposing,"."""
    if sentence.at(place) != "with":
        return None
    found = standing_at(sentence.words, place + 1, sentence.known, side=Side.AGAINST)
    against = sentence.known.verbs["against"].every
    if found is None or sentence.at(found.end) not in against or sentence.at(found.end + 1) != ",":
        return None
    return found


def relative(sentence: Sentence, subject: Subject, place: int, end: int) -> None:
    """Keep a relative clause on an opponent: "opposed by Oman, which wanted a toll,"."""
    last = subject.standings[-1].standers[-1]
    if sentence.at(place) not in {"which", "who"} or last.side is not Side.AGAINST:
        return
    predicate = predicate_at(sentence.words, place + 1, sentence.known)
    if predicate and not predicate.passive:
        subject.relatives.append((last.parties, predicate, (predicate.end, end)))


def apposition_end(sentence: Sentence, place: int) -> int | None:
    """The comma behind an apposition: ", as host of the meeting,"."""
    words = sentence.words
    for here in range(place, min(place + LONGEST_APPOSITION, len(words))):
        if words.at(here) in {"and", "but", "while", ";", ":"}:
            return None
        if words.inside[here]:
            continue
        if words.low[here] == ",":
            return here if here > place else None
        if words.at(place) not in RELATIVE and has_verb_at(sentence, here):
            return None
    return None


def has_verb_at(sentence: Sentence, place: int) -> bool:
    """Whether a verb stands there that tells of something: then it is no apposition."""
    words, known = sentence.words, sentence.known
    past = words.low[place] in known.verbs["says"].past | known.verbs["stands"].past
    return is_helper(words, place, known) or (past and words.at(place + 1) != "by")


def any_clause(sentence: Sentence, place: int, *, within: int | None = None) -> Clause | None:
    """The verb of a clause whoever its subject is, with those who stand beside the subject.

    It may be looked for only within some words, and as many behind those beside the subject.
    """
    words, known = sentence.words, sentence.known
    subject = Subject(place, place)
    inner = 0
    here, last = place, len(words) if within is None else place + within
    while here <= last and here < len(words):
        if words.inside[here]:
            here += 1
            continue
        if beside := standing_beside(sentence, here, subject):
            subject.standings.append(beside)
            here = beside.end + (words.at(beside.end) == ",")
            last = last if within is None else here + within
            continue
        if is_verb_here(sentence, here, place):
            predicate = predicate_at(words, here, known)
            if predicate and not inner:
                subject.end = predicate.first
                return subject, predicate
            inner -= 1
        inner += here > place and words.low[here] in OPEN_CLAUSES
        inner -= inner > 0 and is_subjunctive(sentence, here)
        here += 1
    return None


def is_subjunctive(sentence: Sentence, place: int) -> bool:
    """Whether "be" is the verb of a clause: "(a wish) that the bridge be built"."""
    helped = sentence.isin(place - 1, "modals") or sentence.at(place - 1) in {"to", "not"}
    return sentence.at(place) == "be" and not helped


def standing_beside(sentence: Sentence, place: int, subject: Subject) -> Standing | None:
    """Those who join or contradict a subject that is not named: "he, supported by Fiji,"."""
    words, known = sentence.words, sentence.known
    marker = marker_at(words, place, known)
    if marker is None or (place == subject.first and marker[0] in {"with", "for", "and"}):
        return None
    kind, start = marker
    if kind in {"with", "for", "and"} and words.at(place - 1) not in {",", "and"}:
        return None
    side = Side.AGAINST if kind == "opposed" else Side.WITH if kind != "for" else Side.OWN
    return standing_at(words, start, known, side=side, before=kind)


def is_verb_here(sentence: Sentence, place: int, first: int) -> bool:
    """Whether the verb of an unnamed subject stands here: an auxiliary, or a form in the past."""
    words, known = sentence.words, sentence.known
    if place == first or words.name[place] or words.at(place - 1) == "to":
        return False
    if is_helper(words, place, known):
        return words.low[place] not in NEVER_FINITE
    form = finite_form(words, place, known)
    before = words.at(place - 1)
    if form is None or before in NEVER_FINITE:
        return False
    if before in known.words["determiners"] or before in known.words["adjectives"]:
        return False
    if words.low[place] in known.heard:
        return form.value != "base"
    return form.value == "past" and before not in {"and", "or"}


def other_clause(sentence: Sentence, place: int, *, within: int) -> Clause | None:
    """A clause with a short subject that nobody is named by: "the Chair noted", "others did"."""
    words = sentence.words
    low = words.at(place)
    if not low or words.inside[place] or words.name[place]:
        return None
    found = any_clause(sentence, place, within=within)
    if found is None:
        return None
    subject, predicate = found
    short = any(sentence.isin(place, kind) for kind in ("pronouns", "generic", "articles"))
    if not short and not words.written(place)[0].isupper() and not predicate.passive:
        return None
    beside = bool(subject.standings) and any(one.names_somebody for one in subject.standings)
    near = predicate.first - place <= within or beside
    plain = all(
        words.low[here] not in {",", "that", ":", ";"} or words.inside[here]
        for here in range(place, predicate.first)
    )
    return found if near and (plain or beside) else None

"""Lists: items that belong to the line above them.

A line may say it all ("The meeting agreed to:"), or only name who did what each item tells:

    The Committee, meeting in Oslo:
    - heard a statement by Fiji;
    - adopted its agenda.
"""

import re
from collections.abc import Iterator

from tourdetable.record import Act, ParagraphKind

from .clauses import Clause, first_verb, predicates_of
from .grammar import Grammar
from .lexicon import Lexicon
from .mentions import Party
from .notes import Notes
from .parties import row_from
from .passages import ALL, Found, Passage
from .sentences import Sentence
from .subjects import Subject, SubjectKind

LEADS = re.compile(r":\s*$")
LETTERED = re.compile(r"\([a-z\d]{1,3}\)\s")
BREAKS_OFF = re.compile(r"(?::|[–—]|\s-)\s*$")


def leads_list(notes: Notes, sentence: Sentence) -> bool:
    """Whether the items of a list follow: a line that ends in a colon, or holds its first item."""
    words = notes.source.text[sentence.start : sentence.end]
    return ":" in words and bool(LEADS.search(sentence.words) or re.search(r":[ \t]*\n", words))


def is_item(sentence: Sentence, leading: Passage, items: int) -> bool:
    """Whether a paragraph, or a line, is an item of the list that a line above leads.

    A numbered one is, if its number is the next after the items that there have been.
    """
    if is_task(sentence, leading.grammar.lexicon):
        return True
    if sentence.paragraph == leading.sentence.paragraph:
        return False
    if LETTERED.match(sentence.words):
        return True
    own_label = sentence.label is not None and sentence.label != leading.sentence.label
    letter = own_label and (str(sentence.label).isalpha() or sentence.label == str(items + 1))
    small = own_label and sentence.words[:1].islower()
    return sentence.kind is ParagraphKind.ITEM or letter or small


def is_listed(sentence: Sentence) -> bool:
    """Whether a line is one of several under another, by its sign or its small letter."""
    lettered = LETTERED.match(sentence.words)
    first = sentence.words[lettered.end() :] if lettered else sentence.words.lstrip(". ")
    return sentence.kind is ParagraphKind.ITEM or first[:1].islower()


def is_task(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether words begin with a bare verb: "Consider the draft", "Also, to set up a group"."""
    first, *rest = re.findall(r"[\w-]+", sentence.words.casefold()[:80]) or [""]
    if first in lexicon.words["adverbs"] and rest[:1] == ["to"]:
        return True
    word = rest[0] if first == "to" and rest else first
    verb = lexicon.verbs.get(word)
    return verb is not None and verb.base == word


def governs(grammar: Grammar) -> bool:
    """Whether a line only names the body of which its items tell: "The Committee:"."""
    if not BREAKS_OFF.search(grammar.text) or first_verb(grammar, 0, len(grammar.words)):
        return False
    return any(
        grammar.isin(place, "meetings") and grammar.words[place].capital
        for place in range(len(grammar.words))
    )


def governing_line(notes: Notes, number: int, grammar: Grammar) -> Iterator[Passage]:
    """The line itself, where the first of its items is a decision."""
    sentence = notes.sentences[number]
    following = notes.sentences[number + 1 : number + 2]
    scale = grammar.lexicon.words["decision scale"]
    words = re.findall(r"[\w-]+", following[0].words.casefold())[:3] if following else []
    verbs = (grammar.lexicon.verbs.get(one) for one in words)
    if any(verb is not None and verb.base in scale for verb in verbs):
        yield Passage(
            number,
            sentence,
            (ALL,),
            Found.COLLECTIVE,
            grammar,
            (),
            settled=Act.DECISION,
            mark=sentence.words.split(",")[-1].strip(" :–—-"),
        )


def governed(notes: Notes, number: int, grammar: Grammar) -> Iterator[Passage]:
    """An item that says what the body above it did: "- adopted its agenda"."""
    sentence = notes.sentences[number]
    last = len(grammar.words)
    lettered = LETTERED.match(sentence.words) is not None
    verb = grammar.after_adverbs(1 if lettered else 0)
    known = grammar.lexicon.verbs.get(grammar.low(verb))
    if not grammar.is_finite(verb) and (known is None or grammar.low(verb) not in known.finite):
        return
    subject = Subject(SubjectKind.MEETING, 0, verb)
    clause = Clause(0, last, subject, tuple(predicates_of(grammar, 0, last, subject)))
    heard: tuple[Party, ...] = ()
    if grammar.isin(verb, "hearing"):
        heard = tuple(dict.fromkeys(heard_from(grammar)))
    parties, found = (heard, Found.AGENT) if heard else ((ALL,), Found.COLLECTIVE)
    yield Passage(number, sentence, parties, found, grammar, (clause,))


def heard_by(clause: Clause, grammar: Grammar) -> tuple[Party, ...]:
    """Whom a meeting heard or whose paper it considered: "The Board heard a talk by Fiji"."""
    assert clause.subject is not None
    head = clause.subject.head
    if grammar.isin(head, "hearing"):
        return tuple(dict.fromkeys(heard_from(grammar)))
    if grammar.isin(head, "examining"):
        return tuple(dict.fromkeys(proposed_by(grammar, head)))
    return ()


def proposed_by(grammar: Grammar, head: int) -> Iterator[Party]:
    """Whose proposal a body considers: "Fiji's paper", "a paper in which Fiji asked"."""
    for place in range(head + 1, len(grammar.words)):
        mention = grammar.words[place].mention
        before = place - 1
        while grammar.isin(before, "articles"):
            before -= 1
        if mention is None:
            continue
        owns = mention.possessive and grammar.isin(place + 1, "papers of one")
        wrote = grammar.low(before) in {"by", "from"}
        says = grammar.low(before) == "which" and grammar.is_act(grammar.after_adverbs(place + 1))
        if owns or wrote or says:
            yield from row_from(grammar, place)
            return


def heard_from(grammar: Grammar) -> Iterator[Party]:
    """Whom a body heard: "a statement by Fiji and Peru"."""
    for place in range(1, len(grammar.words)):
        before = place - 1
        while grammar.isin(before, "articles"):
            before -= 1
        if grammar.words[place].mention and grammar.low(before) in {"by", "from", "to"}:
            yield from row_from(grammar, place)
            return

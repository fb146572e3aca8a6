"""Whether what is said is a view, a worry or an idea, told from how it is worded."""

import pytest

from tourdetable.reading.grammar import grammar_of
from tourdetable.reading.lexicon import lexicon
from tourdetable.reading.views import judged


@pytest.mark.parametrize(
    ("content", "act", "reason"),
    [
        ("the register must be public", "position", "what must be"),
        ("the register need not be public", "position", "what need not be"),
        ("small States need more time", "position", "a need"),
        ("the costs had to be shared", "position", "an obligation"),
        ("the matter was of little importance", "position", "a noun that judges"),
        ("the timetable was too short", "position", "too short for the speaker"),
        ("the register was difficult to keep", "position", "an adjective that judges"),
        ("the reform was a success", "position", "a noun that judges"),
        ("the reform can only fail", "position", "a limit that the speaker sees"),
        ("talks would fail if one State left", "position", "a supposition"),
        ("a higher fee would mean fewer members", "position", "a consequence that is seen"),
        ("the sooner the better", "position", "a comparison"),
        ("the talks are likely to fail", "position", "a likelihood"),
        ("the success depends on the neighbours", "position", "a weighing verb"),
        ("the delay could undermine the talks", "concern", "what could do harm"),
        ("relations may be impaired", "concern", "what may do harm"),
        ("it might be useful to wait", "proposal", "what might be useful"),
        ("the figures could be added to the list", "proposal", "what could be done"),
        ("the register holds 40,000 files", None, "a fact"),
        ("the law has been in force since May", None, "a fact"),
        ("a second phase will follow in June", None, "a schedule"),
        ("the talks had been adjourned for lack of time", None, "a lack is no verb here"),
        ("it had signed a treaty which was hard to keep", None, "only tells more of the treaty"),
        ("the company is a true copy of the first", None, "“true” tells more of the copy"),
        ("the office has expressed its interest", None, "what it has done is no view"),
    ],
)
def test_content_is_a_view_or_a_fact(content: str, act: str | None, reason: str) -> None:
    grammar = grammar_of(content, (), lexicon())
    found = judged(grammar, 0, len(grammar.words))
    assert (found and found.act) == act, reason

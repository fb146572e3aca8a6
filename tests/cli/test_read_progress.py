from io import StringIO

import pytest

from tourdetable.cli.read_progress import Progress, duration
from tourdetable.reading.archives import Entry, Outcome


class Terminal(StringIO):
    """A stream that is one."""

    def isatty(self) -> bool:
        return True


def told(stream: StringIO, seconds: float) -> str:
    """What is told of ten documents that take so long each, the third of them bad."""
    now = iter(range(100))
    progress = Progress(10, stream=stream, clock=lambda: next(now) * seconds)
    for number in range(10):
        outcome = Outcome.REFUSED if number == 2 else Outcome.READ
        progress.add(Entry(f"{number}.md", outcome, "1", words=100))
    progress.wipe()
    assert (progress.done, progress.bad, progress.words) == (10, 1, 1000)
    return stream.getvalue()


def test_a_log_gets_a_line_now_and_then() -> None:
    assert told(StringIO(), 5) == (
        "Read 3 of 10 · 1 not · 35 s left · 2.md\n"
        "Read 6 of 10 · 1 not · 20 s left · 5.md\n"
        "Read 9 of 10 · 1 not · 5 s left · 8.md\n"
    )


def test_what_is_over_soon_leaves_no_line_in_a_log() -> None:
    assert told(StringIO(), 1) == ""


def test_a_terminal_gets_one_line_that_is_written_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "30")
    shown = told(Terminal(), 60).split("\r\033[K")
    assert shown[:4] == [
        "",
        "Read 1 of 10 · 9 min left · 0",
        "Read 2 of 10 · 8 min left · 1",
        "Read 3 of 10 · 1 not · 7 min ",
    ]
    assert (len(shown), shown[-1]) == (12, "")


def test_what_was_kept_says_nothing_about_how_long_the_rest_takes() -> None:
    stream = StringIO()
    now = iter([0, 20, 40])
    progress = Progress(4, stream=stream, clock=lambda: float(next(now)))
    progress.add(Entry("a.md", Outcome.READ, "1", kept=True))
    progress.add(Entry("b.md", Outcome.READ, "1"))
    assert stream.getvalue() == "Read 1 of 4 · a.md\nRead 2 of 4 · 1 min left · b.md\n"


@pytest.mark.parametrize(
    ("seconds", "words"), [(0, "0 s"), (59.4, "59 s"), (200, "3 min"), (7500, "2 h 5 min")]
)
def test_a_wait_is_told_no_more_exactly_than_it_is_known(seconds: float, words: str) -> None:
    assert duration(seconds) == words

import json
import logging
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tourdetable.operations.log_lines import Lines, PlainLines, request_id, tell

Written = Callable[[], list[dict[str, Any]]]


class Kept(logging.Handler):
    """Keeps the lines that would be written."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(Lines().format(record))


@pytest.fixture
def written() -> Iterator[Written]:
    """What has been written so far, without the time."""
    kept = Kept()
    logging.getLogger().addHandler(kept)
    yield lambda: [
        {name: value for name, value in json.loads(one).items() if name != "at"}
        for one in kept.lines
    ]
    logging.getLogger().removeHandler(kept)


def test_a_line_of_ours_has_its_event_and_facts(written: Written) -> None:
    tell("request", route="home", status=200)
    assert written() == [{"level": "info", "event": "request", "route": "home", "status": 200}]


def test_a_line_within_a_request_has_its_number(written: Written) -> None:
    token = request_id.set("0a1b")
    tell("log_in_failed")
    request_id.reset(token)
    tell("log_in_failed")
    assert [one.get("request") for one in written()] == ["0a1b", None]


def test_the_words_of_an_error_are_not_written_but_its_kind_and_places(written: Written) -> None:
    def fail(name: str) -> None:
        try:
            {}[name]
        except KeyError as error:
            raise ValueError(f"no account of {name}") from error

    try:
        fail("ada@office.example")
    except ValueError:
        logging.getLogger("django.request").exception("%s: %s", "Error", "/people/ada/")
    (line,) = written()
    assert json.dumps(line).count("ada") == 0
    assert (line["level"], line["event"], line["logger"]) == ("error", "fault", "django.request")
    assert [one["error"] for one in line["errors"]] == ["builtins.ValueError", "builtins.KeyError"]
    assert [one["at"][-1].rpartition(" ")[2] for one in line["errors"]] == ["fail", "fail"]


def test_of_a_library_the_place_is_written_and_its_sentence_without_values(
    written: Written,
) -> None:
    logging.getLogger("library").warning("no answer for %s", "ada@office.example")
    logging.getLogger("library").warning("no answer for ada@office.example")  # put together before
    first, second = written()
    assert first.pop("place").startswith("test_log_lines:")
    assert second.pop("place").startswith("test_log_lines:")
    known = {"level": "warning", "event": "library", "logger": "library"}
    assert [first, second] == [known | {"words": "no answer for %s"}, known]


def test_what_django_refuses_is_told_by_its_kind_alone(written: Written) -> None:
    logging.getLogger("django.security.DisallowedHost").error("Invalid HTTP_HOST: 'ada.example'")
    assert written() == [{"level": "error", "event": "refused", "reason": "DisallowedHost"}]


@pytest.mark.parametrize("form", [Lines(), PlainLines()], ids=["json", "text"])
def test_no_value_makes_a_second_line(form: logging.Formatter) -> None:
    kept: list[str] = []
    handler = logging.Handler()
    handler.emit = lambda record: kept.append(form.format(record))  # type: ignore[method-assign]
    logger = logging.getLogger("tourdetable")
    logger.addHandler(handler)
    tell("request", route='home\n{"event": "log_in"}\r\x1b[2J\u2028')
    logger.removeHandler(handler)
    (line,) = kept
    assert len(line.splitlines()) == 1
    assert line.isprintable()


def test_plain_lines_say_the_same_for_the_eye() -> None:
    record = logging.LogRecord("tourdetable", logging.INFO, "x.py", 1, "request", None, None)
    record.created = 0.0
    record.facts = {"route": "home", "status": 200}
    assert PlainLines().format(record) == (
        '1970-01-01T00:00:00.000+00:00 info request route="home" status=200'
    )


def test_an_error_that_behind_it_has_itself_ends(written: Written) -> None:
    error = ValueError()
    error.__cause__ = error
    logging.getLogger("library").error("bad", exc_info=(ValueError, error, None))
    (line,) = written()
    assert len(line["errors"]) == 5
    assert sys.exc_info()[1] is None

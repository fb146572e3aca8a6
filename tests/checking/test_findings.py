from typing import Any

from tourdetable.checking import CHECKS, SUBJECTS, check, checked
from tourdetable.record import Finding, Record, Severity

TEXT = """\
# Ferry Dialogue

1. The the meeting was on Monday, 5 September 2023.

2. It went on<sup>1</sup> to 31 June 2024.
"""


def shown(make: Any) -> Record:
    return make.record(TEXT)


def test_findings_stand_in_the_order_of_the_text(make: Any) -> None:
    assert [(one.code, one.severity, one.places[0].paragraph) for one in check(shown(make))] == [
        ("W01", Severity.WARNING, "1"),
        ("D01", Severity.ERROR, "1"),
        ("N01", Severity.ERROR, "2"),
        ("D02", Severity.ERROR, "2"),
    ]


def test_two_findings_at_one_place_stand_in_the_order_of_their_codes(make: Any) -> None:
    text = (
        "1. Monday, 5 September 2023 – 31 June 2024.\n\n2. See paragraph 9 above, 31 June 2024.\n"
    )
    codes = [one.code for one in check(make.record(text.replace("Monday, 5", "Monday, 31")))]
    assert codes == sorted(codes)


def test_a_checked_record_has_fresh_findings_and_no_other_change(make: Any) -> None:
    old = Finding(code="P01", severity=Severity.WARNING, message="An old one.")
    before = make.record(TEXT, findings=(old,))
    after = checked(before)
    assert after.findings == check(before)
    assert after.model_copy(update={"findings": (old,)}) == before


def test_checking_twice_changes_nothing(make: Any) -> None:
    once = checked(shown(make))
    assert checked(once) == once


def test_a_checked_record_is_a_record(make: Any) -> None:
    after = checked(shown(make))
    assert Record.model_validate_json(after.model_dump_json()) == after


def test_a_record_without_anything_in_it_has_no_findings(make: Any) -> None:
    assert check(make.record("")) == ()


def test_every_check_has_a_code_of_its_own_and_says_what_it_is_for() -> None:
    codes = [one.code for one in CHECKS]
    assert codes == list(dict.fromkeys(codes))
    assert [one.code for one in CHECKS if one.code[0] not in SUBJECTS] == []
    assert [
        one.code
        for one in CHECKS
        if not (one.title and one.looks_for and one.example and one.what_to_do)
    ] == []

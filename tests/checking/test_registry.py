import pytest

from tourdetable.checking.registry import finds
from tourdetable.record import Severity


@pytest.mark.parametrize(
    ("code", "reason"),
    [("P01", "the code P01 is taken"), ("Z01", "Z01 is no code"), ("P1", "P1 is no code")],
)
def test_a_code_is_given_once_and_has_its_form(code: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        finds(
            code=code,
            title="Something",
            severity=Severity.NOTICE,
            looks_for="Something.",
            example="Something.",
            what_to_do="Look.",
        )

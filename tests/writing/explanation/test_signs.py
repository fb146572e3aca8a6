import pytest

from tourdetable.record import Act, Intervention, Place
from tourdetable.writing.explanation.signs import Sign, signs_in


def said(words: str, sign: str, *acts: Act, start: int = 10) -> Intervention:
    place = Place(start=start, end=start + len(words), words=words)
    return Intervention(id="i1", speakers=("Peru",), acts=acts, sign=sign, place=place)


@pytest.mark.parametrize(
    ("words", "sign", "acts", "found"),
    [
        pytest.param(
            "Peru is ready to host it.",
            "is ready to",
            (Act.OFFER,),
            [Sign(Act.OFFER, "is ready to", 15, 26)],
            id="as it stands",
        ),
        pytest.param(
            "**Peru** is\nready **to** host.",
            "is ready to",
            (Act.OFFER,),
            [Sign(Act.OFFER, "is ready to", 19, 32)],
            id="over a line end and through bold type",
        ),
        pytest.param(
            "Peru thanks Chile[^2] and asks it to stay.",
            "thanks Chile and; asks",
            (Act.APPRECIATION, Act.REQUEST),
            [
                Sign(Act.APPRECIATION, "thanks Chile and", 15, 35),
                Sign(Act.REQUEST, "asks", 36, 40),
            ],
            id="one sign for each act, past the call of a note",
        ),
        pytest.param(
            "a second pier;",
            "called for",
            (Act.REQUEST,),
            [Sign(Act.REQUEST, "called for")],
            id="the sign of a list stands above the list",
        ),
        pytest.param(
            "Fishing goes on.", "", (Act.REPORT,), [Sign(Act.REPORT, "")], id="no sign at all"
        ),
        pytest.param(
            "Peru will and would help.",
            "will",
            (Act.COMMITMENT, Act.OFFER),
            [Sign(Act.COMMITMENT, "will", 15, 19), Sign(Act.OFFER, "")],
            id="fewer signs than acts",
        ),
        pytest.param(
            "Peru willingly says it will.",
            "will",
            (Act.COMMITMENT,),
            [Sign(Act.COMMITMENT, "will", 33, 37)],
            id="a whole word only",
        ),
    ],
)
def test_the_words_that_decided_are_found_in_the_document(
    words: str, sign: str, acts: tuple[Act, ...], found: list[Sign]
) -> None:
    assert list(signs_in(said(words, sign, *acts))) == found

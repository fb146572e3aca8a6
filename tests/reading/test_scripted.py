"""People who are named in full before what they say."""

from tourdetable.reading import read

SCRIPT = """Lake Protocol WG

7 March 2019

Chairs: Fia Aubrey, Bo Ogata
Minute taker: Rosa Iverwood

Ludo presented the slides.

Fia Aubrey: Is it ready?
Ludo Vermeer: Yes, it is.
Rosa Iverwood: I have concerns about section 3.
Bo: We will start a last call.
ACTION: Chairs to open an issue.
ACTION: Bo/Rosa to write a test.
"""


def test_everybody_goes_by_the_surname() -> None:
    heard = read(SCRIPT.encode(), name="notes.txt").interventions
    assert [one.speakers for one in heard] == [
        ("Vermeer",),  # by the given name, which a label explains
        ("Aubrey",),
        ("Vermeer",),
        ("Iverwood",),
        ("Ogata",),
        ("Aubrey", "Ogata"),
        ("Ogata", "Iverwood"),
    ]

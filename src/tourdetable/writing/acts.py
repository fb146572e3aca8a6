"""The acts in words: what each is called, and what a speaker does with it."""

from tourdetable.record import Act

WORDS = {act: act.value.capitalize() for act in Act}
"""The acts as words on a page."""
MEANINGS = {
    Act.REPORT: "tells what it did or does, or how things stand",
    Act.COMMITMENT: "says that it is going to do something itself",
    Act.INTEREST: "wishes for something, and leaves open whether it will do it",
    Act.OFFER: "makes something available to the others",
    Act.REQUEST: "wants somebody else to do something",
    Act.PROPOSAL: "brings in an idea, a text or a change",
    Act.POSITION: "says what it thinks, or what matters to it",
    Act.CONCERN: "is worried about something",
    Act.APPRECIATION: "thanks somebody, or is glad of something",
    Act.DECISION: "settles something; mostly a body does",
    Act.PROCEDURE: "keeps the meeting going: opens it, leads it, passes the floor",
}
"""What a speaker does with each act."""

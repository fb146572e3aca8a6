"""Addresses of the pages for everybody."""

from django.urls import path, register_converter

from . import bodies, downloads, follow_up, framework, health, home, meetings, participants, source


class Offset:
    """A place in a text, as short as any text that is kept."""

    regex = r"\d{1,9}"

    def to_python(self, value: str) -> int:
        """The number."""
        return int(value)

    def to_url(self, value: int) -> str:
        """The number as written."""
        return str(value)


register_converter(Offset, "offset")

urlpatterns = [
    path("health/", health.health, name="health"),
    path("", home.home, name="home"),
    path("meetings/", meetings.meetings, name="meetings"),
    path("meetings/<slug:slug>/", meetings.meeting, name="meeting"),
    path("meetings/<slug:slug>/source/", source.whole, name="whole_source"),
    path("meetings/<slug:slug>/source/<offset:start>-<offset:end>/", source.source, name="source"),
    path("meetings/<slug:slug>/summary.docx", downloads.summary_docx, name="summary_docx"),
    path("meetings/<slug:slug>/summary.md", downloads.summary_markdown, name="summary_markdown"),
    path("meetings/<slug:slug>/record.json", downloads.record_json, name="record_json"),
    path("participants/", participants.participants, name="participants"),
    path("participants/<slug:slug>/", participants.participant, name="participant"),
    path("follow-up/", follow_up.follow_up, name="follow_up"),
    path("follow-up/follow-up.csv", follow_up.follow_up_csv, name="follow_up_csv"),
    path("follow-up/follow-up.xlsx", follow_up.follow_up_xlsx, name="follow_up_xlsx"),
    path("framework/", framework.framework, name="framework"),
    path("bodies/", bodies.bodies, name="bodies"),
]

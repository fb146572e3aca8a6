"""What the Secretariat hands in: a document of a meeting, or a record."""

from django import forms

from tourdetable.errors import Refusal
from tourdetable.reading import LARGEST_FILE, MEDIA_TYPES
from tourdetable.record import Record

from .documents import record_of


class TakeInForm(forms.Form):
    """A document to be read, with what the Secretariat says about it.

    A document that cannot be read is an error of the form, in the words of the refusal.
    """

    document = forms.FileField(
        label="Document",
        allow_empty_file=True,  # so that reading says what is wrong, as it does everywhere
        help_text="A summary in Word (.docx), OpenDocument or Rich Text, as PDF, web page or "
        "e-mail, in Markdown, AsciiDoc or plain text, "
        f"up to {LARGEST_FILE // 1024 // 1024} MiB, or a record (.json).",
        widget=forms.ClearableFileInput(attrs={"accept": ",".join([*MEDIA_TYPES, ".json"])}),
    )
    new_version = forms.BooleanField(
        label="It is the new version of a document that is there already",
        help_text="The facts of the earlier version then give way to its own; "
        "the earlier document stays on the shelf.",
        required=False,
    )
    may_be_public = forms.BooleanField(
        label="What it says may be public",
        help_text="It is shown on the public pages at once.",
        error_messages={
            "required": "Everything that is taken in is shown on the public pages. "
            "Confirm that it may be, or do not take it in."
        },
    )

    def clean_document(self) -> Record:
        """The record that the document holds or tells of."""
        file = self.cleaned_data["document"]
        try:
            return record_of(file.read(), name=file.name)
        except Refusal as refusal:
            raise forms.ValidationError(str(refusal)) from refusal

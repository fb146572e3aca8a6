"""What the Secretariat hands in: a document of a meeting, or a record."""

from django import forms

from tourdetable.errors import Refusal
from tourdetable.reading import LARGEST_FILE, MEDIA_TYPES
from tourdetable.record import Attribution, Classification, Record

from .classified import classified
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
    classification = forms.ChoiceField(
        label="Who may see it",
        help_text="It can be released to more people later, and single facts can be restricted.",
        choices=[("", "Choose …"), *((one.value, one.label) for one in Classification)],
        error_messages={"required": "Say who may see it: nothing is shown before that."},
    )
    attribution = forms.ChoiceField(
        label="Whether it may be told who said what",
        choices=[(one.value, one.label) for one in Attribution],
        initial=Attribution.NAMED.value,
        required=False,
    )

    def clean_document(self) -> Record:
        """The record that the document holds or tells of."""
        file = self.cleaned_data["document"]
        try:
            return record_of(file.read(), name=file.name)
        except Refusal as refusal:
            raise forms.ValidationError(str(refusal)) from refusal

    @property
    def record(self) -> Record:
        """The record, with what was said of who may see it; what it says itself holds."""
        said = self.cleaned_data
        level = Classification(said["classification"])
        attribution = Attribution(said["attribution"] or Attribution.NAMED)
        return classified(said["document"], level, attribution)

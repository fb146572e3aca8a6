"""What the Secretariat hands in: a document of a meeting, or a record."""

from django import forms

from tourdetable.errors import Refusal
from tourdetable.reading import LARGEST_FILE, MEDIA_TYPES
from tourdetable.record import Attribution, Classification, Record

from .classified import classified
from .documents import record_of_stranger

LEVELS = [(one.value, one.label) for one in Classification]
ATTRIBUTIONS = [(one.value, one.label) for one in Attribution]
AS_ITS_MEETING = ("", "As its meeting")


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
        choices=[("", "Choose …"), *LEVELS],
        error_messages={"required": "Say who may see it: nothing is shown before that."},
    )
    attribution = forms.ChoiceField(
        label="Whether it may be told who said what",
        choices=ATTRIBUTIONS,
        initial=Attribution.NAMED.value,
        required=False,
    )

    def clean_document(self) -> Record:
        """The record that the document holds or tells of."""
        file = self.cleaned_data["document"]
        try:
            return record_of_stranger(file.read(), name=file.name)
        except Refusal as refusal:
            raise forms.ValidationError(str(refusal)) from refusal

    @property
    def record(self) -> Record:
        """The record, with what was said of who may see it; what it says itself holds."""
        said = self.cleaned_data
        level = Classification(said["classification"])
        attribution = Attribution(said["attribution"] or Attribution.NAMED)
        return classified(said["document"], level, attribution)


class MeetingAccessForm(forms.Form):
    """Who may see a meeting, and whether it may be told who said what at it."""

    classification = forms.ChoiceField(
        label="Who may see it",
        choices=LEVELS,
        help_text="Documents and facts are never open to more people than their meeting.",
    )
    attribution = forms.ChoiceField(
        label="Whether it may be told who said what",
        choices=ATTRIBUTIONS,
        help_text="Where it may not be told, a passage is shown in a wording that the Secretariat "
        "gives it, apart from its place; without one it is not shown.",
    )
    why = forms.CharField(
        label="Why more people may see it",
        required=False,
        max_length=500,
        help_text="Needed for a release only, and kept in the log.",
    )
    before = forms.CharField(widget=forms.HiddenInput, required=False, max_length=60)

    @property
    def said(self) -> tuple[Classification, Attribution]:
        """The level and the attribution that were chosen."""
        told = self.cleaned_data
        return Classification(told["classification"]), Attribution(told["attribution"])


class FactAccessForm(forms.Form):
    """Who may see a single fact."""

    classification = forms.ChoiceField(
        label="Who may see it", choices=[AS_ITS_MEETING, *LEVELS], required=False
    )
    before = forms.CharField(widget=forms.HiddenInput, required=False, max_length=60)

    @property
    def level(self) -> Classification | None:
        """The level that was chosen; none for that of its meeting."""
        told = self.cleaned_data["classification"]
        return Classification(told) if told else None


class AttributionForm(forms.Form):
    """Whether it may be told who said something, and what is shown if not."""

    attribution = forms.ChoiceField(
        label="Whether it may be told who said it",
        choices=[AS_ITS_MEETING, *ATTRIBUTIONS],
        required=False,
    )
    wording = forms.CharField(
        label="What is shown to those who may not know who said it",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Nothing is shown to them while this is empty. Name nobody who took part.",
    )
    before = forms.CharField(widget=forms.HiddenInput, required=False, max_length=2100)

    @property
    def told(self) -> Attribution | None:
        """The attribution that was chosen; none for that of the meeting."""
        chosen = self.cleaned_data["attribution"]
        return Attribution(chosen) if chosen else None

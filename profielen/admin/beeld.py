"""A picture in the form of a version: it comes in clean, has words, and is still there when the form comes back."""

import uuid

from django import forms

from kampen_wijk.files import concept
from kampen_wijk.files.forms import TYPEN
from kampen_wijk.files.fotos import schoon
from profielen.admin.rijen import RijenFormSet, RijForm
from profielen.models import Beeld

NOG_DAAR = "Uw foto is er nog. U hoeft haar niet opnieuw te kiezen."


class BeeldForm(RijForm):
    """A picture goes through the one door for photos; without words for who does not see it, it does not go at all."""

    concept = forms.UUIDField(required=False, widget=forms.HiddenInput)
    bestand = forms.FileField(
        label="Foto", widget=forms.FileInput({"accept": TYPEN}), required=False,
        help_text="JPG, PNG, WebP of HEIC, hoogstens 20 MB. Zet er geen herkenbare mensen op.",
    )
    field_order = ["concept", "bestand", "alt", "volgorde"]

    class Meta:
        model = Beeld
        fields = ["bestand", "alt", "volgorde"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["alt"].error_messages["required"] = "Schrijf op wat er op de foto staat, voor wie haar niet ziet."
        if self.instance.pk:
            # Another picture is another row: what an older version shows stays.
            self.fields["bestand"].disabled = True
            self.fields["bestand"].widget = forms.HiddenInput()
            self.fields["alt"].help_text += " Een andere foto? Verwijder deze, en voeg er een toe."

    def clean_bestand(self):
        """The file itself, or the one that waits since the form was refused."""
        if self.instance.pk:
            return self.instance.bestand
        sleutel = self.cleaned_data.get("concept") or uuid.uuid4()
        nieuw = self.cleaned_data["bestand"]
        self.schoon = schoon(nieuw) if nieuw else None
        wachtend = concept.neem_over(sleutel)
        self.schoon = self.schoon or next(iter(wachtend), None)
        if self.schoon is None:
            raise forms.ValidationError("Kies een foto.")
        concept.bewaar(sleutel, self.schoon)
        self.data[self.add_prefix("concept")] = str(sleutel)
        self["bestand"].help_text = NOG_DAAR
        self.cleaned_data["concept"] = sleutel
        return self.schoon.bestand

    def save(self, commit=True):
        if not self.instance.pk:
            concept.neem_over(self.cleaned_data["concept"])
            self.instance.breedte, self.instance.hoogte = self.schoon.breedte, self.schoon.hoogte
        return super().save(commit)


class BeeldFormSet(RijenFormSet):
    """A picture that a colleague took away is named, with its words; its file went along."""

    komt_terug = False

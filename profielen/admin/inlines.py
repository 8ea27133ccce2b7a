"""What hangs below a version while it is written: spanningen and pictures."""

from functools import partial

from django import forms
from django.contrib import admin
from django.db import models

from kampen_wijk.files.forms import TYPEN
from kampen_wijk.files.fotos import schoon
from profielen.models import Beeld, Spanning


class _ZolangConcept:
    """What was adopted is looked at, not changed."""

    def has_add_permission(self, request, obj=None):
        return super().has_add_permission(request, obj) and obj is not None and obj.is_concept

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request, obj) and obj is not None and obj.is_concept

    has_delete_permission = has_change_permission


class SpanningInline(_ZolangConcept, admin.StackedInline):
    """Where this profile and another plan pull different ways."""

    model = Spanning
    extra = 0
    fields = ["naam", "link", "toelichting", "wie_praat", "volgorde"]
    formfield_overrides = {models.URLField: {"form_class": partial(forms.URLField, assume_scheme="https")}}
    verbose_name_plural = "Spanningen met andere visies en plannen"


class BeeldForm(forms.ModelForm):
    """A picture goes through the one door for photos; without words for who does not see it, it does not go at all."""

    bestand = forms.FileField(
        label="Foto", widget=forms.FileInput({"accept": TYPEN}),
        help_text="JPG, PNG, WebP of HEIC, hoogstens 20 MB. Zet er geen herkenbare mensen op."
    )

    class Meta:
        model = Beeld
        fields = ["bestand", "alt", "volgorde"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            # Another picture is another row: what an older version shows stays.
            self.fields["bestand"].disabled, self.fields["bestand"].required = True, False
            self.fields["bestand"].help_text = "Een andere foto? Verwijder deze, en voeg er een toe."

    def clean_bestand(self):
        if self.instance.pk:
            return self.instance.bestand
        self.schoon = schoon(self.cleaned_data["bestand"])
        return self.schoon.bestand

    def save(self, commit=True):
        if not self.instance.pk:
            self.instance.breedte, self.instance.hoogte = self.schoon.breedte, self.schoon.hoogte
        return super().save(commit)


class BeeldInline(_ZolangConcept, admin.StackedInline):
    model = Beeld
    form = BeeldForm
    extra = 0
    fields = ["bestand", "alt", "volgorde"]
    verbose_name_plural = "Foto's"

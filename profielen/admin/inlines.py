"""What hangs below a version while it is written: spanningen and pictures."""

from functools import partial

from django import forms
from django.contrib import admin
from django.db import models
from django.utils.html import format_html

from profielen.admin.beeld import BeeldForm, BeeldFormSet
from profielen.admin.rijen import RijenFormSet, RijForm
from profielen.models import Beeld, Spanning


class _ZolangConcept:
    """What was adopted is looked at, not changed."""

    # An empty row, so that one can add without JavaScript too.
    extra = 1

    def has_add_permission(self, request, obj=None):
        return super().has_add_permission(request, obj) and obj is not None and obj.is_concept

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request, obj) and obj is not None and obj.is_concept

    has_delete_permission = has_change_permission


class SpanningInline(_ZolangConcept, admin.StackedInline):
    """Where this profile and another plan pull different ways."""

    model = Spanning
    form, formset = RijForm, RijenFormSet
    fields = ["naam", "link", "toelichting", "wie_praat", "volgorde"]
    formfield_overrides = {models.URLField: {"form_class": partial(forms.URLField, assume_scheme="https")}}
    verbose_name_plural = "Spanningen met andere visies en plannen"


class BeeldInline(_ZolangConcept, admin.StackedInline):
    model = Beeld
    form, formset = BeeldForm, BeeldFormSet
    fields = ["foto", "bestand", "alt", "volgorde", "concept"]
    readonly_fields = ["foto"]
    verbose_name_plural = "Foto's"

    @admin.display(description="zo ziet ze eruit")
    def foto(self, beeld):
        if not beeld.pk:
            return "nog geen foto"
        vorm = '<img class="beeld-klein" src="{}" alt="{}" width="{}" height="{}">'
        return format_html(vorm, beeld.adres, beeld.alt, beeld.breedte, beeld.hoogte)

"""Writing, previewing and publishing a version of a profile in the admin."""

from functools import partial

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path, reverse
from django.views.decorators.http import require_GET, require_POST

from kampen_wijk.textchecks.deur import alle_vondsten, in_woorden
from kampen_wijk.textchecks.maskeren import afdruk
from profielen.actions import TEKSTEN, AlGepubliceerd, openbare_teksten, profiel_publiceren
from profielen.admin.forms import VersieForm
from profielen.cijfers import verzamel
from profielen.models import ProfielVersie, Spanning
from profielen.weergave import per_thema

OPMAAK = (
    "Begin een regel met - voor een opsomming. Zet ** om woorden die u vet wilt: **zo**. Noem geen namen van inwoners."
)


def te_bevestigen(versie) -> dict:
    """What looks like personal data in a concept, in words, and the code with which somebody says that it may stay."""
    gevonden = alle_vondsten(*openbare_teksten(versie)) if versie.is_concept else []
    return {"gevonden": in_woorden(gevonden), "akkoord": afdruk(gevonden)}


class SpanningInline(admin.StackedInline):
    """Where this profile and another plan pull different ways."""

    model = Spanning
    extra = 0
    formfield_overrides = {models.URLField: {"form_class": partial(forms.URLField, assume_scheme="https")}}
    verbose_name_plural = "Spanningen met andere visies en plannen"

    def has_add_permission(self, request, obj=None):
        return super().has_add_permission(request, obj) and obj is not None and obj.is_concept

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request, obj) and obj is not None and obj.is_concept

    has_delete_permission = has_change_permission


@admin.register(ProfielVersie)
class ProfielVersieAdmin(admin.ModelAdmin):
    form = VersieForm
    list_display = ["__str__", "staat", "gewijzigd_op", "gewijzigd_door"]
    list_filter = [("gepubliceerd_op", admin.EmptyFieldListFilter), "profiel__gebied__soort"]
    list_select_related = ["profiel__gebied", "gewijzigd_door"]
    search_fields = ["profiel__gebied__naam"]
    inlines = [SpanningInline]
    change_form_template = "profielen/beheer/versie.html"
    fieldsets = [
        ("Inleiding", {"fields": ["intro"], "description": f"In drie zinnen: wat voor plek is dit? {OPMAAK}"}),
        (
            "Stemmen",
            {
                "fields": ["stem_inwoners", "stem_professionals"],
                "description": (
                    "Wat zeggen de mensen die er wonen, en wat zien de mensen die er werken? "
                    "De derde stem, de cijfers van CBS, komt er vanzelf bij."
                ),
            },
        ),
        ("Hoe verder", {"fields": ["kansen", "uitdagingen", "wensen"], "description": "Korte punten, een per regel."}),
        (
            "Voorbeeld",
            {
                "fields": ["is_voorbeeld", "gelezen_versie"],
                "description": ("Zet dit aan als de tekst verzonnen is. Inwoners zien dat er dan bij staan."),
            },
        ),
    ]

    @admin.display(description="staat", ordering="gepubliceerd_op")
    def staat(self, versie):
        return "concept" if versie.is_concept else "gepubliceerd"

    def has_add_permission(self, request):
        """A version begins at its profile."""
        return False

    def has_delete_permission(self, request, obj=None):
        return super().has_delete_permission(request, obj) and obj is not None and obj.is_concept

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request, obj) and (obj is None or obj.is_concept)

    def get_fieldsets(self, request, obj=None):
        if obj is None or obj.is_concept:
            return self.fieldsets
        return [(None, {"fields": [*TEKSTEN, "is_voorbeeld", "gepubliceerd_op", "gepubliceerd_door"]})]

    def save_model(self, request, obj, form, change):
        obj.gewijzigd_door = request.user
        super().save_model(request, obj, form, change)

    def get_urls(self):
        zie, doe = require_GET(self.voorbeeld), require_POST(self.publiceren)
        return [
            path("<int:pk>/voorbeeld/", self.admin_site.admin_view(zie), name="profielen_profielversie_voorbeeld"),
            path("<int:pk>/publiceren/", self.admin_site.admin_view(doe), name="profielen_profielversie_publiceren"),
            *super().get_urls(),
        ]

    def change_view(self, request, object_id, form_url="", extra_context=None):
        versie = self.get_object(request, object_id)
        gevonden = te_bevestigen(versie) if versie else {}
        return super().change_view(request, object_id, form_url, {**(extra_context or {}), **gevonden})

    def _versie(self, request, pk):
        versie = self.get_queryset(request).select_related("profiel__gebied").filter(pk=pk).first()
        if versie is None:
            raise Http404
        return versie

    def voorbeeld(self, request, pk):
        """What residents will read, with the figures of today as long as it is a concept."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        versie = self._versie(request, pk)
        cijfers = verzamel(versie.profiel.gebied) if versie.is_concept else versie.cijfers
        context = {"gebied": versie.profiel.gebied, "versie": versie, "cijfers": cijfers, "themas": per_thema(cijfers)}
        context |= te_bevestigen(versie)
        return render(request, "profielen/beheer/voorbeeld.html", context)

    def publiceren(self, request, pk):
        """Residents read it from now on."""
        versie = self._versie(request, pk)
        if not super().has_change_permission(request):
            raise PermissionDenied
        try:
            profiel_publiceren(versie, door=request.user, akkoord=request.POST.get("akkoord", ""))
        except (AlGepubliceerd, ValidationError) as fout:
            self.message_user(request, getattr(fout, "message", str(fout)), messages.ERROR)
        else:
            self.message_user(request, f"{versie} is gepubliceerd. Inwoners lezen deze versie nu.", messages.SUCCESS)
        return HttpResponseRedirect(reverse("admin:profielen_profielversie_change", args=[pk]))

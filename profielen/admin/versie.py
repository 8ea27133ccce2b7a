"""Writing a version of a profile in the admin, looking at it as a resident, and the steps it takes."""

from django.contrib import admin
from django.shortcuts import render
from django.urls import path
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from kampen_wijk.pdf.http import of_een_zin, pdf_antwoord
from profielen.actions.versie import TEKSTEN
from profielen.admin.besluiten import Besluiten, kan_nu, te_bevestigen
from profielen.admin.eigen import EigenGebieden
from profielen.admin.forms import PLEKKEN, VersieForm
from profielen.admin.inlines import BeeldInline, SpanningInline
from profielen.admin.proef import proef_van
from profielen.admin.reacties import Reacties
from profielen.cijfers import verzamel
from profielen.models import ProfielVersie
from profielen.papier.blad import maak
from profielen.papier.stuk import van_versie
from profielen.papier.uitgeven import is_groot
from profielen.tellers import tellingen_van
from profielen.weergave import profielpagina, weergave
from profielen.workflow import Staat

VAST_VELDEN = ["vastgesteld_op", "vastgesteld_door", "gepubliceerd_op", "gepubliceerd_door", "intrekreden"]
OPMAAK = (
    "Begin een regel met - voor een opsomming. Zet ** om woorden die u vet wilt: **zo**. Noem geen namen van inwoners."
)


@admin.register(ProfielVersie)
class ProfielVersieAdmin(Besluiten, Reacties, EigenGebieden):
    form = VersieForm
    list_display = ["__str__", "staat", "gewijzigd_op", "gewijzigd_door"]
    list_filter = ["staat", "profiel__gebied__soort"]
    list_select_related = ["profiel__gebied", "gewijzigd_door"]
    search_fields = ["profiel__gebied__naam"]
    inlines = [BeeldInline, SpanningInline]
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
            "Volgorde",
            {
                "fields": PLEKKEN,
                "description": "Op welke plaats staat elk deel? De inleiding staat altijd bovenaan.",
            },
        ),
        (
            "Voorbeeld",
            {
                "fields": ["is_voorbeeld", "gelezen_versie"],
                "description": ("Zet dit aan als de tekst verzonnen is. Inwoners zien dat er dan bij staan."),
            },
        ),
    ]

    def has_add_permission(self, request):
        """A version begins at its profile."""
        return False

    def has_delete_permission(self, request, obj=None):
        return super().has_delete_permission(request, obj) and obj is not None and obj.staat == Staat.CONCEPT

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request, obj) and (obj is None or obj.is_concept)

    def get_fieldsets(self, request, obj=None):
        if obj is None or obj.is_concept:
            return self.fieldsets
        return [(None, {"fields": [*TEKSTEN, "is_voorbeeld", *VAST_VELDEN]})]

    def view_on_site(self, versie):
        """What everybody can read of it: adopted, or as it was laid before the residents; a concept is nowhere yet."""
        if versie.in_samenspraak:
            return versie.samenspraak.get_absolute_url()
        return versie.get_absolute_url() if versie.gepubliceerd_op else None

    def save_model(self, request, obj, form, change):
        obj.gewijzigd_door = request.user
        super().save_model(request, obj, form, change)

    def mag_schrijven(self, request):
        """Keeps profiles: also where this version is no concept any more."""
        return admin.ModelAdmin.has_change_permission(self, request)

    def get_urls(self):
        zie, druk, toon = require_GET(self.voorbeeld), require_GET(of_een_zin(self.voorbeeld_pdf)), require_POST(self.proef)
        return [
            path("<int:pk>/voorbeeld/", self.admin_site.admin_view(zie), name="profielen_profielversie_voorbeeld"),
            path("<int:pk>/voorbeeld.pdf", self.admin_site.admin_view(druk), name="profielen_profielversie_voorbeeld_pdf"),
            path("<int:pk>/proef/", self.admin_site.admin_view(toon), name="profielen_profielversie_proef"),
            *self.besluit_urls(),
            *self.reactie_urls(),
            *super().get_urls(),
        ]

    def change_view(self, request, object_id, form_url="", extra_context=None):
        versie = self.get_object(request, object_id)
        erbij = {}
        if versie:
            erbij = {**te_bevestigen(versie), "kan": kan_nu(versie) if self.mag_schrijven(request) else {}}
            erbij |= {"title": f"Schrijven aan {versie}" if versie.is_concept else str(versie), "subtitle": None}
            erbij["reacties_open"] = versie.reacties.zonder_antwoord().count()
            erbij["leeft"] = tellingen_van(versie, op=timezone.localdate()) if versie.is_concept else {}
        return super().change_view(request, object_id, form_url, {**(extra_context or {}), **erbij})

    def voorbeeld(self, request, pk):
        """What residents will read, with the figures of today as long as it is a concept."""
        versie = self.versie_of_404(request, pk)
        gebied = versie.profiel.gebied
        cijfers = versie.cijfers
        if versie.is_concept:
            cijfers = verzamel(gebied) | {"tellingen": tellingen_van(versie, op=timezone.localdate())}
        return render(request, "profielen/beheer/voorbeeld.html", profielpagina(gebied, versie, weergave(cijfers)))

    def voorbeeld_pdf(self, request, pk):
        """The same on paper, for a meeting; a concept says so on every page. Kept nowhere."""
        versie = self.versie_of_404(request, pk)
        return pdf_antwoord(maak(van_versie(versie), groot=is_groot(request)), f"voorbeeld-{versie.profiel.gebied.slug}")

    def proef(self, request, pk):
        """What is in the form, saved or not, as residents will read it, with what could be better. Nothing is kept."""
        versie = self.versie_of_404(request, pk, wijzigen=True)
        context = {**self.admin_site.each_context(request), "title": "Zo leest uw tekst", "versie": versie}
        return render(request, "profielen/beheer/proef.html", {**context, "delen": proef_van(request.POST)})

"""The reactions on a version: what may stand on the site, what was done with each, and what came in on paper."""

import uuid

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path, reverse
from django.views.decorators.http import require_GET, require_POST

from kampen_wijk.textchecks.deur import alle_vondsten, in_woorden
from kampen_wijk.textchecks.maskeren import afdruk, stukken
from profielen.actions import reactie as acties
from profielen.forms.beheer import AntwoordFormulier, MaskeerFormulier, PlaatsFormulier, WeigerFormulier
from profielen.forms.reactie import OvertypFormulier
from profielen.models import Samenspraak

ACTIES = {
    "maskeren": (MaskeerFormulier, acties.reactie_maskeren, "Dit is nu onleesbaar."),
    "plaatsen": (PlaatsFormulier, acties.reactie_plaatsen, "De reactie staat op de site."),
    "weigeren": (WeigerFormulier, acties.reactie_weigeren, "De reactie staat niet op de site."),
    "beantwoorden": (AntwoordFormulier, acties.reactie_beantwoorden, "Uw antwoord is bewaard. Inwoners lezen het bij het nieuwe profiel."),
}
INTUSSEN = "Een collega heeft deze reactie ook bekeken. Wat u typte staat er nog. Kijk wat er nu staat, en verstuur opnieuw."


class Reacties:
    """For the admin of ProfielVersie, beside Besluiten."""

    def reactie_urls(self):
        zie, doe = require_GET(self.reacties), require_POST(self.reactie_doen)
        schrijf = require_POST(self.reactie_overtypen)
        naam = "profielen_profielversie_reactie"
        return [
            path("<int:pk>/reacties/", self.admin_site.admin_view(zie), name="profielen_profielversie_reacties"),
            path("<int:pk>/reacties/overtypen/", self.admin_site.admin_view(schrijf), name=f"{naam}_overtypen"),
            path("<int:pk>/reacties/<slug:actie>/", self.admin_site.admin_view(doe), name=f"{naam}_doen"),
        ]

    def reacties(self, request, pk):
        return self._toon_reacties(request, self.versie_of_404(request, pk))

    def reactie_doen(self, request, pk, actie):
        versie = self.versie_of_404(request, pk, wijzigen=True)
        if actie not in ACTIES:
            raise Http404
        formulier, doe, zin = ACTIES[actie]
        form = formulier(request.POST)
        if form.is_valid():
            ding = versie.reacties.filter(pk=form.cleaned_data["reactie"]).first()
            if ding is None:
                raise Http404
            try:
                doe(ding, door=request.user, stand=form.cleaned_data["stand"], **form.gegevens())
            except acties.Verouderd:
                form.add_error(None, INTUSSEN)
            except acties.SamenspraakGesloten as fout:
                form.add_error(None, str(fout))
            except ValidationError as fout:
                form.add_error(None, fout)
            else:
                return self._terug(request, pk, zin, f"#reactie-{ding.pk}")
        return self._toon_reacties(request, versie, gebonden=(actie, form))

    def reactie_overtypen(self, request, pk):
        """Typed over from paper; somebody looks at it as at every other."""
        versie = self.versie_of_404(request, pk, wijzigen=True)
        form = OvertypFormulier(request.POST)
        samenspraak = Samenspraak.objects.filter(versie=versie).select_related("versie__profiel__gebied").first()
        if samenspraak is None:
            raise Http404
        if form.is_valid():
            try:
                acties.reageren(samenspraak, ingevoerd_door=request.user, **form.cleaned_data)
            except acties.SamenspraakGesloten:
                form.add_error(None, "Over deze versie is al besloten. U kunt geen reacties meer overtypen.")
            else:
                return self._terug(request, pk, "De reactie is overgetypt. Kijk nu of ze op de site mag.")
        return self._toon_reacties(request, versie, overtypen=form)

    def _terug(self, request, pk, zin, plek=""):
        self.message_user(request, zin, messages.SUCCESS)
        return HttpResponseRedirect(reverse("admin:profielen_profielversie_reacties", args=[pk]) + plek)

    def _toon_reacties(self, request, versie, *, gebonden=None, overtypen=None):
        reacties = versie.reacties.select_related("ingevoerd_door")
        context = {
            **self.admin_site.each_context(request),
            "title": f"Reacties op {versie}",
            "opts": self.opts,
            "versie": versie,
            "rijen": [_rij(reactie, gebonden) for reactie in reacties],
            "fout": gebonden[1] if gebonden else overtypen,
            "overtypen": overtypen or OvertypFormulier(initial={"sleutel": uuid.uuid4()}),
            "te_behandelen": versie.in_samenspraak and self.mag_schrijven(request),
        }
        return render(request, "profielen/beheer/reacties.html", context)


def _rij(reactie, gebonden) -> dict:
    """A reaction with what was found in it, and its forms; what was typed stays in the one that was refused."""
    gevonden = alle_vondsten(reactie.tekst)
    formulieren = {
        "maskeren": MaskeerFormulier(auto_id=f"maskeer_{reactie.pk}_%s"),
        "weigeren": WeigerFormulier(auto_id=f"weiger_{reactie.pk}_%s", initial={"reden": reactie.afwijsreden}),
        "beantwoorden": AntwoordFormulier(
            auto_id=f"antwoord_{reactie.pk}_%s", initial={"uitkomst": reactie.uitkomst, "antwoord": reactie.antwoord}
        ),
    }
    if gebonden and gebonden[0] in formulieren and str(gebonden[1].data.get("reactie")) == str(reactie.pk):
        formulieren[gebonden[0]] = gebonden[1]
    in_antwoord = alle_vondsten(formulieren["beantwoorden"]["antwoord"].value() or "")
    return {
        "reactie": reactie,
        "stukken": stukken(reactie.tekst),
        "gevonden": [(vondst, afdruk([vondst])) for vondst in gevonden],
        "gevonden_woorden": in_woorden(gevonden),
        "akkoord": afdruk(gevonden),
        "antwoord_gevonden": in_woorden(in_antwoord),
        "antwoord_akkoord": afdruk(in_antwoord),
        **formulieren,
    }

"""The steps of a version in the admin: lay it before residents, adopt it, withdraw it; each by its action."""

from functools import partial

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpResponseRedirect
from django.urls import path, reverse
from django.views.decorators.http import require_POST

from kampen_wijk.textchecks.deur import alle_vondsten, in_woorden
from kampen_wijk.textchecks.maskeren import afdruk
from profielen.actions.samenspraak import samenspraak_openen
from profielen.actions.versie import openbare_teksten, profiel_intrekken, profiel_vaststellen
from profielen.forms.beheer import IntrekFormulier, SamenspraakFormulier, VaststelFormulier
from profielen.workflow import OVERGANGEN, OvergangNietToegestaan, Staat

BESLUITEN = {
    "samenspraak": (
        Staat.SAMENSPRAAK, SamenspraakFormulier, samenspraak_openen, "Inwoners kunnen deze tekst nu lezen en erop reageren."
    ),
    "vaststellen": (
        Staat.VASTGESTELD, VaststelFormulier, profiel_vaststellen, "Deze versie is vastgesteld. Inwoners lezen deze versie nu."
    ),
    "intrekken": (Staat.INGETROKKEN, IntrekFormulier, profiel_intrekken, "Deze versie is ingetrokken. Inwoners lezen de reden."),
}


def te_bevestigen(versie) -> dict:
    """What looks like personal data in what was saved, in words, and the code with which somebody lets it stay."""
    gevonden = alle_vondsten(*openbare_teksten(versie)) if versie.is_concept else []
    return {"gevonden": in_woorden(gevonden), "akkoord": afdruk(gevonden)}


def kan_nu(versie) -> dict:
    """The forms of the steps that may follow, by name."""
    return {
        naam: formulier(auto_id=f"{naam}_%s")
        for naam, (staat, formulier, _, _) in BESLUITEN.items()
        if staat in OVERGANGEN[Staat(versie.staat)]
    }


class Besluiten:
    """For the admin of ProfielVersie."""

    def besluit_urls(self):
        return [
            path(
                f"<int:pk>/{naam}/",
                self.admin_site.admin_view(require_POST(partial(self.besluit, naam=naam))),
                name=f"profielen_profielversie_{naam}",
            )
            for naam in BESLUITEN
        ]

    def versie_of_404(self, request, pk, *, wijzigen=False):
        """Of another gebied, or not there at all: the same."""
        mag = self.mag_schrijven(request) if wijzigen else self.has_view_permission(request)
        if not mag:
            raise PermissionDenied
        versie = self.get_queryset(request).select_related("profiel__gebied").filter(pk=pk).first()
        if versie is None:
            raise Http404
        return versie

    def besluit(self, request, pk, naam):
        versie = self.versie_of_404(request, pk, wijzigen=True)
        _, formulier, doe, zin = BESLUITEN[naam]
        form = formulier(request.POST)
        try:
            if not form.is_valid():
                raise ValidationError([fout for fouten in form.errors.values() for fout in fouten])
            doe(versie, door=request.user, **form.cleaned_data)
        except OvergangNietToegestaan as fout:
            self.message_user(request, str(fout), messages.ERROR)
        except ValidationError as fout:
            self.message_user(request, " ".join(fout.messages), messages.ERROR)
        else:
            self.message_user(request, f"{versie}: {zin}", messages.SUCCESS)
        return HttpResponseRedirect(reverse("admin:profielen_profielversie_change", args=[pk]))

"""Activiteiten for a wijkverbinder: the list, writing one, the preview, and what can be done with it."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from kampen_wijk.cursor import bladwijzer, na
from participatie.activiteiten.actions.activiteit import activiteit_beginnen
from participatie.activiteiten.models import Activiteit
from participatie.activiteiten.nogtedoen import nog_te_doen_activiteit
from participatie.portaal import activiteitpagina
from participatie.portaal.acties_activiteit import ACTIVITEIT
from participatie.portaal.forms.activiteit import NieuweActiviteitFormulier
from participatie.portaal.trajectpagina import Poging, formulier
from participatie.portaal.views.werk_actie import actie_of_404, voer_uit

RECHT = "werk.activiteit"
PER_PAGINA = 25


@permission_required(RECHT, raise_exception=True)
@require_safe
def activiteiten(request):
    """Changed last, first."""
    rijen = Activiteit.objects.werk_van(request.user).met_te_bellen().voor_lijst().order_by("-gewijzigd_op", "-pk")
    lijst = list(na(rijen, request.GET.get("na", ""), op="gewijzigd_op")[: PER_PAGINA + 1])
    volgende = bladwijzer(lijst[PER_PAGINA - 1], "gewijzigd_op") if len(lijst) > PER_PAGINA else ""
    return render(request, "werk/activiteiten.html", {"activiteiten": lijst[:PER_PAGINA], "volgende": volgende})


@permission_required(RECHT, raise_exception=True)
def nieuw(request):
    begin = {veld: request.GET.get(veld, "") for veld in ("gebied", "traject")}
    form = NieuweActiviteitFormulier(request.POST or None, user=request.user, initial=begin)
    if request.method == "POST" and form.is_valid():
        ding = activiteit_beginnen(door=request.user, **form.cleaned_data)
        messages.success(request, "Het concept is gemaakt. Alleen u en uw collega's zien het.")
        return redirect("werk:activiteit", ding.pk)
    return render(request, "werk/activiteit_nieuw.html", {"form": form})


@permission_required(RECHT, raise_exception=True)
@require_safe
def activiteit(request, pk):
    inhoud = activiteitpagina.voor_medewerker(_haal(request.user, pk), request.user, doe=request.GET.get("doe", ""))
    return render(request, "werk/activiteit.html", inhoud)


@permission_required(RECHT, raise_exception=True)
def activiteit_actie(request, pk, actie):
    ding = _haal(request.user, pk)
    actie = actie_of_404(ACTIVITEIT, actie)
    if request.method != "POST":
        return redirect(reverse("werk:activiteit", args=[pk], query={"doe": actie.naam}))

    def opnieuw(form, *, status, verouderd):
        poging = Poging(actie, form, verouderd)
        inhoud = activiteitpagina.voor_medewerker(_haal(request.user, pk), request.user, poging=poging)
        return render(request, "werk/activiteit.html", inhoud, status=status)

    form = formulier(actie, ding, request.user, request.POST)
    return voer_uit(request, ding, actie, form, terug=lambda: _terug(request.user, pk), opnieuw=opnieuw)


@permission_required(RECHT, raise_exception=True)
@require_safe
def voorbeeld(request, pk):
    """As residents will see it, finished or not."""
    ding = _haal(request.user, pk)
    inhoud = activiteitpagina.context(ding) | {"ontbreekt": nog_te_doen_activiteit(ding)}
    return render(request, "werk/activiteit_voorbeeld.html", inhoud)


def _haal(user, pk) -> Activiteit:
    rijen = Activiteit.objects.werk_van(user).select_related("gebied", "plek", "traject")
    return get_object_or_404(rijen.prefetch_related("partners", "verplaatsingen"), pk=pk)


def _terug(user, pk) -> str:
    """The page itself; the list after throwing it away."""
    blijft = Activiteit.objects.werk_van(user).filter(pk=pk).exists()
    return reverse("werk:activiteit", args=[pk]) if blijft else reverse("werk:activiteiten")

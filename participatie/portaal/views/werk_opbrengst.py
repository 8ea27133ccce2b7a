"""An opbrengst for a wijkverbinder: its page, sorting the harvest, the preview, and what can be done with it."""

from django.contrib.auth.decorators import permission_required
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from participatie.portaal import opbrengstpagina
from participatie.portaal.acties_opbrengst import OPBRENGST, SORTEREN
from participatie.portaal.tijdlijn import tijdlijn
from participatie.portaal.trajectpagina import Poging
from participatie.portaal.views.werk_actie import actie_of_404, voer_uit
from participatie.veldwerk.models import Opbrengst

RECHT = "werk.veldwerk"


@permission_required(RECHT, raise_exception=True)
@require_safe
def opbrengst(request, pk):
    inhoud = opbrengstpagina.van_medewerker(_haal(request.user, pk), request.user, doe=request.GET.get("doe", ""))
    return render(request, "werk/opbrengst.html", inhoud)


@permission_required(RECHT, raise_exception=True)
@require_safe
def voorbeeld(request, pk):
    """As residents will see it, finished or not."""
    ding = _haal(request.user, pk)
    return render(request, "werk/opbrengst_voorbeeld.html", opbrengstpagina.context(ding) | {"ontbreekt": ding.nog_te_doen()})


@permission_required(RECHT, raise_exception=True)
def sorteren(request, pk):
    """All that was gathered on one page, each with the thema that it goes to."""
    ding = _haal(request.user, pk)
    if request.method != "POST":
        return _toon(request, ding, SORTEREN.formulier(actie="sorteren", ding=ding, gezien=_gezien(ding)))

    def opnieuw(form, *, status, verouderd):
        vers = _haal(request.user, pk)
        if verouderd:
            form = SORTEREN.formulier(form.data, actie="sorteren", ding=vers).met_verse_versie(vers, _gezien(vers))
        return _toon(request, vers, form, status=status, verouderd=verouderd)

    form = SORTEREN.formulier(request.POST, actie="sorteren", ding=ding)
    return voer_uit(
        request, ding, SORTEREN, form, opnieuw=opnieuw,
        terug=lambda: reverse("werk:opbrengst", args=[pk], query={"doe": "schrijven"}) + "#actie-schrijven",
    )


@permission_required(RECHT, raise_exception=True)
def opbrengst_actie(request, pk, actie):
    ding = _haal(request.user, pk)
    actie = actie_of_404(OPBRENGST, actie)
    if request.method != "POST":
        return redirect(reverse("werk:opbrengst", args=[pk], query={"doe": actie.naam}))

    def opnieuw(form, *, status, verouderd):
        inhoud = opbrengstpagina.van_medewerker(_haal(request.user, pk), request.user, poging=Poging(actie, form, verouderd))
        return render(request, "werk/opbrengst.html", inhoud, status=status)

    form = actie.formulier(request.POST, actie=actie.naam, ding=ding)
    return voer_uit(request, ding, actie, form, terug=lambda: _terug(actie, pk), opnieuw=opnieuw)


def _haal(user, pk) -> Opbrengst:
    rijen = Opbrengst.objects.werk_van(user).select_related("gebied", "gepubliceerd_door")
    return get_object_or_404(rijen.prefetch_related("themas", "sessies"), pk=pk)


def _gezien(ding) -> int:
    return max((punt["pk"] for punt in tijdlijn(ding)), default=0)


def _terug(actie, pk) -> str:
    """The page itself; the list after throwing it away."""
    return reverse("werk:veldwerk") if actie.naam == "weggooien" else reverse("werk:opbrengst", args=[pk])


def _toon(request, ding, form, *, status=200, verouderd=False):
    context = {"opbrengst": ding, "form": form, "verouderd": verouderd, "door_collega": False, "veranderd": [], "actie": SORTEREN}
    return render(request, "werk/opbrengst_sorteren.html", context, status=status)

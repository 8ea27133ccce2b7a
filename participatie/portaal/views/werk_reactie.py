"""Reactions to ideas: those that wait, and the page on which one is let through or not."""

from django.contrib.auth.decorators import permission_required
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from kampen_wijk.cursor import bladwijzer, na
from kampen_wijk.textchecks.deur import alle_vondsten
from kampen_wijk.textchecks.maskeren import afdruk, stukken
from participatie.inzendingen.models import Reactie
from participatie.portaal.acties_idee import REACTIE, kan_reactie
from participatie.portaal.tijdlijn import door_ander, tijdlijn
from participatie.portaal.views.werk_actie import actie_of_404, voer_uit

PER_PAGINA = 20


@permission_required("werk.idee_modereren", raise_exception=True)
def reacties(request):
    """Longest waiting first."""
    hier = request.GET.get("na", "")
    wachtend = Reactie.objects.werk_van(request.user).wachtend().select_related("idee__gebied")
    lijst = list(na(wachtend, hier, oudste_eerst=True)[: PER_PAGINA + 1])
    volgende = bladwijzer(lijst[PER_PAGINA - 1]) if len(lijst) > PER_PAGINA else ""
    rijen = [{"reactie": ding, "stukken": stukken(ding.tekst)} for ding in lijst[:PER_PAGINA]]
    return render(request, "werk/reacties.html", {"rijen": rijen, "hier": hier, "volgende": volgende})


@permission_required("werk.idee_modereren", raise_exception=True)
def reactie(request, pk):
    ding = _haal(request.user, pk)
    return render(request, "werk/reactie.html", _context(ding, request.user, doe=request.GET.get("doe", "")))


@permission_required("werk.idee_modereren", raise_exception=True)
def reactie_actie(request, pk, actie):
    ding = _haal(request.user, pk)
    actie = actie_of_404(REACTIE, actie)
    hier = reverse("werk:reactie", args=[pk])
    if request.method != "POST":
        return redirect(reverse("werk:reactie", args=[pk], query={"doe": actie.naam}))
    formulier = actie.formulier(request.POST, actie=actie.naam, ding=ding)

    def opnieuw(formulier, *, status, verouderd):
        inhoud = _context(_haal(request.user, pk), request.user, gebonden=(actie, formulier), verouderd=verouderd)
        return render(request, "werk/reactie.html", inhoud, status=status)

    klaar = reverse("werk:reacties") if actie.naam in ("plaatsen", "weigeren") else hier
    return voer_uit(request, ding, actie, formulier, terug=lambda: klaar, opnieuw=opnieuw)


def _haal(user, pk):
    rijen = Reactie.objects.werk_van(user).select_related("idee__gebied", "geplaatst_door")
    return get_object_or_404(rijen, pk=pk)


def _context(ding, user, *, doe="", gebonden=None, verouderd=False):
    punten = tijdlijn(ding)
    gezien = punten[-1]["pk"] if punten else 0
    veranderd = []
    if verouderd:
        veranderd = gebonden[1].sinds(punten)
        gebonden[1].met_verse_versie(ding, gezien)
    return {
        "reactie": ding,
        "idee": ding.idee,
        "naam": stukken(ding.naam),
        "tekst": stukken(ding.tekst),
        "gevonden": [(vondst, afdruk([vondst])) for vondst in alle_vondsten(ding.naam, ding.tekst)],
        "gezien": gezien,
        "maskeren": reverse("werk:reactie_actie", args=[ding.pk, "maskeren"]),
        "tijdlijn": punten,
        "acties": [_rij(actie, ding, gezien, doe, gebonden) for actie in REACTIE.values() if _toon(actie, ding, gebonden)],
        "verouderd": verouderd,
        "veranderd": veranderd,
        "door_collega": door_ander(veranderd, user),
    }


def _toon(actie, ding, gebonden):
    return kan_reactie(actie, ding) or bool(gebonden and gebonden[0] is actie)


def _rij(actie, ding, gezien, doe, gebonden):
    if gebonden and gebonden[0] is actie:
        return {"actie": actie, "formulier": gebonden[1]}
    form = actie.formulier(actie=actie.naam, ding=ding, gezien=gezien) if actie.naam == doe else None
    return {"actie": actie, "formulier": form}

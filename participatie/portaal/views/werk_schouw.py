"""Walks through a gebied: the lists, one list, on paper, and what was seen on the way."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from kampen_wijk.pdf.http import of_een_zin, pdf_antwoord
from participatie.inzendingen.actions.schouw import schouw_verwijderen, schouwpunt_weghalen
from participatie.inzendingen.models import Schouw
from participatie.portaal.acties import SIGNAAL
from participatie.portaal.schouwlijst import lijst_pdf, punten
from participatie.portaal.views.werk_actie import voer_uit

HOOGSTENS_LIJSTEN = 50


@permission_required("werk.schouw", raise_exception=True)
@require_safe
def schouwen(request):
    lijsten = Schouw.objects.zichtbaar_voor(request.user).nieuwste()[:HOOGSTENS_LIJSTEN]
    return render(request, "werk/schouwen.html", {"schouwen": lijsten})


@permission_required("werk.schouw", raise_exception=True)
@require_safe
def schouw(request, pk):
    lijst = _haal(request.user, pk)
    return render(request, "werk/schouw.html", _context(request.user, lijst, open=request.GET.get("doe", "")))


@permission_required("werk.schouw", raise_exception=True)
@require_safe
@of_een_zin
def schouw_pdf(request, pk):
    lijst = _haal(request.user, pk)
    dingen = [rij["ding"] for rij in punten(lijst, request.user)]
    return pdf_antwoord(lijst_pdf(lijst.naam, lijst.datum, dingen, lijst.gebied), f"schouw-{lijst.datum:%Y-%m-%d}")


@permission_required("werk.schouw", raise_exception=True)
@require_POST
def schouw_notitie(request, pk, punt):
    """What was seen there, as a note for colleagues."""
    lijst, actie = _haal(request.user, pk), SIGNAAL["notitie"]
    ding = _rij(punten(lijst, request.user), punt)["ding"]
    formulier = actie.formulier(request.POST, actie=f"punt{punt}", ding=ding)

    def opnieuw(formulier, *, status, verouderd):
        inhoud = _context(request.user, lijst, gebonden=(punt, formulier), verouderd=verouderd)
        return render(request, "werk/schouw.html", inhoud, status=status)

    hier = reverse("werk:schouw", args=[pk])
    return voer_uit(request, ding, actie, formulier, terug=lambda: f"{hier}#punt-{punt}", opnieuw=opnieuw)


@permission_required("werk.schouw", raise_exception=True)
@require_POST
def schouw_eraf(request, pk, punt):
    schouwpunt_weghalen(_haal(request.user, pk), punt=punt)
    messages.success(request, "Dit staat niet meer op de lijst. Het signaal of idee zelf is er nog.")
    return redirect("werk:schouw", pk)


@permission_required("werk.schouw", raise_exception=True)
@require_POST
def schouw_weg(request, pk):
    schouw_verwijderen(_haal(request.user, pk), door=request.user)
    messages.success(request, "De lijst is weg. De signalen en uw notities zijn er nog.")
    return redirect("werk:schouwen")


def _haal(user, pk):
    return get_object_or_404(Schouw.objects.zichtbaar_voor(user).select_related("gebied"), pk=pk)


def _rij(rijen, punt):
    rij = next((rij for rij in rijen if rij["punt"] == punt), None)
    if rij is None:
        raise Http404
    return rij


def _context(user, lijst, *, open="", gebonden=None, verouderd=False):
    """Only the form that somebody asked for is made."""
    rijen, actie = punten(lijst, user), SIGNAAL["notitie"]
    for rij in rijen:
        if gebonden and gebonden[0] == rij["punt"]:
            rij["formulier"] = gebonden[1].met_verse_versie(rij["ding"], 0) if verouderd else gebonden[1]
        elif open == str(rij["punt"]):
            rij["formulier"] = actie.formulier(actie=f"punt{rij['punt']}", ding=rij["ding"])
    return {"schouw": lijst, "rijen": rijen, "verouderd": verouderd, "door_collega": False, "veranderd": []}

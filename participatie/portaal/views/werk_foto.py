"""The staff page of one photo of an idee: may the public see it, and what of it has to be hidden first."""

from dataclasses import replace
from functools import partial

from django.contrib.auth.decorators import permission_required
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from kampen_wijk.files.raster import VAKKEN, verdeling
from participatie.inzendingen.models import Foto, Inzending
from participatie.portaal.acties import FOTO
from participatie.portaal.tijdlijn import door_ander, tijdlijn
from participatie.portaal.views.werk_actie import actie_of_404, voer_uit


@permission_required("werk.idee_modereren", raise_exception=True)
def idee_foto(request, referentie, pk):
    ding, foto = _haal(request.user, referentie, pk)
    return render(request, "werk/foto.html", _context(ding, foto, request.user))


@permission_required("werk.idee_modereren", raise_exception=True)
def idee_foto_actie(request, referentie, pk, actie):
    ding, foto = _haal(request.user, referentie, pk)
    actie = actie_of_404(FOTO, actie)
    hier = reverse("werk:idee_foto", args=[referentie, pk])
    if request.method != "POST":
        return redirect(hier)
    formulier = actie.formulier(request.POST, actie=actie.naam, ding=ding)

    def opnieuw(formulier, *, status, verouderd):
        vers = _haal(request.user, referentie, pk)
        inhoud = _context(*vers, request.user, gebonden=(actie, formulier), verouderd=verouderd)
        return render(request, "werk/foto.html", inhoud, status=status)

    def terug():
        return hier if actie.naam in ("onherkenbaar", "herstellen") else reverse("werk:idee", args=[referentie]) + "#fotos"

    return voer_uit(
        request, ding, replace(actie, doe=partial(actie.doe, foto=foto)), formulier, terug=terug, opnieuw=opnieuw
    )


def _haal(user, referentie, pk):
    ideeen = Inzending.objects.werk_van(user).filter(soort=Inzending.Soort.IDEE)
    fotos = Foto.objects.select_related("inzending", "bevestigd_door")
    foto = get_object_or_404(fotos, pk=pk, inzending__in=ideeen.filter(referentie=referentie).values("pk"))
    return foto.inzending, foto


def _context(ding, foto, user, *, gebonden=None, verouderd=False):
    punten = tijdlijn(ding)
    gezien = punten[-1]["pk"] if punten else 0
    veranderd = gebonden[1].sinds(punten) if verouderd else []
    if verouderd:
        gebonden[1].met_verse_versie(ding, gezien)
    formulieren = {
        naam.replace("-", "_"): actie.formulier(actie=naam, ding=ding, gezien=gezien) for naam, actie in FOTO.items()
    }
    if gebonden:
        formulieren[gebonden[0].naam.replace("-", "_")] = gebonden[1]
    kolommen, rijen = verdeling(foto.breedte, foto.hoogte)
    return {
        "idee": ding,
        "foto": foto,
        "formulieren": formulieren,
        "acties": FOTO,
        "vakken": [(str(vak), vak // kolommen + 1, vak % kolommen + 1) for vak in range(VAKKEN)],
        "gekozen": {str(vak) for vak in formulieren["onherkenbaar"]["vakken"].value() or ()},
        "liggend": kolommen > rijen,
        "verouderd": verouderd,
        "veranderd": veranderd,
        "door_collega": door_ander(veranderd, user),
    }

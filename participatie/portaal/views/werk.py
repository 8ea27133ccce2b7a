"""The werkblad: what is new, what waits for whom, what is late, and who still has to hear from us."""

from django.contrib.auth.decorators import permission_required
from django.shortcuts import render

from participatie.inzendingen.models import Categorie
from participatie.inzendingen.models.inzending import Bron
from participatie.inzendingen.workflow import Status
from participatie.portaal.werkblad import groepen
from participatie.portaal.werkblad.keuze import VOLGORDES, lees


@permission_required("werk.werkblad", raise_exception=True)
def werkblad(request):
    keuze = lees(request.GET, request.user)
    alle = groepen.groepen(request.user, keuze)
    aantallen = groepen.tel(request.user, keuze, alle)
    blad = groepen.blad(keuze, alle[keuze.toon])
    context = {
        "keuze": keuze,
        "statussen": Status.choices,
        "bronnen": Bron.choices,
        "categorieen": Categorie.objects.alle(),
        "volgordes": VOLGORDES.items(),
        "tabs": [
            {"naam": naam, "kop": kop, "aantal": aantallen.get(naam), "adres": keuze.adres(toon=naam, status="", periode=None)}
            for naam, kop in keuze.groepen.items()
        ],
        "aantallen": aantallen,
        "kop": keuze.kop,
        "rijen": groepen.met_de_namen(keuze, blad.rijen),
        "hier": keuze.zoekdeel(na=keuze.na),
        "begin": keuze.adres() if keuze.na else "",
        "volgende": keuze.adres(na=blad.volgende) if blad.volgende else "",
    }
    return render(request, "werk/werkblad.html", context)

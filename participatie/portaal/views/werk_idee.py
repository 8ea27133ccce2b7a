"""The staff page of an idee: let it through or not, and answer it."""

from django.contrib.auth.decorators import permission_required
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from kampen_wijk.textchecks.deur import alle_vondsten
from kampen_wijk.textchecks.maskeren import afdruk, stukken
from participatie.activiteiten.models import Traject
from participatie.inzendingen.models import Inzending, Reactie
from participatie.portaal.acties_idee import ACTIES, kan_fase
from participatie.portaal.namen import met_namen
from participatie.portaal.tijdlijn import door_ander, tijdlijn
from participatie.portaal.views.werk_actie import actie_of_404, voer_uit
from participatie.toezeggingen.models import Toezegging

HOOGSTENS_REACTIES = 20


@permission_required("werk.idee_modereren", raise_exception=True)
def idee(request, referentie):
    ding = _haal(request.user, referentie)
    return render(request, "werk/idee.html", _context(ding, request.user, doe=request.GET.get("doe", "")))


@permission_required("werk.idee_modereren", raise_exception=True)
def idee_actie(request, referentie, actie):
    ding = _haal(request.user, referentie)
    actie = actie_of_404(ACTIES, actie)
    if request.method != "POST":
        return redirect(reverse("werk:idee", args=[referentie], query={"doe": actie.naam}))
    formulier = actie.formulier(request.POST, actie=actie.naam, ding=ding)

    def opnieuw(formulier, *, status, verouderd):
        inhoud = _context(
            _haal(request.user, referentie), request.user, gebonden=(actie, formulier), verouderd=verouderd
        )
        return render(request, "werk/idee.html", inhoud, status=status)

    return voer_uit(request, ding, actie, formulier, terug=lambda: _terug(ding, actie), opnieuw=opnieuw)


def _terug(ding, actie) -> str:
    """The page itself; for who let it grow into a traject the page where that is written."""
    if actie.naam == "traject":
        return reverse("werk:traject", args=[Traject.objects.uit(ding).get().pk])
    return reverse("werk:idee", args=[ding.referentie])


def _haal(user, referentie):
    ideeen = Inzending.objects.werk_van(user).filter(soort=Inzending.Soort.IDEE)
    alles = ideeen.select_related("gebied", "indiener", "ingevoerd_door", "gepubliceerd_door", "origineel", "initiatief")
    return get_object_or_404(alles, referentie=referentie)


def _context(ding, user, *, doe="", gebonden=None, verouderd=False):
    punten = tijdlijn(ding)
    gezien = punten[-1]["pk"] if punten else 0
    veranderd, was_openbaar = [], ding.gepubliceerd_op or ding.afgewezen_op
    traject = Traject.objects.uit(ding).first() if was_openbaar else None
    if verouderd:
        veranderd = gebonden[1].sinds(punten)
        gebonden[1].met_verse_versie(ding, gezien)
    return {
        "idee": ding,
        "indiener": getattr(ding, "indiener", None),
        "origineel": getattr(ding, "origineel", None),
        "fotos": list(ding.fotos.all()),
        "stap": ding.stappen.last() if was_openbaar else None,
        "traject": traject,
        "toezeggingen": met_namen(list(Toezegging.objects.bij(ding).voor_lijst())),
        "eigen_werk": True,
        "reacties": _reacties(ding, user) if was_openbaar else [],
        "titel": stukken(ding.titel),
        "tekst": stukken(ding.tekst),
        "gevonden": [(vondst, afdruk([vondst])) for vondst in alle_vondsten(ding.titel, ding.tekst)],
        "gezien": gezien,
        "maskeren": reverse("werk:idee_actie", args=[ding.referentie, "maskeren"]),
        "tijdlijn": punten,
        "acties": [_rij(actie, ding, gezien, doe, gebonden) for actie in ACTIES.values() if _kan(actie, ding, gebonden, traject)],
        "verouderd": verouderd,
        "veranderd": veranderd,
        "door_collega": door_ander(veranderd, user),
    }


def _reacties(idee, user):
    return Reactie.objects.werk_van(user).filter(idee=idee).order_by("-ontvangen_op", "-pk")[:HOOGSTENS_REACTIES]


def _kan(actie, ding, gebonden, traject):
    if gebonden and gebonden[0] is actie:
        return True
    if actie.naam == "traject" and traject:
        return False
    past = {
        "publiceren": ding.gepubliceerd_op is None,
        "bewerken": True,
        "maskeren": False,  # its buttons stand beside what was found
        "niet-publiceren": ding.afgewezen_op is None,
        "beantwoorden": ding.gepubliceerd_op is not None,
    }
    return past[actie.naam] if actie.naam in past else kan_fase(actie, ding)


def _rij(actie, ding, gezien, doe, gebonden):
    if gebonden and gebonden[0] is actie:
        return {"actie": actie, "formulier": gebonden[1]}
    form = actie.formulier(actie=actie.naam, ding=ding, gezien=gezien) if actie.naam == doe else None
    return {"actie": actie, "formulier": form}

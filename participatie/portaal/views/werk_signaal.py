"""The staff page of a signaal, its actions, and its photos."""

from django.contrib.auth.decorators import permission_required
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from kampen_wijk.files.http import foto_antwoord
from participatie.inzendingen.models import Foto, Inzending
from participatie.portaal import signaalpagina
from participatie.portaal.acties import SIGNAAL
from participatie.portaal.gesprekken import met_gesprekken
from participatie.portaal.namen import met_namen
from participatie.portaal.views.werk_actie import actie_of_404, voer_uit


@permission_required("werk.signaal_bekijken", raise_exception=True)
def signaal(request, referentie):
    ding = _haal(request.user, referentie)
    doe = request.GET.get("doe", "")
    return render(request, "werk/signaal.html", signaalpagina.context(request.user, ding, doe=doe))


@permission_required("werk.signaal_bekijken", raise_exception=True)
def signaal_actie(request, referentie, actie):
    ding = _haal(request.user, referentie)
    actie = actie_of_404(SIGNAAL, actie)
    if request.method != "POST":
        return redirect(reverse("werk:signaal", args=[referentie], query={"doe": actie.naam}))
    if not signaalpagina.mag(request.user, ding, actie, signaalpagina.behandelt(request.user, ding)):
        raise PermissionDenied
    formulier = signaalpagina.formulier(actie, ding, request.user, request.POST)

    def opnieuw(formulier, *, status, verouderd):
        vers = _haal(request.user, referentie)
        inhoud = signaalpagina.context(request.user, vers, gebonden=(actie, formulier), verouderd=verouderd)
        return render(request, "werk/signaal.html", inhoud, status=status)

    return voer_uit(request, ding, actie, formulier, terug=lambda: _terug(request.user, ding), opnieuw=opnieuw)


@permission_required("werk.signaal_bekijken", raise_exception=True)
def foto(request, pk):
    """As it came in; with `?openbaar` as the public sees it, or would see it."""
    foto = get_object_or_404(Foto, pk=pk, inzending__in=Inzending.objects.werk_van(request.user).values("pk"))
    return foto_antwoord(foto.voor_publiek if "openbaar" in request.GET else foto.bestand)


def _haal(user, referentie):
    signalen = Inzending.objects.werk_van(user).signalen().met_antwoorden().select_related("indiener", "dubbel_van", "deel_van")
    return met_namen([get_object_or_404(met_gesprekken(signalen, user, "inzendingen"), referentie=referentie)])[0]


def _terug(user, ding):
    """The page itself; the werkblad for who just handed it over and cannot see it any more."""
    if Inzending.objects.werk_van(user).filter(pk=ding.pk).exists():
        return reverse("werk:signaal", args=[ding.referentie])
    return reverse("werk:werkblad")

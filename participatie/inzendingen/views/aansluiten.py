"""Joining: supporting an idee, and the page behind the link in the mail, to confirm it and to leave."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from kampen_wijk.formguard.decorators import begrens
from kampen_wijk.secretlinks.reference import schoon
from participatie.inzendingen.actions.aansluiten import aansluiten, aansluiting_bevestigen, aansluiting_intrekken
from participatie.inzendingen.forms.aansluiten import KnopFormulier, SteunFormulier
from participatie.inzendingen.geheim import aansluitpagina, zoek_aansluiting
from participatie.inzendingen.models import Idee
from participatie.inzendingen.views.achter_link import achter_link
from participatie.inzendingen.volgen import voor_volgers

eigen_aansluiting = achter_link(zoek_aansluiting, "inzendingen/aansluiting_weg.html")


@login_not_required
@begrens("aansluiten", maximaal=20, seconden=3600)
def steunen(request, referentie):
    """A page of its own: that of the idee is the same for everybody and comes from memory."""
    idee = Idee.objects.zichtbaar_voor(request.user).openbaar().met_gebied().filter(referentie=schoon(referentie)).first()
    if idee is None:
        raise Http404("Dit idee bestaat niet, of het is niet openbaar.")
    form = SteunFormulier(request.POST or None)
    if request.method == "POST" and form.is_valid():
        aansluiten(idee, **{naam: form.cleaned_data[naam] for naam in ("email", "wil_horen", "sleutel")})
        return redirect("inzendingen:aansluiten_gevraagd")
    return render(request, "inzendingen/steunen.html", {"idee": idee, "form": form})


@login_not_required
@require_safe
def aansluiten_gevraagd(request):
    """The same page whether or not this address had joined before."""
    return render(request, "inzendingen/aansluiten_gevraagd.html", {})


@login_not_required
@require_safe
@eigen_aansluiting
def aansluiting(request, ding):
    """Opening it changes nothing: programs that look into mail follow links too."""
    return _toon(request, ding, KnopFormulier())


@login_not_required
@begrens("reageren", maximaal=30, seconden=3600)
@eigen_aansluiting
def bevestigen(request, ding):
    if request.method == "POST":
        form = KnopFormulier(request.POST)
        if not form.is_valid():
            return _toon(request, ding, form)
        if aansluiting_bevestigen(ding):
            zin = "U volgt deze melding." if ding.inzending.is_signaal else "Uw steun telt mee."
            messages.success(request, f"Dank u wel. {zin}")
    return redirect(aansluitpagina(ding))


@login_not_required
@begrens("reageren", maximaal=30, seconden=3600)
@eigen_aansluiting
def stoppen(request, ding):
    if request.method != "POST":
        return redirect(aansluitpagina(ding))
    form = KnopFormulier(request.POST)
    if not form.is_valid():
        return _toon(request, ding, form)
    aansluiting_intrekken(ding)
    zin = "U volgt deze melding niet meer." if ding.inzending.is_signaal else "Uw steun telt niet meer mee."
    messages.success(request, f"{zin} Wij hebben uw e-mailadres gewist.")
    return redirect(ding.inzending if ding.inzending.gepubliceerd_op else "portaal:home")


def _toon(request, ding, form):
    inzending = ding.inzending
    context = {
        "aansluiting": ding,
        "inzending": inzending,
        "stand": voor_volgers(inzending) if inzending.is_signaal else None,
        "geheim": aansluitpagina(ding).rstrip("/").rsplit("/", 1)[-1],
        "form": form,
    }
    return render(request, "inzendingen/aansluiting.html", context)

"""The sender's own page: what happened, answering a question, asking to open it again."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from kampen_wijk.formguard.decorators import begrens
from participatie.inzendingen.actions.reageren import antwoord_geven, email_bevestigen, heropenen_vragen, oordeel_geven
from participatie.inzendingen.forms.reactie import AntwoordFormulier, HeropenenFormulier, OordeelFormulier
from participatie.inzendingen.geheim import klopt_bevestiging, pagina, zoek
from participatie.inzendingen.tijdlijn import tijdlijn
from participatie.inzendingen.views.achter_link import achter_link
from participatie.inzendingen.woorden import stand
from participatie.inzendingen.workflow import OvergangNietToegestaan, Status, publiek

KAN_NIET_MEER = "Dit kan nu niet meer, want er is iets veranderd. Uw tekst staat er nog. Kijk bovenaan hoe het staat."
HEROPENEN_GEVRAAGD = "Dank u wel. Wij lezen waarom u vraagt om er opnieuw naar te kijken. U hoort van ons."

eigen_pagina = achter_link(zoek, "inzendingen/link_werkt_niet.html")


@login_not_required
@require_safe
@eigen_pagina
def inzending(request, ding):
    """With `?bevestig=` of a mail: whoever opens it reads the mail of that address, so the address is theirs."""
    if (token := request.GET.get("bevestig")) is None:
        return _toon(request, ding)
    if not klopt_bevestiging(ding, token):
        return render(request, "inzendingen/link_werkt_niet.html", {}, status=404)
    if request.method == "GET" and email_bevestigen(ding):
        messages.success(request, "Dank u wel. Wij weten nu dat uw e-mailadres klopt.")
    return redirect(pagina(ding))


@login_not_required
@require_safe
@eigen_pagina
def verzonden(request, ding):
    return _toon(request, ding, bedankt=True)


@login_not_required
@begrens("reageren", maximaal=30, seconden=3600)
@eigen_pagina
def antwoord(request, ding):
    return _reageer(request, ding, AntwoordFormulier, antwoord_geven, "Dank u wel. Wij hebben uw antwoord gekregen.")


@login_not_required
@begrens("reageren", maximaal=30, seconden=3600)
@eigen_pagina
def heropenen(request, ding):
    return _reageer(request, ding, HeropenenFormulier, heropenen_vragen, HEROPENEN_GEVRAAGD)


@login_not_required
@begrens("reageren", maximaal=30, seconden=3600)
@eigen_pagina
def oordeel(request, ding):
    """Is it good? Yes closes the circle; no asks somebody to look again."""
    if request.method != "POST":
        return redirect(pagina(ding))
    form = OordeelFormulier(request.POST, afhandelreden=ding.afhandelreden)
    goed = request.POST.get("oordeel") == "ja"
    zin = "Dank u wel. Fijn dat het goed is." if goed else HEROPENEN_GEVRAAGD
    return _voer_uit(request, ding, form, lambda **woorden: oordeel_geven(ding, goed=goed, **woorden), zin)


def _reageer(request, ding, formulierklasse, doe, zin):
    if request.method != "POST":
        return redirect(pagina(ding))
    return _voer_uit(request, ding, formulierklasse(request.POST), lambda **woorden: doe(ding, **woorden), zin)


def _voer_uit(request, ding, form, doe, zin):
    if form.is_valid():
        try:
            doe(tekst=form.cleaned_data["tekst"], sleutel=form.cleaned_data["sleutel"])
        except OvergangNietToegestaan:
            form.add_error(None, KAN_NIET_MEER)
        else:
            messages.success(request, zin)
            return redirect(pagina(ding))
    return _toon(request, ding, form=form)


def _toon(request, ding, *, form=None, bedankt=False):
    if form is None and ding.status == Status.REACTIE_GEVRAAGD:
        form = AntwoordFormulier()
    elif form is None and ding.status == Status.AFGEHANDELD:
        nog_niet_gevraagd = ding.goed_opgelost is None
        form = OordeelFormulier(afhandelreden=ding.afhandelreden) if nog_niet_gevraagd else HeropenenFormulier()
    volgt = ding.dubbel_van or ding
    deeluitkomsten = list(volgt.deeluitkomsten.all())
    context = {
        "inzending": ding,
        "form": form,
        "soort_form": type(form).__name__,
        "bedankt": bedankt,
        "link": request.build_absolute_uri(pagina(ding)),
        "geheim": pagina(ding).rstrip("/").rsplit("/", 1)[-1],
        "volgt": volgt,
        "stand": stand(volgt),
        "publiek": publiek(volgt.status).label if ding.is_signaal else "",
        "punten": tijdlijn(ding, deeluitkomsten),
        "deeluitkomsten": deeluitkomsten,
        "fotos": ding.fotos.all(),
    }
    return render(request, "inzendingen/pagina.html", context)

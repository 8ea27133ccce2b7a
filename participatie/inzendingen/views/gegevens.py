"""What we hold of a sender: they see it, correct it, take it back, or have it wiped. Looking changes nothing."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from kampen_wijk.formguard.decorators import begrens
from participatie.inzendingen.actions.eigen_gegevens import (
    NietInTeTrekken,
    gegevens_wijzigen,
    gegevens_wissen,
    inzending_intrekken,
    kan_intrekken,
)
from participatie.inzendingen.bewaard import bewaard
from participatie.inzendingen.forms.gegevens import ALLES, GegevensFormulier, IntrekkenFormulier, WissenFormulier
from participatie.inzendingen.geheim import geheim_van, pagina
from participatie.inzendingen.views.pagina import eigen_pagina

BEWAARD = "Wij hebben uw gegevens aangepast."
NIEUWE_LINK = "Uw pagina heeft nu een nieuwe link. Bewaar die goed: de oude link werkt niet meer."
BEVESTIG = "Wij stuurden een e-mail naar uw nieuwe adres. Klik op de link in die e-mail. Dan weten wij dat het adres klopt."


@login_not_required
@begrens("gegevens", maximaal=30, seconden=3600)
@eigen_pagina
def gegevens(request, ding):
    indiener = getattr(ding, "indiener", None)
    form = None
    if indiener:
        form = GegevensFormulier(request.POST or None, initial=GegevensFormulier.begin(indiener))
    if form and request.method == "POST" and form.is_valid():
        oud = (ding.linkversie, indiener.email)
        nieuw = gegevens_wijzigen(ding, indiener=form.indiener())
        messages.success(request, BEWAARD)
        if nieuw.linkversie != oud[0]:
            messages.warning(request, NIEUWE_LINK)
        if form.indiener()["email"].casefold() not in ("", oud[1].casefold()):
            messages.info(request, BEVESTIG)
        return redirect(pagina(nieuw, "gegevens"))
    context = {
        "inzending": ding, "form": form, "bewaard": bewaard(ding), "geheim": geheim_van(ding), "intrekken": kan_intrekken(ding),
    }
    return render(request, "inzendingen/gegevens.html", context)


@login_not_required
@begrens("gegevens", maximaal=30, seconden=3600)
@eigen_pagina
def intrekken(request, ding):
    form = IntrekkenFormulier(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            inzending_intrekken(ding)
        except NietInTeTrekken as fout:
            form.add_error(None, str(fout))
        else:
            messages.success(request, f"U hebt uw {ding.soort} ingetrokken.")
            return redirect(pagina(ding))
    context = {"inzending": ding, "form": form, "geheim": geheim_van(ding), "intrekken": kan_intrekken(ding)}
    return render(request, "inzendingen/intrekken.html", context)


@login_not_required
@begrens("gegevens", maximaal=30, seconden=3600)
@eigen_pagina
def wissen(request, ding):
    """The question stands on a page of its own; only its answer, sent on purpose, wipes."""
    form = WissenFormulier(request.POST or None, inzending=ding)
    if request.method == "POST" and form.is_valid():
        gegevens_wissen(ding, alles=form.cleaned_data["wat"] == ALLES)
        return redirect(reverse("inzendingen:gewist"))
    context = {"inzending": ding, "form": form, "bewaard": bewaard(ding), "geheim": geheim_van(ding)}
    return render(request, "inzendingen/wissen.html", context)


@login_not_required
@require_safe
def gewist(request):
    return render(request, "inzendingen/gewist.html", {})

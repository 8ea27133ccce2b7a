"""Sending a signaal or an idee."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render

from kampen_wijk.files import concept
from kampen_wijk.formguard.decorators import begrens
from participatie.inzendingen.actions.indienen import indienen
from participatie.inzendingen.forms.gebied import gebied_uit
from participatie.inzendingen.forms.inzending import IdeeFormulier, SignaalFormulier
from participatie.inzendingen.geheim import pagina
from participatie.inzendingen.models import Inzending


@login_not_required
@begrens("inzenden", maximaal=40, seconden=3600)
def signaal_nieuw(request):
    return _nieuw(request, SignaalFormulier, Inzending.Soort.SIGNAAL)


@login_not_required
@begrens("inzenden", maximaal=40, seconden=3600)
def idee_nieuw(request):
    return _nieuw(request, IdeeFormulier, Inzending.Soort.IDEE)


def _nieuw(request, formulierklasse, soort):
    if request.method == "POST":
        form = formulierklasse(request.POST, request.FILES)
        if "verwijder_foto" in request.POST:
            verwijder_foto(form, request.POST["verwijder_foto"])
        if form.is_valid() and "verwijder_foto" not in request.POST:
            data = form.cleaned_data
            ding = indienen(
                soort=soort, indiener=form.indiener(), sleutel=data["sleutel"], fotos=data["fotos"],
                concept_van=data["sleutel"] if form.heeft_concept() else None, **form.inzending(),
            )
            return redirect(pagina(ding, "verzonden"))
        form.bewaar_fotos()
    else:
        form = formulierklasse(initial={"gebied": gebied_uit(request.GET.get("gebied"))})
    context = {"form": form, "soort": soort, "concept_fotos": form.concept_fotos()}
    return render(request, f"inzendingen/{soort}_nieuw.html", context)


def verwijder_foto(form, pk):
    """Take a photo out of the draft of this form; anything else is no photo of it."""
    sleutel = form.sleutel_nu()
    if sleutel and pk.isascii() and pk.isdigit() and len(pk) < 19:
        concept.verwijder(sleutel, int(pk))

"""Sending a signaal or an idee: the form, and the step between where there is something to ask."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render

from kampen_wijk.files import concept
from kampen_wijk.formguard.decorators import begrens
from kampen_wijk.pagecache.version import tijdens_lezen
from participatie.inzendingen.actions.indienen import indienen
from participatie.inzendingen.forms.gebied import gebied_uit
from participatie.inzendingen.forms.inzending import IdeeFormulier, SignaalFormulier
from participatie.inzendingen.geheim import pagina
from participatie.inzendingen.models import Inzending
from participatie.inzendingen.tussenstap import Tussenstap, eerdere_antwoorden

# Buttons that ask for the form again: take a photo out, or go back from the step between.
_TERUG = ("verwijder_foto", "terug")


@login_not_required
@begrens("inzenden", maximaal=40, seconden=3600)
def signaal_nieuw(request):
    return _nieuw(request, SignaalFormulier, Inzending.Soort.SIGNAAL)


@login_not_required
@begrens("inzenden", maximaal=40, seconden=3600)
def idee_nieuw(request):
    return _nieuw(request, IdeeFormulier, Inzending.Soort.IDEE)


def _nieuw(request, formulierklasse, soort):
    if request.method != "POST":
        return _toon(request, formulierklasse(initial={"gebied": gebied_uit(request.GET.get("gebied"))}), soort)
    # Gebieden, subjects and their questions come from memory, of one moment.
    with tijdens_lezen():
        return _verstuur(request, formulierklasse(request.POST, request.FILES), soort)


def _verstuur(request, form, soort):
    if "verwijder_foto" in request.POST:
        _verwijder_foto(form, request.POST["verwijder_foto"])
    if form.is_valid() and not any(knop in request.POST for knop in _TERUG):
        stap = Tussenstap(form, request.POST)
        if stap.klaar():
            return redirect(pagina(_dien_in(form, soort, stap.antwoorden()), "verzonden"))
        form.bewaar_fotos()
        context = {"stap": stap, "form": form, "soort": soort, "concept_fotos": form.concept_fotos()}
        return render(request, "inzendingen/nog_even.html", context)
    form.bewaar_fotos()
    return _toon(request, form, soort)


def _dien_in(form, soort, antwoorden):
    data = form.cleaned_data
    return indienen(
        soort=soort, indiener=form.indiener(), sleutel=data["sleutel"], fotos=data["fotos"], antwoorden=antwoorden,
        concept_van=data["sleutel"] if form.heeft_concept() else None, **form.inzending(),
    )


def _toon(request, form, soort):
    context = {
        "form": form, "soort": soort, "concept_fotos": form.concept_fotos(),
        "antwoorden": eerdere_antwoorden(request.POST) if request.method == "POST" else {},
    }
    return render(request, f"inzendingen/{soort}_nieuw.html", context)


def _verwijder_foto(form, pk):
    """Take a photo out of the draft of this form; anything else is no photo of it."""
    sleutel = form.sleutel_nu()
    if sleutel and pk.isascii() and pk.isdigit() and len(pk) < 19:
        concept.verwijder(sleutel, int(pk))

"""One screen to find a person in everything that is held, hand it over, and wipe it. What is searched for is only ever posted."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from kampen_wijk.pdf.http import of_een_zin, pdf_antwoord
from kampen_wijk.retention.houders import zoek_overal
from participatie.privacy.actions import NietGevonden, gegevens_meegeven, kies, persoon_wissen, persoon_zoeken
from participatie.privacy.bestand import als_json, als_pdf
from participatie.privacy.forms import ALLES, WisFormulier, ZoekFormulier
from participatie.privacy.models import Handeling

RECHT = "werk.privacy"
LAATSTE = 20
KIES_IETS = "Kies eerst wat u bedoelt. Wat u koos, is misschien ondertussen gewist. Kijk de lijst opnieuw na."


@permission_required(RECHT, raise_exception=True)
@sensitive_post_parameters()
def zoeken(request):
    """The form and the log; with a POST what was found."""
    form = ZoekFormulier(request.POST or None)
    if request.method == "POST" and form.is_valid():
        gevonden = persoon_zoeken(form.vraag(), door=request.user, **form.verantwoording())
        return _gevonden(request, form, gevonden)
    laatste = Handeling.objects.select_related("medewerker")[:LAATSTE]
    return render(request, "privacy/zoeken.html", {"form": form, "laatste": laatste})


@permission_required(RECHT, raise_exception=True)
@sensitive_post_parameters()
@require_POST
@of_een_zin
def meegeven(request, soort):
    form = ZoekFormulier(request.POST)
    if not form.is_valid():
        return redirect("privacy:zoeken")
    try:
        gekozen = gegevens_meegeven(form.vraag(), request.POST.getlist("ding"), door=request.user, **form.verantwoording())
    except NietGevonden:
        return _gevonden(request, form, zoek_overal(form.vraag()), fout=KIES_IETS)
    kenmerk = form.cleaned_data["verzoek"]
    if soort == "pdf":
        return pdf_antwoord(als_pdf(gekozen, kenmerk), "uw-gegevens")
    antwoord = HttpResponse(als_json(gekozen, kenmerk), content_type="application/json")
    antwoord["Content-Disposition"] = 'attachment; filename="uw-gegevens.json"'
    antwoord["Cache-Control"] = "private, no-store"
    return antwoord


@permission_required(RECHT, raise_exception=True)
@sensitive_post_parameters()
@require_POST
def wissen(request):
    """First the second look; only what was said yes to there is wiped."""
    form = ZoekFormulier(request.POST)
    if not form.is_valid() or form.cleaned_data["reden"] != Handeling.Reden.WISSEN:
        return redirect("privacy:zoeken")
    sleutels, vraag = request.POST.getlist("ding"), form.vraag()
    keuze = WisFormulier(request.POST if "tweede" in request.POST else None)
    try:
        if keuze.is_valid():
            alles = keuze.cleaned_data["wat"] == ALLES
            aantal = persoon_wissen(vraag, sleutels, alles=alles, door=request.user, **form.verantwoording())
            messages.success(request, f"Gewist: {aantal}. In het logboek staat dat u dit deed, zonder om wie het ging.")
            return redirect("privacy:zoeken")
        gekozen = kies(zoek_overal(vraag), sleutels)
    except NietGevonden:
        return _gevonden(request, form, zoek_overal(vraag), fout=KIES_IETS)
    return render(request, "privacy/wissen.html", {"form": form, "keuze": keuze, "gevonden": gekozen})


def _gevonden(request, form, gevonden, *, fout=""):
    wissen = form.cleaned_data["reden"] == Handeling.Reden.WISSEN
    return render(request, "privacy/gevonden.html", {"form": form, "gevonden": gevonden, "wissen": wissen, "fout": fout})

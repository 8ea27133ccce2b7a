"""Several at once from the werkblad: take on, hand on, put on the list of a walk, print."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from kampen_wijk.pdf.http import of_een_zin, pdf_antwoord
from participatie.inzendingen.actions.schouw import schouw_aanvullen, schouw_maken
from participatie.portaal.acties import SIGNAAL
from participatie.portaal.forms.samen import SamenDoorzetten, SchouwKiezen
from participatie.portaal.samen import doe_samen, haal, lees_keuzes
from participatie.portaal.schouwlijst import lijst_pdf, route
from participatie.portaal.werkblad.keuze import lees


@permission_required("werk.werkblad", raise_exception=True)
@require_POST
@of_een_zin
def samen(request):
    """`doe` says what; `kies` holds the boxes that were ticked, `hier` the werkblad that one comes from."""
    keuzes = lees_keuzes(request.POST.getlist("kies"))
    rijen = haal(request.user, keuzes)
    if not rijen:
        messages.info(request, "Kies eerst een of meer regels. Zet een vinkje in het vakje ervoor.")
        return redirect(_terug(request))
    if request.POST.get("doe") not in WEGEN:
        raise Http404
    return WEGEN[request.POST["doe"]](request, rijen, keuzes)


def _in_behandeling(request, rijen, keuzes):
    uitslag = doe_samen(SIGNAAL["in-behandeling"], rijen, keuzes, door=request.user)
    return _klaar(request, uitslag, "in behandeling")


def _doorzetten(request, rijen, keuzes):
    form = SamenDoorzetten(request.POST if "naar" in request.POST else None)
    if not form.is_valid():
        return _vraag(request, rijen, keuzes, form, kop="Doorzetten", knop="Zet door")
    uitslag = doe_samen(SIGNAAL["doorzetten"], rijen, keuzes, door=request.user, **form.cleaned_data)
    return _klaar(request, uitslag, "doorgezet")


def _schouwlijst(request, rijen, keuzes):
    if not request.user.has_perm("werk.schouw"):
        raise PermissionDenied
    gebieden = lees({}, request.user).gebieden
    eerste = rijen[0].gebied
    form = SchouwKiezen(
        request.POST if "lijst" in request.POST or "naam" in request.POST else None,
        user=request.user, gebieden=gebieden, gebied=eerste,
    )
    if form.is_valid():
        try:
            return redirect("werk:schouw", _op_de_lijst(form, rijen, request.user).pk)
        except ValidationError as fout:
            form.add_error(None, fout)
    return _vraag(request, rijen, keuzes, form, kop="Op een schouwlijst", knop="Zet op de lijst")


def _op_de_lijst(form, rijen, user):
    schouw = form.bestaande()
    if schouw is None:
        return schouw_maken(inzendingen=rijen, door=user, **form.nieuwe())
    schouw_aanvullen(schouw, inzendingen=rijen)
    return schouw


def _print(request, rijen, keuzes):
    return pdf_antwoord(lijst_pdf("Om mee te nemen", timezone.localdate(), route(rijen)), "lijst")


WEGEN = {"in-behandeling": _in_behandeling, "doorzetten": _doorzetten, "schouwlijst": _schouwlijst, "print": _print}


def _vraag(request, rijen, keuzes, form, *, kop, knop):
    """The one thing that still has to be known, with what was ticked brought along."""
    context = {
        "form": form, "kop": kop, "knop": knop, "doe": request.POST["doe"], "hier": request.POST.get("hier", ""),
        "rijen": [(ding, f"{ding.referentie}.{keuzes[ding.referentie]}") for ding in rijen], "terug": _terug(request),
    }
    return render(request, "werk/samen.html", context, status=422 if form.is_bound else 200)


def _klaar(request, uitslag, woord):
    aantal = len(uitslag.gelukt)
    if aantal:
        messages.success(request, f"1 signaal is {woord}." if aantal == 1 else f"{aantal} signalen zijn {woord}.")
    for kop, waarom in uitslag.overgeslagen:
        messages.warning(request, f"Overgeslagen: “{kop}”. {waarom}")
    return redirect(_terug(request))


def _terug(request) -> str:
    """The same page of the werkblad."""
    keuze = lees(QueryDict(request.POST.get("hier", "")[:500]), request.user)
    return keuze.adres(na=keuze.na)

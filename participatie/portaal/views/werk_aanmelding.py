"""Who signed up for an activiteit: the list for who organises it, one more from paper or phone, calling, and cancelling."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from participatie.activiteiten.actions.aanmelden import AanmeldenKanNiet, AlAangemeld, aanmelden, afmelden
from participatie.activiteiten.actions.vertellen import is_verteld
from participatie.activiteiten.models import Aanmelding, Activiteit
from participatie.portaal.forms.aanmelding import AanmeldingOvertypen

RECHT = "werk.activiteit"
DOEN = {
    "afmelden": (afmelden, "De aanmelding is weg. Komt er een plaats vrij? Dan hoort de eerste op de wachtlijst het."),
    "verteld": (is_verteld, "Opgeschreven: deze persoon weet het."),
}


@permission_required(RECHT, raise_exception=True)
def aanmeldingen(request, pk):
    activiteit = get_object_or_404(Activiteit.objects.werk_van(request.user).select_related("gebied", "plek"), pk=pk)
    form = AanmeldingOvertypen(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            ding = aanmelden(activiteit, door=request.user, **form.aanmelding())
        except (AanmeldenKanNiet, AlAangemeld) as fout:
            form.add_error(None, str(fout))
        else:
            messages.success(request, "De aanmelding staat erbij." if ding.plaats_op else "De aanmelding staat op de wachtlijst.")
            return redirect("werk:aanmeldingen", pk)
    return render(request, "werk/aanmeldingen.html", _context(activiteit, form))


@permission_required(RECHT, raise_exception=True)
@require_POST
def aanmelding_doen(request, pk, actie):
    ding = get_object_or_404(Aanmelding.objects.werk_van(request.user).select_related("activiteit"), pk=pk)
    if actie not in DOEN:
        raise Http404
    doe, gelukt = DOEN[actie]
    doe(ding)
    messages.success(request, gelukt)
    return redirect("werk:aanmeldingen", ding.activiteit_id)


def _context(activiteit, form) -> dict:
    """One query for all of them: an activiteit has a few hundred at most that are still in somebody's hands."""
    alle = list(activiteit.aanmeldingen.order_by("pk"))
    bekend = [ding for ding in alle if ding.contact]
    return {
        "activiteit": activiteit, "form": form,
        "bellen": [ding for ding in bekend if ding.te_vertellen],
        "met_plaats": [ding for ding in bekend if ding.plaats_op],
        "wachtlijst": [ding for ding in bekend if not ding.plaats_op],
        "mensen": sum(ding.aantal for ding in alle if ding.plaats_op),
        "per_bron": _per_bron(alle),
    }


def _per_bron(alle) -> list[tuple[str, int]]:
    """How many people came in which way, most first."""
    tel: dict[str, int] = {}
    for ding in alle:
        tel[ding.get_bron_display()] = tel.get(ding.get_bron_display(), 0) + ding.aantal
    return sorted(tel.items(), key=lambda rij: -rij[1])

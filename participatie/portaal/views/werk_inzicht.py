"""How it goes in a gebied: for who looks after it and for who writes its profile."""

from django.contrib.auth.decorators import permission_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from participatie.portaal import inzichtpagina
from participatie.portaal.forms.leeft import lees
from participatie.portaal.inzicht import DREMPEL_TIJD, tel
from participatie.portaal.leeft import DREMPEL

RECHT = "werk.inzicht"


@permission_required(RECHT, raise_exception=True)
@require_safe
def inzicht(request):
    keuze = lees(request.GET, request.user)
    geteld = tel(keuze.gebied, keuze.periode) if keuze.gebied else None
    context = {
        "keuze": keuze, "drempel": DREMPEL, "drempel_tijd": DREMPEL_TIJD,
        "blokken": inzichtpagina.blokken(geteld) if geteld else [],
        "wachtblokken": inzichtpagina.wachtblokken(geteld) if geteld else [],
    }
    return render(request, "werk/inzicht.html", context)


@permission_required(RECHT, raise_exception=True)
@require_safe
def inzicht_csv(request):
    """The same as a file."""
    keuze = lees(request.GET, request.user)
    if keuze.gebied is None:
        raise Http404
    inhoud = inzichtpagina.als_csv(keuze, tel(keuze.gebied, keuze.periode))
    antwoord = HttpResponse(inhoud, content_type="text/csv; charset=utf-8")
    antwoord["Content-Disposition"] = f'attachment; filename="inzicht-{keuze.gebied.slug}.csv"'
    return antwoord

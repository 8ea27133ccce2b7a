"""What lives in a gebied, in counts: for who looks after it and for who writes its profile."""

from django.contrib.auth.decorators import permission_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from participatie.portaal import leeftpagina
from participatie.portaal.forms.leeft import lees
from participatie.portaal.leeft import DREMPEL, tel

RECHT = "werk.leeft"


@permission_required(RECHT, raise_exception=True)
@require_safe
def leeft(request):
    keuze = lees(request.GET, request.user)
    geteld = tel(keuze.gebied, keuze.periode) if keuze.gebied else None
    context = {
        "keuze": keuze, "drempel": DREMPEL,
        "zinnen": leeftpagina.zinnen(keuze, geteld) if geteld else [],
        "blokken": leeftpagina.blokken(keuze, geteld) if geteld else [],
    }
    return render(request, "werk/leeft.html", context)


@permission_required(RECHT, raise_exception=True)
@require_safe
def leeft_csv(request):
    """The same counts as a file."""
    keuze = lees(request.GET, request.user)
    if keuze.gebied is None:
        raise Http404
    antwoord = HttpResponse(leeftpagina.als_csv(keuze, tel(keuze.gebied, keuze.periode)), content_type="text/csv; charset=utf-8")
    antwoord["Content-Disposition"] = f'attachment; filename="wat-leeft-er-{keuze.gebied.slug}.csv"'
    return antwoord

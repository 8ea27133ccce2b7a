"""Gebieden side by side: the address holds the choice, so that it can be passed on."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from kampen_wijk.pagecache.decorators import onthoudbaar
from participatie.portaal.forms.vergelijken import lees_keuze
from profielen.uitvoer import als_csv
from profielen.vergelijken import vergelijk


@login_not_required
@onthoudbaar
@require_safe
def vergelijken(request):
    """A table per theme with the drawings under it; without a choice only the question."""
    keuze = lees_keuze(request.GET)
    vergelijking = vergelijk(keuze.gebieden, keuze.wil, keuze.per_cbs_thema) if keuze.gebieden else None
    context = {"keuze": keuze, "vergelijking": vergelijking}
    return render(request, "portaal/vergelijken.html", context)


@login_not_required
@require_safe
def vergelijken_csv(request):
    """The same figures as a file, with their definitions and sources."""
    keuze = lees_keuze(request.GET)
    vergelijking = vergelijk(keuze.gebieden, keuze.wil, keuze.per_cbs_thema)
    antwoord = HttpResponse(als_csv(vergelijking), content_type="text/csv; charset=utf-8")
    antwoord["Content-Disposition"] = 'attachment; filename="cijfers-vergeleken.csv"'
    return antwoord

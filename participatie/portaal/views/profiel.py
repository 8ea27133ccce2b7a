"""The public page of a wijk- or kernprofiel."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render
from django.views.decorators.http import require_safe

from kampen_wijk.pagecache.decorators import onthoudbaar
from participatie.portaal import profielpagina
from participatie.portaal.gesprekken import gesprekken_over
from participatie.portaal.ophalen import gebied_of_404


@login_not_required
@onthoudbaar
@require_safe
def profiel(request, slug):
    """What residents read: the published version with its figures, or else the figures alone."""
    gebied = gebied_of_404(slug)
    context = profielpagina.context(gebied, request.GET.get("naast", ""))
    context["gesprekken"] = gesprekken_over(request.user, profielplekken__profiel__gebied=gebied.pk)
    antwoord = render(request, "portaal/profiel.html", context)
    # Each gebied beside it is one page more to remember; whatever else stands in the address is none.
    gekozen = context["naast"].gekozen
    antwoord.onthoudbaar = request.META["QUERY_STRING"] == (f"naast={gekozen.gebied.slug}" if gekozen else "")
    return antwoord

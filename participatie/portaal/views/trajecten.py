"""Public trajecten: the list, and the page of one."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404, render

from kampen_wijk.cursor import bladwijzer, na
from kampen_wijk.pagecache.decorators import onthoudbaar
from participatie.activiteiten.models import Activiteit, Traject
from participatie.portaal import trajectpagina

PER_PAGINA = 25


@login_not_required
@onthoudbaar
def trajecten(request):
    rijen = na(Traject.objects.openbaar().voor_lijst(), request.GET.get("na", ""), op="gepubliceerd_op")
    lijst = list(rijen[: PER_PAGINA + 1])
    context = {
        "trajecten": lijst[:PER_PAGINA],
        "volgende": bladwijzer(lijst[PER_PAGINA - 1], "gepubliceerd_op") if len(lijst) > PER_PAGINA else "",
        "eerste": "na" not in request.GET,
    }
    return render(request, "portaal/trajecten.html", context)


@login_not_required
@onthoudbaar
def traject(request, slug):
    """The kaderkaart first; then the fasen in time."""
    ding = get_object_or_404(Traject.objects.openbaar().prefetch_related("gebieden", "fasen"), slug=slug)
    komend = Activiteit.objects.openbaar().bij(ding).vanaf().voor_lijst()[:PER_PAGINA]
    return render(request, "portaal/traject.html", trajectpagina.context(ding, request.user) | {"activiteiten": komend})

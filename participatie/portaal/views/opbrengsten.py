"""What came out of going to the schoolyard, the street and the doors, for anybody to read."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from kampen_wijk.cursor import bladwijzer, na
from kampen_wijk.files.http import openbare_foto
from kampen_wijk.pagecache.decorators import onthoudbaar
from participatie.portaal import opbrengstpagina
from participatie.veldwerk.models import Opbrengst, Vondst
from wijken.models import Gebied

PER_PAGINA = 25


@login_not_required
@onthoudbaar
@require_safe
def opbrengsten(request, slug):
    """Those of a gebied and what lies below it, the newest first."""
    plek = next((gebied for gebied in Gebied.objects.alle() if gebied.slug == slug), None)
    if plek is None:
        raise Http404
    rijen = Opbrengst.objects.openbaar().rond(plek).voor_lijst()
    lijst = list(na(rijen, request.GET.get("na", ""), op="gepubliceerd_op")[: PER_PAGINA + 1])
    context = {
        "gebied": plek,
        "opbrengsten": lijst[:PER_PAGINA],
        "volgende": bladwijzer(lijst[PER_PAGINA - 1], "gepubliceerd_op") if len(lijst) > PER_PAGINA else "",
        "eerste": "na" not in request.GET,
    }
    return render(request, "portaal/opbrengsten.html", context)


@login_not_required
@onthoudbaar
@require_safe
def opbrengst(request, slug):
    """Children, parents, walkers and residents at the door beside each other."""
    rijen = Opbrengst.objects.openbaar().select_related("gebied").prefetch_related("themas", "sessies")
    return render(request, "portaal/opbrengst.html", opbrengstpagina.context(get_object_or_404(rijen, slug=slug)))


@login_not_required
@require_safe
def opbrengst_foto(request, slug, pk):
    """A drawing that somebody looked at before it went on the site."""
    ding = get_object_or_404(Opbrengst.objects.openbaar(), slug=slug)
    return openbare_foto(request, get_object_or_404(Vondst.objects.getoond(ding), pk=pk).foto)

"""Public ideas: the list, per gebied, and the page of one."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import get_object_or_404, render

from kampen_wijk.cursor import bladwijzer, na
from kampen_wijk.files.http import openbare_foto
from kampen_wijk.pagecache.decorators import onthoudbaar
from kampen_wijk.secretlinks.reference import schoon
from participatie.inzendingen.models import Foto, Idee
from wijken.models import Gebied

PER_PAGINA = 25


@login_not_required
@onthoudbaar
def ideeen(request):
    return _lijst(request, Idee.objects.zichtbaar_voor(request.user), {})


@login_not_required
@onthoudbaar
def gebied_ideeen(request, slug):
    plek = get_object_or_404(Gebied.objects.zichtbaar_voor(request.user), slug=slug)
    return _lijst(request, Idee.objects.zichtbaar_voor(request.user).rond(plek), {"gebied": plek})


def _lijst(request, rijen, context):
    """A page of public ideas, newest first; one row more than shown tells whether there is a next page."""
    rijen = na(rijen.openbaar().voor_lijst(), request.GET.get("na", ""), op="gepubliceerd_op")
    lijst = list(rijen[: PER_PAGINA + 1])
    volgende = bladwijzer(lijst[PER_PAGINA - 1], "gepubliceerd_op") if len(lijst) > PER_PAGINA else ""
    context |= {"ideeen": lijst[:PER_PAGINA], "volgende": volgende, "eerste": "na" not in request.GET}
    return render(request, "portaal/ideeen.html", context)


@login_not_required
@onthoudbaar
def idee(request, referentie):
    ding = _openbaar_idee(request, referentie)
    return render(request, "portaal/idee.html", {"idee": ding, "fotos": ding.fotos.openbaar()})


@login_not_required
def idee_foto(request, referentie, pk):
    foto = get_object_or_404(Foto.objects.openbaar(), inzending=_openbaar_idee(request, referentie), pk=pk)
    return openbare_foto(request, foto.voor_publiek)


def _openbaar_idee(request, referentie) -> Idee:
    try:
        rijen = Idee.objects.zichtbaar_voor(request.user).openbaar().met_gebied()
        return rijen.get(referentie=schoon(referentie))
    except (Idee.DoesNotExist, ValueError):
        raise Http404("Dit idee bestaat niet, of het is niet openbaar.") from None

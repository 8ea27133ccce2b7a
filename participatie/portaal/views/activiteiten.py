"""What there is to do: everywhere, and near a gebied; and the page of one activiteit."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from kampen_wijk.cursor import bladwijzer, na
from kampen_wijk.pagecache.decorators import onthoudbaar
from kampen_wijk.pdf.http import of_een_zin, pdf_antwoord
from participatie.activiteiten.models import Activiteit
from participatie.portaal import activiteitpagina
from participatie.portaal.ophalen import gebied_of_404
from participatie.portaal.poster import poster_pdf

PER_PAGINA = 25


@login_not_required
@onthoudbaar
@require_safe
def activiteiten(request):
    return _lijst(request, Activiteit.objects.openbaar().vanaf())


@login_not_required
@onthoudbaar
@require_safe
def agenda(request, slug):
    """For who lives in this gebied: what is in it, and what is for all around it."""
    gebied = gebied_of_404(slug)
    return _lijst(request, Activiteit.objects.openbaar().rond(gebied).vanaf(), gebied=gebied)


@login_not_required
@onthoudbaar
@require_safe
def activiteit(request, slug):
    """Who is asked something reads the kaderkaart first."""
    rijen = Activiteit.objects.openbaar().select_related("gebied", "plek", "traject").prefetch_related("partners", "verplaatsingen")
    return render(request, "portaal/activiteit.html", activiteitpagina.context(get_object_or_404(rijen, slug=slug)))


@login_not_required
@onthoudbaar
@require_safe
@of_een_zin
def papier(request, slug, soort):
    """To hang up, or to put through letter boxes."""
    rijen = Activiteit.objects.openbaar().select_related("plek").prefetch_related("partners")
    ding = get_object_or_404(rijen, slug=slug)
    return pdf_antwoord(poster_pdf(ding, soort), f"{soort}-{ding.slug}")


def _lijst(request, rijen, *, gebied=None):
    rijen = na(rijen.voor_lijst(), request.GET.get("na", ""), op="begint_op", oudste_eerst=True)
    lijst = list(rijen[: PER_PAGINA + 1])
    context = {
        "gebied": gebied,
        "activiteiten": lijst[:PER_PAGINA],
        "volgende": bladwijzer(lijst[PER_PAGINA - 1], "begint_op") if len(lijst) > PER_PAGINA else "",
        "eerste": "na" not in request.GET,
    }
    return render(request, "portaal/activiteiten.html", context)

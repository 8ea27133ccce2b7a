"""Who still has to hear from us: answers by phone or on paper, and people who asked to be called."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from kampen_wijk.cursor import bladwijzer, na
from kampen_wijk.pdf.http import of_een_zin, pdf_antwoord
from kampen_wijk.secretlinks.reference import groepeer
from participatie.inzendingen.actions.hulp import hulpvraag_gebeld
from participatie.inzendingen.actions.terugkoppelen import terugkoppeling_afvinken
from participatie.inzendingen.models import Hulpvraag, Terugkoppeling
from participatie.portaal.brieven import brieven_pdf
from participatie.portaal.terugkoppelwoorden import tekst, zin

PER_PAGINA = 40


@permission_required("werk.terugkoppelen", raise_exception=True)
def terugkoppelen(request):
    hier = request.GET.get("na", "")
    rijen, volgende = _bladzijde(_terug_te_koppelen(request.user), hier, "klaar_op")
    context = {
        "kaarten": [{"rij": rij, "zin": zin(rij), "tekst": tekst(rij)} for rij in rijen],
        "brieven": sum(rij.kanaal == "papier" for rij in rijen),
        "hier": hier,
        "volgende": volgende,
    }
    return render(request, "werk/terugkoppelen.html", context)


@permission_required("werk.terugkoppelen", raise_exception=True)
@require_safe
@of_een_zin
def brief(request, pk):
    """The letter of one answer; also of who is called: a letter in the box helps when nobody answers."""
    rij = get_object_or_404(Terugkoppeling.objects.zichtbaar_voor(request.user).om_te_vertellen(), pk=pk)
    return pdf_antwoord(brieven_pdf([rij]), f"brief-{groepeer(rij.inzending.referentie)}")


@permission_required("werk.terugkoppelen", raise_exception=True)
@require_safe
@of_een_zin
def brieven(request):
    """The letters of one page of the list."""
    rijen, _ = _bladzijde(_terug_te_koppelen(request.user), request.GET.get("na", ""), "klaar_op")
    op_papier = [rij for rij in rijen if rij.kanaal == "papier"]
    if not op_papier:
        messages.info(request, "Op deze bladzijde staan geen brieven om te printen.")
        return redirect("werk:terugkoppelen")
    return pdf_antwoord(brieven_pdf(op_papier), "brieven")


def _terug_te_koppelen(user):
    return Terugkoppeling.objects.zichtbaar_voor(user).nog_te_doen().om_te_vertellen()


def _bladzijde(rijen, cursor: str, op: str):
    """The rows of a page, longest waiting first, and where the next one begins."""
    lijst = list(na(rijen, cursor, op, oudste_eerst=True)[: PER_PAGINA + 1])
    volgende = bladwijzer(lijst[PER_PAGINA - 1], op) if len(lijst) > PER_PAGINA else ""
    return lijst[:PER_PAGINA], volgende


@permission_required("werk.terugkoppelen", raise_exception=True)
@require_POST
def terugkoppeling_gedaan(request, pk):
    rij = get_object_or_404(Terugkoppeling.objects.zichtbaar_voor(request.user), pk=pk)
    terugkoppeling_afvinken(rij, door=request.user)
    messages.success(request, "Afgevinkt. De indiener heeft het gehoord.")
    return redirect("werk:terugkoppelen")


@permission_required("werk.hulpvraag", raise_exception=True)
def hulpvragen(request):
    hier = request.GET.get("na", "")
    wachtenden = Hulpvraag.objects.zichtbaar_voor(request.user).nog_te_bellen().select_related("gebied")
    rijen, volgende = _bladzijde(wachtenden, hier, "ontvangen_op")
    return render(request, "werk/hulpvragen.html", {"rijen": rijen, "hier": hier, "volgende": volgende})


@permission_required("werk.hulpvraag", raise_exception=True)
@require_POST
def hulpvraag_klaar(request, pk):
    rij = get_object_or_404(Hulpvraag.objects.zichtbaar_voor(request.user), pk=pk)
    hulpvraag_gebeld(rij, door=request.user)
    messages.success(request, "Afgevinkt. U heeft gebeld.")
    return redirect("werk:hulpvragen")

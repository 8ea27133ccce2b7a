"""Who still has to hear from us: answers by phone or on paper, and people who asked to be called."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from participatie.inzendingen.actions.hulp import hulpvraag_gebeld
from participatie.inzendingen.actions.terugkoppelen import terugkoppeling_afvinken
from participatie.inzendingen.models import Hulpvraag, Terugkoppeling
from participatie.portaal.terugkoppelwoorden import tekst, zin

HOOGSTENS = 100


@permission_required("werk.terugkoppelen", raise_exception=True)
def terugkoppelen(request):
    rijen = (
        Terugkoppeling.objects.zichtbaar_voor(request.user)
        .nog_te_doen()
        .select_related("inzending__indiener", "inzending__gebied")
        .prefetch_related("inzending__deeluitkomsten", "inzending__berichten")[:HOOGSTENS]
    )
    kaarten = [{"rij": rij, "zin": zin(rij), "tekst": tekst(rij)} for rij in rijen]
    return render(request, "werk/terugkoppelen.html", {"kaarten": kaarten})


@permission_required("werk.terugkoppelen", raise_exception=True)
@require_POST
def terugkoppeling_gedaan(request, pk):
    rij = get_object_or_404(Terugkoppeling.objects.zichtbaar_voor(request.user), pk=pk)
    terugkoppeling_afvinken(rij, door=request.user)
    messages.success(request, "Afgevinkt. De indiener heeft het gehoord.")
    return redirect("werk:terugkoppelen")


@permission_required("werk.hulpvraag", raise_exception=True)
def hulpvragen(request):
    rijen = Hulpvraag.objects.zichtbaar_voor(request.user).nog_te_bellen().select_related("gebied")[:HOOGSTENS]
    return render(request, "werk/hulpvragen.html", {"rijen": rijen})


@permission_required("werk.hulpvraag", raise_exception=True)
@require_POST
def hulpvraag_klaar(request, pk):
    rij = get_object_or_404(Hulpvraag.objects.zichtbaar_voor(request.user), pk=pk)
    hulpvraag_gebeld(rij, door=request.user)
    messages.success(request, "Afgevinkt. U heeft gebeld.")
    return redirect("werk:hulpvragen")

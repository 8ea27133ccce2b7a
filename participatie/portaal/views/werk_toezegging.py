"""The register of promises for staff and partners: the list, writing one down, and the page of one."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from participatie.inzendingen.models import Inzending
from participatie.portaal import toezeggingenlijst, toezeggingpagina
from participatie.portaal.acties_toezegging import TOEZEGGING, mag
from participatie.portaal.forms.toezegging import NieuweToezeggingFormulier
from participatie.portaal.trajectpagina import Poging
from participatie.portaal.views.werk_actie import actie_of_404, voer_uit
from participatie.toezeggingen.actions.toezegging import toezegging_doen
from participatie.toezeggingen.models import Toezegging

RECHT = "werk.toezegging"


@permission_required(RECHT, raise_exception=True)
def toezeggingen(request):
    keuze = toezeggingenlijst.lees(request.GET, request.user)
    return render(request, "werk/toezeggingen.html", toezeggingenlijst.context(request.user, keuze))


@permission_required("werk.toezegging_doen", raise_exception=True)
def nieuw(request):
    """On its own, or about the signaal or idee that `bij` names."""
    bij = _bij(request.user, request.GET.get("bij", ""))
    form = NieuweToezeggingFormulier(request.POST or None, user=request.user, inzending=bij)
    if request.method == "POST" and form.is_valid():
        try:
            ding = toezegging_doen(door=request.user, inzending=bij, **form.cleaned_data)
        except ValidationError as fout:
            form.add_error(None, fout)
        else:
            messages.success(request, "De toezegging is opgeschreven.")
            return redirect("werk:toezegging", ding.pk)
    return render(request, "werk/toezegging_nieuw.html", {"form": form, "bij": bij})


@permission_required(RECHT, raise_exception=True)
def toezegging(request, pk):
    inhoud = toezeggingpagina.context(_haal(request.user, pk), request.user, doe=request.GET.get("doe", ""))
    return render(request, "werk/toezegging.html", inhoud)


@permission_required(RECHT, raise_exception=True)
def toezegging_actie(request, pk, actie):
    ding = _haal(request.user, pk)
    actie = actie_of_404(TOEZEGGING, actie)
    if request.method != "POST":
        return redirect(reverse("werk:toezegging", args=[pk], query={"doe": actie.naam}))
    if not mag(request.user, actie, ding):
        raise PermissionDenied

    def opnieuw(form, *, status, verouderd):
        poging = Poging(actie, form, verouderd)
        inhoud = toezeggingpagina.context(_haal(request.user, pk), request.user, poging=poging)
        return render(request, "werk/toezegging.html", inhoud, status=status)

    form = toezeggingpagina.formulier(actie, ding, request.user, request.POST)
    return voer_uit(request, ding, actie, form, terug=lambda: ding.get_absolute_url(), opnieuw=opnieuw)


def _haal(user, pk) -> Toezegging:
    rijen = Toezegging.objects.werk_van(user).select_related("gebied", "medewerker", "afdeling", "partner", "ingevoerd_door")
    return get_object_or_404(rijen.met_verplaatsingen(), pk=pk)


def _bij(user, referentie: str) -> Inzending | None:
    if not referentie:
        return None
    ding = Inzending.objects.te_behandelen_door(user).met_gebied().filter(referentie=referentie[:14].replace("\0", "")).first()
    if ding is None:
        raise Http404
    return ding

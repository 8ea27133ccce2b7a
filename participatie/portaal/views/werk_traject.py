"""Trajecten for a wijkverbinder: the list, writing one, the preview, and what can be done with it."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from kampen_wijk.cursor import bladwijzer, na
from participatie.activiteiten.actions.traject import traject_beginnen
from participatie.activiteiten.models import Fase, Traject
from participatie.activiteiten.nogtedoen import nog_te_doen
from participatie.portaal import trajectpagina
from participatie.portaal.acties_traject import FASE, TRAJECT, kan_fase
from participatie.portaal.forms.traject import NieuwTrajectFormulier
from participatie.portaal.gesprekken import met_gesprekken
from participatie.portaal.tijdlijn import door_ander
from participatie.portaal.trajectpagina import Poging, formulier
from participatie.portaal.views.werk_actie import actie_of_404, voer_uit

RECHT = "werk.traject"
PER_PAGINA = 25


@permission_required(RECHT, raise_exception=True)
def trajecten(request):
    """Changed last, first."""
    rijen = Traject.objects.werk_van(request.user).voor_lijst().order_by("-gewijzigd_op", "-pk")
    lijst = list(na(rijen, request.GET.get("na", ""), op="gewijzigd_op")[: PER_PAGINA + 1])
    volgende = bladwijzer(lijst[PER_PAGINA - 1], "gewijzigd_op") if len(lijst) > PER_PAGINA else ""
    return render(request, "werk/trajecten.html", {"trajecten": lijst[:PER_PAGINA], "volgende": volgende})


@permission_required(RECHT, raise_exception=True)
def nieuw(request):
    form = NieuwTrajectFormulier(request.POST or None, user=request.user)
    if request.method == "POST" and form.is_valid():
        ding = traject_beginnen(door=request.user, **form.cleaned_data)
        messages.success(request, "Het concept is gemaakt. Alleen u en uw collega's zien het.")
        return redirect("werk:traject", ding.pk)
    return render(request, "werk/traject_nieuw.html", {"form": form})


@permission_required(RECHT, raise_exception=True)
def traject(request, pk):
    inhoud = trajectpagina.van_traject(_haal(request.user, pk), request.user, doe=request.GET.get("doe", ""))
    return render(request, "werk/traject.html", inhoud)


@permission_required(RECHT, raise_exception=True)
def traject_actie(request, pk, actie):
    ding = _haal(request.user, pk)
    actie = actie_of_404(TRAJECT, actie)
    if request.method != "POST":
        return redirect(reverse("werk:traject", args=[pk], query={"doe": actie.naam}))

    def opnieuw(form, *, status, verouderd):
        poging = Poging(actie, form, verouderd)
        inhoud = trajectpagina.van_traject(_haal(request.user, pk), request.user, poging=poging)
        return render(request, "werk/traject.html", inhoud, status=status)

    form = formulier(actie, ding, request.user, request.POST)
    return voer_uit(request, ding, actie, form, terug=lambda: _terug(request.user, pk), opnieuw=opnieuw)


@permission_required(RECHT, raise_exception=True)
@require_safe
def voorbeeld(request, pk):
    """As residents will see it, finished or not."""
    ding = _haal(request.user, pk)
    inhoud = trajectpagina.context(ding, request.user) | {"ontbreekt": nog_te_doen(ding)}
    return render(request, "werk/traject_voorbeeld.html", inhoud)


@permission_required(RECHT, raise_exception=True)
def fase(request, pk):
    return render(request, "werk/fase.html", _fase(_haal_fase(request.user, pk), request.user, doe=request.GET.get("doe", "")))


@permission_required(RECHT, raise_exception=True)
def fase_actie(request, pk, actie):
    ding = _haal_fase(request.user, pk)
    actie = actie_of_404(FASE, actie)
    if request.method != "POST":
        return redirect(reverse("werk:fase", args=[pk], query={"doe": actie.naam}))

    def opnieuw(form, *, status, verouderd):
        inhoud = _fase(_haal_fase(request.user, pk), request.user, poging=Poging(actie, form, verouderd))
        return render(request, "werk/fase.html", inhoud, status=status)

    form = formulier(actie, ding, request.user, request.POST)
    return voer_uit(request, ding, actie, form, terug=lambda: reverse("werk:traject", args=[ding.traject_id]), opnieuw=opnieuw)


def _fase(ding, user, **wat):
    werk = trajectpagina.werkcontext(
        ding, ding.traject, FASE, lambda actie: kan_fase(actie, ding),
        lambda actie, gezien: formulier(actie, ding, user, gezien=gezien), **wat,
    )
    return werk | {"fase": ding, "door_collega": door_ander(werk["veranderd"], user)}


def _haal(user, pk) -> Traject:
    rijen = met_gesprekken(Traject.objects.werk_van(user), user, "trajecten")
    return get_object_or_404(rijen.prefetch_related("gebieden", "fasen"), pk=pk)


def _haal_fase(user, pk) -> Fase:
    return get_object_or_404(Fase.objects.werk_van(user).select_related("traject"), pk=pk)


def _terug(user, pk) -> str:
    """The page itself; the list after throwing it away."""
    blijft = Traject.objects.werk_van(user).filter(pk=pk).exists()
    return reverse("werk:traject", args=[pk]) if blijft else reverse("werk:trajecten")

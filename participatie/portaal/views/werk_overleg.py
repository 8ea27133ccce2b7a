"""Meetings of a gebied: the list, preparing one, its page, and its agenda on paper and in a calendar."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from kampen_wijk.cursor import bladwijzer, na
from kampen_wijk.pdf.http import of_een_zin, pdf_antwoord
from participatie.overleggen.actions.plannen import overleg_plannen
from participatie.overleggen.models import Overleg
from participatie.portaal import overlegpagina
from participatie.portaal.acties_overleg import OVERLEG
from participatie.portaal.forms.overleg import NieuwOverlegFormulier
from participatie.portaal.namen import met_namen
from participatie.portaal.overlegagenda import agenda
from participatie.portaal.overlegpapier import agenda_ics, agenda_pdf
from participatie.portaal.trajectpagina import Poging
from participatie.portaal.views.werk_actie import actie_of_404, voer_uit

RECHT = "werk.overleg"
PER_PAGINA = 25


@permission_required(RECHT, raise_exception=True)
@require_safe
def overleggen(request):
    alle = Overleg.objects.zichtbaar_voor(request.user).laatste_eerst()
    rijen = list(na(alle, request.GET.get("na", ""), "begint_op")[: PER_PAGINA + 1])
    meer = len(rijen) > PER_PAGINA
    context = {
        "overleggen": met_namen(rijen[:PER_PAGINA]),
        "volgende": bladwijzer(rijen[PER_PAGINA - 1], "begint_op") if meer else "",
    }
    return render(request, "werk/overleggen.html", context)


@permission_required(RECHT, raise_exception=True)
def nieuw(request):
    form = NieuwOverlegFormulier(request.POST or None, user=request.user)
    if request.method == "POST" and form.is_valid():
        ding = overleg_plannen(door=request.user, **form.cleaned_data)
        messages.success(request, "Het overleg is gepland. De agenda staat klaar.")
        return redirect(ding)
    return render(request, "werk/overleg_nieuw.html", {"form": form})


@permission_required(RECHT, raise_exception=True)
@require_safe
def overleg(request, pk):
    inhoud = overlegpagina.context(haal(request.user, pk), request.user, doe=request.GET.get("doe", ""))
    return render(request, "werk/overleg.html", inhoud)


@permission_required(RECHT, raise_exception=True)
def overleg_actie(request, pk, actie):
    ding, actie = haal(request.user, pk), actie_of_404(OVERLEG, actie)
    if request.method != "POST":
        return redirect(reverse("werk:overleg", args=[pk], query={"doe": actie.naam}))

    def opnieuw(form, *, status, verouderd):
        inhoud = overlegpagina.context(haal(request.user, pk), request.user, poging=Poging(actie, form, verouderd))
        return render(request, "werk/overleg.html", inhoud, status=status)

    form = overlegpagina.formulier(actie, ding, request.user, request.POST)
    return voer_uit(request, ding, actie, form, terug=lambda: ding.get_absolute_url(), opnieuw=opnieuw)


@permission_required(RECHT, raise_exception=True)
@require_safe
@of_een_zin
def overleg_agenda(request, pk):
    ding = haal(request.user, pk)
    return pdf_antwoord(agenda_pdf(ding, agenda(ding, request.user)), f"agenda-{ding.begint_op:%Y-%m-%d}")


@permission_required(RECHT, raise_exception=True)
@require_safe
def overleg_ics(request, pk):
    ding = haal(request.user, pk)
    antwoord = HttpResponse(agenda_ics(ding, agenda(ding, request.user)), content_type="text/calendar; charset=utf-8")
    antwoord["Content-Disposition"] = f'attachment; filename="overleg-{ding.begint_op:%Y-%m-%d}.ics"'
    antwoord["Cache-Control"] = "private, no-store"
    return antwoord


def haal(user, pk) -> Overleg:
    """With who was invited, and what was said where it is written down."""
    rijen = Overleg.objects.zichtbaar_voor(user).met_vorige().met_genodigden()
    return get_object_or_404(rijen.select_related("gebied", "contactmoment", "medewerker"), pk=pk)

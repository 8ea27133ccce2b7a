"""Afterwards: writing down what was said in an overleg and what was agreed, and the minutes on paper."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from kampen_wijk.pdf.http import of_een_zin, pdf_antwoord
from participatie.overleggen.actions.bewaren import KanNuNiet
from participatie.overleggen.actions.vastleggen import RegelLuktNiet, overleg_vastleggen, punten_vastleggen
from participatie.portaal.forms.overleg import VastlegFormulier
from participatie.portaal.forms.overlegpunten import PuntenFormulier
from participatie.portaal.overlegpapier import verslag_pdf
from participatie.portaal.views.werk_overleg import RECHT, haal


@permission_required(RECHT, raise_exception=True)
def vastleggen(request, pk):
    ding = haal(request.user, pk)
    form = VastlegFormulier(request.POST or None, overleg=ding)
    if request.method == "POST" and form.is_valid():
        try:
            overleg_vastleggen(ding, door=request.user, **form.gegevens())
        except KanNuNiet as fout:
            form.add_error(None, str(fout))
        else:
            messages.success(request, "Het gesprek is bewaard. Schrijf nu op wat u afsprak.")
            return redirect("werk:overleg_punten", ding.pk)
    return render(request, "werk/overleg_vastleggen.html", {"form": form, "overleg": ding})


@permission_required(RECHT, raise_exception=True)
def punten(request, pk):
    """Once sent it is sent: then this screen leads back to the overleg."""
    ding = haal(request.user, pk)
    form = PuntenFormulier(request.POST or None, user=request.user, overleg=ding)
    if request.method == "POST" and form.is_valid():
        try:
            punten_vastleggen(ding, sleutel=form.sleutel.cleaned_data["sleutel"], door=request.user, regels=form.regels())
        except KanNuNiet as fout:
            form.los.append(str(fout))
        except RegelLuktNiet as fout:
            form.lukt_niet(fout.nummer, str(fout))
        else:
            messages.success(request, "De punten zijn bewaard. Controleer het verslag en verstuur het.")
            return redirect(ding)
    if request.method != "POST" and not ding.is_gehouden:
        return redirect("werk:overleg_vastleggen", ding.pk)
    return render(request, "werk/overleg_punten.html", {"form": form, "overleg": ding})


@permission_required(RECHT, raise_exception=True)
@require_safe
@of_een_zin
def verslag(request, pk):
    ding = haal(request.user, pk)
    if not ding.is_gehouden or ding.contactmoment.vertrouwelijk:
        raise Http404
    return pdf_antwoord(verslag_pdf(ding, list(ding.punten.met_dingen())), f"verslag-{ding.begint_op:%Y-%m-%d}")

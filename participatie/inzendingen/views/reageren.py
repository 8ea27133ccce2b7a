"""Reacting to a public idee, and the page on which the writer sees what became of it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from kampen_wijk.formguard.decorators import begrens
from kampen_wijk.secretlinks.reference import schoon
from participatie.inzendingen.actions.reactie import NietMeerOpenbaar, reactie_geven, reactie_intrekken
from participatie.inzendingen.forms.reageren import IntrekFormulier, ReageerFormulier
from participatie.inzendingen.geheim import reactiepagina, zoek_reactie
from participatie.inzendingen.models import Idee
from participatie.inzendingen.views.achter_link import achter_link

van_schrijver = achter_link(zoek_reactie, "inzendingen/reactie_weg.html")


@login_not_required
@begrens("reactie", maximaal=20, seconden=3600)
def reageren(request, referentie):
    idee = _openbaar_idee(request.user, referentie)
    form = ReageerFormulier(request.POST or None)
    if request.method == "POST" and form.is_valid():
        velden = {naam: form.cleaned_data[naam] for naam in ("sleutel", "tekst", "naam", "email")}
        try:
            return redirect(reactiepagina(reactie_geven(idee, **velden)))
        except NietMeerOpenbaar as fout:
            form.add_error(None, str(fout))
    return render(request, "inzendingen/reageren.html", {"idee": idee, "form": form})


@login_not_required
@require_safe
@van_schrijver
def reactie(request, ding):
    return _toon(request, ding, IntrekFormulier())


@login_not_required
@begrens("reactie", maximaal=20, seconden=3600)
@van_schrijver
def intrekken(request, ding):
    """Taking it back is as easy as giving it."""
    if request.method != "POST":
        return redirect(reactiepagina(ding))
    form = IntrekFormulier(request.POST)
    if not form.is_valid():
        return _toon(request, ding, form)
    reactie_intrekken(ding)
    messages.success(request, "Uw reactie is gewist.")
    return redirect(ding.idee if ding.idee.gepubliceerd_op else "portaal:ideeen")


def _toon(request, ding, form):
    context = {"reactie": ding, "idee": ding.idee, "form": form, "link": request.build_absolute_uri(reactiepagina(ding))}
    context["intrekken"] = reactiepagina(ding, "reactie_intrekken")
    return render(request, "inzendingen/reactie.html", context)


def _openbaar_idee(user, referentie) -> Idee:
    try:
        return Idee.objects.zichtbaar_voor(user).openbaar().met_gebied().get(referentie=schoon(referentie))
    except (Idee.DoesNotExist, ValueError):
        raise Http404("Dit idee bestaat niet, of het is niet openbaar.") from None

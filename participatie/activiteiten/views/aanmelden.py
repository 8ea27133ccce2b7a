"""Signing up for an activiteit, and the page behind the secret link on which somebody sees how it stands and cancels."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from kampen_wijk.formguard.decorators import begrens
from participatie.activiteiten.actions.aanmelden import (
    AanmeldenKanNiet,
    AlAangemeld,
    aanmelden,
    afmelden,
    controleer_aanmelden,
)
from participatie.activiteiten.contact import Manier
from participatie.activiteiten.forms.aanmelden import AanmeldFormulier
from participatie.activiteiten.geheim import aanmeldpagina, zoek_aanmelding
from participatie.activiteiten.kader import NIVEAUS, ROLLEN, Niveau
from participatie.activiteiten.models import Activiteit
from participatie.inzendingen.forms.aansluiten import KnopFormulier
from participatie.inzendingen.views.achter_link import achter_link

eigen_aanmelding = achter_link(zoek_aanmelding, "activiteiten/aanmelding_weg.html")


@login_not_required
@begrens("aanmelden", maximaal=20, seconden=3600)
def aanmelding_nieuw(request, slug):
    """A page of its own: that of the activiteit is the same for everybody and comes from memory."""
    activiteit = _openbaar(slug)
    form = AanmeldFormulier(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            ding = aanmelden(activiteit, **form.aanmelding())
        except (AanmeldenKanNiet, AlAangemeld) as fout:
            form.add_error(None, str(fout))
        else:
            # A phone has no mail with the link, so it stands on the screen; of an address nothing is shown to who typed it.
            return redirect(aanmeldpagina(ding) if ding.manier == Manier.TELEFOON else activiteit.get_absolute_url() + "aangemeld/")
    return render(request, "activiteiten/aanmelden.html", _context(activiteit, form))


@login_not_required
@require_safe
def aangemeld(request, slug):
    """The same page whether or not this address had signed up before."""
    return render(request, "activiteiten/aangemeld.html", {"activiteit": _openbaar(slug)})


@login_not_required
@require_safe
@eigen_aanmelding
def aanmelding(request, ding):
    """Opening it changes nothing: programs that look into mail follow links too."""
    return _toon(request, ding, KnopFormulier())


@login_not_required
@begrens("reageren", maximaal=30, seconden=3600)
@eigen_aanmelding
def aanmelding_af(request, ding):
    if request.method != "POST":
        return redirect(aanmeldpagina(ding))
    form = KnopFormulier(request.POST)
    if not form.is_valid():
        return _toon(request, ding, form)
    afmelden(ding)
    messages.success(request, "U bent afgemeld. Wij hebben uw gegevens gewist. Dank u wel dat u het zegt.")
    return redirect(ding.activiteit)


def _openbaar(slug) -> Activiteit:
    return get_object_or_404(Activiteit.objects.openbaar().select_related("gebied", "plek"), slug=slug)


def _context(activiteit, form) -> dict:
    """The kaderkaart stands above the form of what asks something."""
    try:
        controleer_aanmelden(activiteit)
        kan_niet = ""
    except AanmeldenKanNiet as fout:
        kan_niet = str(fout)
    return {
        "activiteit": activiteit, "form": form, "kan_niet": kan_niet, "ladder": list(NIVEAUS.items()), "trap": list(ROLLEN.items()),
        "hoogte": Niveau.values.index(activiteit.niveau) + 1 if activiteit.niveau in Niveau.values else 0,
    }


def _toon(request, ding, form):
    context = {
        "aanmelding": ding, "activiteit": ding.activiteit, "form": form, "plek": ding.plek_in_de_rij,
        "afmelden": aanmeldpagina(ding, "aanmelding_af"), "link": request.build_absolute_uri(aanmeldpagina(ding)),
    }
    return render(request, "activiteiten/aanmelding.html", context)

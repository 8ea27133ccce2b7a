"""The page behind a personal link: one question to somebody outside, and room for one answer."""

from functools import wraps

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import redirect, render

from kampen_wijk.formguard.decorators import begrens
from participatie.inzendingen.actions.antwoordlink import LinkWerktNiet, link_beantwoorden, link_openen
from participatie.inzendingen.forms.antwoordlink import AntwoordlinkFormulier
from participatie.inzendingen.geheim import antwoordpagina, zoek_antwoordlink
from participatie.inzendingen.models import Antwoordlink
from participatie.inzendingen.views.achter_link import zonder_spoor
from wijken.models import Rolvervulling


def met_antwoordlink(view):
    """The view gets a link that can still be answered; others read what became of theirs. A guess is a 404."""

    @wraps(view)
    def achter_de_link(request, geheim):
        gevonden = zoek_antwoordlink(geheim)
        if gevonden is None:
            raise Http404
        link, nieuwste = gevonden
        kan_nog = nieuwste and link.stand() == Antwoordlink.Stand.OPEN
        return zonder_spoor(view(request, link) if kan_nog else _voorbij(request, link, nieuwste))

    return achter_de_link


@login_not_required
@begrens("antwoordlink", maximaal=30, seconden=3600)
@met_antwoordlink
def antwoordlink(request, link):
    """First who asks and until when; the question itself after a button, so that no mail scanner opens it."""
    if request.method == "POST" and "lezen" in request.POST:
        link_openen(link)
        return redirect(antwoordpagina(link))
    form = AntwoordlinkFormulier(request.POST or None)
    if request.method == "POST" and form.is_valid():
        woorden = {naam: form.cleaned_data[naam] for naam in ("antwoord", "tekst", "datum", "sleutel")}
        try:
            link_beantwoorden(link, **woorden)
        except LinkWerktNiet:
            return _voorbij(request, Antwoordlink.objects.get(pk=link.pk), nieuwste=False)
        return redirect(antwoordpagina(link))
    context = {
        "link": link, "vraag": link.overdracht, "signaal": link.overdracht.signaal,
        "form": form if link.geopend_op or form.is_bound else None,
    }
    return render(request, "inzendingen/antwoordlink.html", context)


def _voorbij(request, link, nieuwste):
    """Why it cannot be answered (any more), and whom to call; 410 unless they answered it themselves."""
    stand = link.stand() if link else Antwoordlink.Stand.VERLOPEN
    if stand == Antwoordlink.Stand.OPEN and not nieuwste:
        stand = "nieuwer"
    wijkverbinders = Rolvervulling.objects.wijkverbinders_van(link.overdracht.signaal.gebied) if link else ()
    context = {"stand": stand, "wijkverbinders": [rol.medewerker for rol in wijkverbinders if rol.medewerker.openbaar]}
    status = 200 if stand == Antwoordlink.Stand.BEANTWOORD else 410
    return render(request, "inzendingen/antwoordlink_voorbij.html", context, status=status)

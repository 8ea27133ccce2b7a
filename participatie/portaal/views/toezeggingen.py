"""What was promised in a gebied and what came of it, for anybody to read."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render
from django.views.decorators.http import require_safe

from kampen_wijk.cursor import bladwijzer, na
from kampen_wijk.pagecache.decorators import onthoudbaar
from participatie.portaal.ophalen import gebied_of_404
from participatie.toezeggingen.models import Toezegging

PER_PAGINA = 25


@login_not_required
@onthoudbaar
@require_safe
def toezeggingen(request, slug):
    """What still has to be done, the longest late first; or with `?toon=klaar` what came of the others."""
    plek = gebied_of_404(slug)
    klaar = request.GET.get("toon") == "klaar"
    openbaar = Toezegging.objects.rond(plek).openbaar()
    leesbaar = openbaar.afgerond() if klaar else openbaar.lopend()
    op = "afgerond_op" if klaar else "uiterlijk_op"
    rijen = leesbaar.voor_lijst().met_verplaatsingen().select_related("gebied", "afdeling", "partner")
    lijst = list(na(rijen, request.GET.get("na", ""), op, oudste_eerst=not klaar)[: PER_PAGINA + 1])
    context = {
        "gebied": plek,
        "tel": Toezegging.objects.tel_rond(plek),
        "klaar": klaar,
        "toezeggingen": lijst[:PER_PAGINA],
        "volgende": bladwijzer(lijst[PER_PAGINA - 1], op) if len(lijst) > PER_PAGINA else "",
        "eerste": "na" not in request.GET,
    }
    return render(request, "portaal/toezeggingen.html", context)

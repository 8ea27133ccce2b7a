"""Public ideas: the list, per gebied, and the page of one."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render

from kampen_wijk.cursor import bladwijzer, na
from kampen_wijk.files.http import openbare_foto
from kampen_wijk.pagecache.decorators import onthoudbaar
from kampen_wijk.secretlinks.reference import schoon
from participatie.activiteiten.models import Traject
from participatie.inzendingen.fases import UITLEG, Fase
from participatie.inzendingen.models import Foto, Idee, Reactie
from participatie.portaal.forms.dichtbij import DichtbijForm
from participatie.portaal.ideeenkaart import ideeenkaart
from participatie.portaal.ideeenlijst import ANTWOORDEN, SORTERINGEN, bladzijde, lees_keuze
from participatie.portaal.ideetijdlijn import openbare_tijdlijn
from wijken.models import Gebied

REACTIES = 20


@login_not_required
@onthoudbaar
def ideeen(request):
    return _lijst(request, None)


@login_not_required
@onthoudbaar
def gebied_ideeen(request, slug):
    return _lijst(request, get_object_or_404(Gebied.objects.zichtbaar_voor(request.user), slug=slug))


def _lijst(request, gebied):
    """Filters and order stand in the address. An address or name of a place becomes a square of the map there."""
    waar = DichtbijForm(request.GET if request.GET.get("bij") else None)
    plekken = waar.plekken() if waar.is_bound and waar.is_valid() else []
    if len(plekken) == 1:
        return redirect(_met_plek(request, plekken[0][1]))
    keuze = lees_keuze(request.GET, gebied)
    lijst, volgende = bladzijde(Idee.objects.zichtbaar_voor(request.user), keuze)
    context = {
        "keuze": keuze, "gebied": gebied, "ideeen": lijst, "volgende": volgende, "eerste": "na" not in request.GET,
        "waar": waar, "plekken": [(naam, _met_plek(request, plek)) for naam, plek in plekken],
        "kaart": ideeenkaart(lijst, keuze.gebied) if keuze.kaart else None,
        "gebieden": [g for g in Gebied.objects.alle() if g.actueel],
        "fasen": Fase.choices, "antwoorden": ANTWOORDEN, "sorteringen": SORTERINGEN,
    }
    antwoord = render(request, "portaal/ideeen.html", context)
    antwoord.onthoudbaar = not waar.is_bound  # what somebody typed is nobody else's
    return antwoord


def _met_plek(request, plek: str) -> str:
    """This address, sorted from here."""
    vraag = request.GET.copy()
    for naam in ("bij", "na"):
        vraag.pop(naam, None)
    vraag["sorteer"], vraag["plek"] = "dichtbij", plek
    return f"{request.path}?{vraag.urlencode(safe=',')}"


@login_not_required
@onthoudbaar
def idee(request, referentie):
    ding = _openbaar_idee(request, referentie)
    reacties = list(na(Reactie.objects.bij(ding), request.GET.get("na", ""), op="geplaatst_op")[: REACTIES + 1])
    context = {
        "idee": ding,
        "uitleg": UITLEG[Fase(ding.fase)],
        "fotos": ding.fotos.openbaar(),
        "punten": openbare_tijdlijn(ding),
        "initiatief": getattr(ding, "initiatief", None),
        "traject": Traject.objects.openbaar().uit(ding).first(),
        "reacties": reacties[:REACTIES],
        "volgende": bladwijzer(reacties[REACTIES - 1], "geplaatst_op") if len(reacties) > REACTIES else "",
        "eerste": "na" not in request.GET,
    }
    return render(request, "portaal/idee.html", context)


@login_not_required
def idee_foto(request, referentie, pk):
    foto = get_object_or_404(Foto.objects.openbaar(), inzending=_openbaar_idee(request, referentie), pk=pk)
    return openbare_foto(request, foto.voor_publiek)


def _openbaar_idee(request, referentie) -> Idee:
    try:
        rijen = Idee.objects.zichtbaar_voor(request.user).openbaar().met_gebied().select_related("initiatief")
        return rijen.get(referentie=schoon(referentie))
    except (Idee.DoesNotExist, ValueError):
        raise Http404("Dit idee bestaat niet, of het is niet openbaar.") from None

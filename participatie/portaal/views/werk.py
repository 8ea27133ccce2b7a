"""The werkblad: what came in, what is with me, and who still has to hear from us."""

from django.contrib.auth.decorators import permission_required
from django.shortcuts import render

from kampen_wijk.cursor import bladwijzer, na
from participatie.inzendingen.models import Hulpvraag, Inzending, Reactie, Terugkoppeling
from participatie.inzendingen.workflow import Status
from participatie.portaal.namen import met_namen
from wijken.models import Gebied, Rol

PER_PAGINA = 20
BIJ_MIJ = 5


@permission_required("werk.werkblad", raise_exception=True)
def werkblad(request):
    user, keuze = request.user, _keuze(request)
    alles = Inzending.objects.werk_van(user).signalen().voor_werklijst()
    gekozen = na(_gefilterd(alles, keuze, user), request.GET.get("na", ""), oudste_eerst=keuze["te_laat"])
    rijen = met_namen(list(gekozen[: PER_PAGINA + 1]))
    context = {
        "keuze": keuze,
        "statussen": Status.choices,
        "signalen": rijen[:PER_PAGINA],
        "volgende": _volgende(rijen),
        "te_laat": [] if keuze["gefilterd"] else met_namen(list(alles.zonder_reactie()[: BIJ_MIJ + 1])),
        "bij_mij": [] if keuze["gefilterd"] else met_namen(list(alles.open().bij(user)[: BIJ_MIJ + 1])),
        "wachten": _wachten(user),
    }
    return render(request, "werk/werkblad.html", context)


def _keuze(request) -> dict:
    """The filters of the address; what is not understood counts as not said."""
    eigen = Gebied.objects.met_alles_eronder(
        r.gebied_id for r in request.user.rollen_nu() if r.rol == Rol.WIJKVERBINDER
    )
    mogelijk = [gebied for gebied in Gebied.objects.alle() if gebied.pk in eigen]
    slug, status = request.GET.get("gebied", ""), request.GET.get("status", "")
    gebied = next((g for g in mogelijk if g.slug == slug), None)
    status = status if status in Status.values else ""
    mij, te_laat = request.GET.get("van") == "mij", request.GET.get("wacht") == "te_lang"
    return {
        "gebieden": mogelijk, "gebied": gebied, "status": status, "mij": mij, "te_laat": te_laat,
        "gefilterd": bool(gebied or status or mij or te_laat or request.GET.get("na")),
    }


def _gefilterd(signalen, keuze, user):
    signalen = signalen.filter(status=keuze["status"]) if keuze["status"] else signalen.open()
    if keuze["te_laat"]:
        signalen = signalen.zonder_reactie()
    if keuze["gebied"]:
        signalen = signalen.filter(gebied__in=Gebied.objects.met_alles_eronder([keuze["gebied"].pk]))
    return signalen.bij(user) if keuze["mij"] else signalen


def _volgende(rijen):
    return bladwijzer(rijen[PER_PAGINA - 1]) if len(rijen) > PER_PAGINA else ""


def _wachten(user) -> dict:
    """What waits for a wijkverbinder besides signalen; empty for others."""
    if not user.has_perm("werk.idee_modereren"):
        return {}
    return {
        "ideeen": met_namen(list(Inzending.objects.werk_van(user).ideeen_om_te_modereren().voor_werklijst()[:10])),
        "terugkoppelen": Terugkoppeling.objects.zichtbaar_voor(user).nog_te_doen().tel(),
        "reacties": Reactie.objects.werk_van(user).wachtend().tel(),
        "hulpvragen": Hulpvraag.objects.zichtbaar_voor(user).nog_te_bellen().tel(),
    }

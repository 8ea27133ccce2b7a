"""What plays in a gebied today: in counts with the way to each, what is late, who works here, and the last promises."""

from dataclasses import dataclass

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from kampen_wijk.pagecache.version import onthoud
from kampen_wijk.tellen import in_woorden, tel_tot
from participatie.activiteiten.models import Fase, Traject
from participatie.contactmomenten.models import Gebiedsoverdracht, Taak
from participatie.inzendingen.models import Hulpvraag, Inzending
from participatie.partners.models import Partnerrol
from participatie.portaal.namen import met_namen
from participatie.toezeggingen.models import Toezegging
from profielen.models import Meting
from wijken.models import Gebied, Rolvervulling

BELOFTEN, FASEN = 4, 4


@dataclass(frozen=True)
class Telling:
    """So many of one thing; `laat` of them waited too long. `adres_laat` is empty where nothing is late."""

    kop: str
    aantal: str
    adres: str
    laat: str = ""
    adres_laat: str = ""


def context(user, gebied: Gebied) -> dict:
    beloofd = Toezegging.objects.werk_van(user).rond(gebied).order_by("-beloofd_op", "-pk").voor_lijst()[:BELOFTEN]
    collegas = onthoud(f"dossier.collegas {gebied.pk}", lambda: list(Rolvervulling.objects.wijkverbinders_van(gebied)))
    overdrachten = Gebiedsoverdracht.objects.zichtbaar_voor(user).rond(gebied)
    return {
        "overdracht": overdrachten.met_notitie().met_namen().first(),
        "overdraagbaar": any(rol.gebied_id == gebied.pk for rol in collegas),
        "tellingen": _tellingen(user, gebied),
        "fasen": _fasen(user, gebied),
        "beloofd": met_namen(list(beloofd)),
        "cijfers": Meting.objects.zichtbaar_voor(user).kort_voor(gebied),
        "collegas": collegas,
        "partners": onthoud(f"dossier.partners {gebied.pk}", lambda: list(_partnerrollen(gebied))),
    }


def _tellingen(user, gebied: Gebied) -> list[Telling]:
    """Two counts of each: all, and what is late; with the list behind it. One query."""
    aantal = tel_tot(_te_tellen(user, gebied))

    def telling(code: str, kop: str, adres: str, adres_laat: str = "") -> Telling:
        laat = aantal.get(f"{code}_laat", 0)
        return Telling(kop, in_woorden(aantal[code]), adres, in_woorden(laat) if laat else "", adres_laat)

    def adres(naar: str, **keuze: str) -> str:
        return reverse(naar, query={"gebied": gebied.slug} | keuze)

    def tijdlijn(soort: str) -> str:
        return reverse("werk:dossier", args=[gebied.slug], query={"soort": soort})

    return [
        telling("signalen", "Signalen open", adres("werk:werkblad", toon="alles"), adres("werk:werkblad", toon="laat")),
        telling("ideeen", "Ideeën om te bekijken", adres("werk:werkblad", toon="ideeen")),
        telling("bellen", "Mensen om terug te bellen", reverse("werk:hulpvragen")),
        telling("taken", "Taken", tijdlijn("taken")),
        telling("toezeggingen", "Toezeggingen", adres("werk:toezeggingen"), adres("werk:toezeggingen", staat="laat")),
        telling("trajecten", "Trajecten", tijdlijn("trajecten")),
    ]


def _te_tellen(user, gebied: Gebied) -> dict:
    """A queryset for each count; all by the rules of the noun."""
    werk, hier = Inzending.objects.werk_van(user).rond(gebied), Gebied.objects.met_alles_eronder([gebied.pk])
    toezeggingen = Toezegging.objects.werk_van(user).rond(gebied)
    taken = Taak.objects.zichtbaar_voor(user).filter(gebied__in=hier)
    return {
        "signalen": werk.signalen().open(), "signalen_laat": werk.signalen().zonder_reactie(),
        "ideeen": werk.ideeen_om_te_modereren(),
        "bellen": Hulpvraag.objects.zichtbaar_voor(user).filter(gebied__in=hier).nog_te_bellen(),
        "taken": taken.open(), "taken_laat": taken.te_laat(),
        "toezeggingen": toezeggingen.lopend(), "toezeggingen_laat": toezeggingen.te_laat(),
        "trajecten": Traject.objects.zichtbaar_voor(user).rond(gebied).niet_voorbij(),
    }


def _fasen(user, gebied: Gebied) -> list[Fase]:
    """What happens now and next in trajecten that concern this gebied, and that anybody may know."""

    def lees():
        trajecten = Traject.objects.openbaar().rond(gebied).niet_voorbij().order_by()
        komend = Fase.objects.filter(traject__in=trajecten.values("pk"), eindigt_op__gte=timezone.localdate())
        return list(komend.select_related("traject").order_by("begint_op", "pk")[:FASEN])

    return onthoud(f"dossier.fasen {gebied.pk}", lees)


def _partnerrollen(gebied: Gebied):
    """Which organisations do what here or around it, today."""
    dag = timezone.localdate()
    nu = Q(vanaf__lte=dag) & (Q(tot__isnull=True) | Q(tot__gt=dag))
    waar = Gebied.objects.met_alles_eronder([gebied.pk])
    return Partnerrol.objects.filter(nu, gebied__in=waar).select_related("partner").order_by("partner__naam", "pk")

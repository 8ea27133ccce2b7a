"""What there are a few dozen of, remembered with their stems: gebieden, meeting places, partners, trajecten, and
what there is to do. All are public."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.postgres.aggregates import ArrayAgg, StringAgg
from django.contrib.postgres.fields import ArrayField
from django.db.models import Func, Q, TextField, Value
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.formats import date_format

from kampen_wijk.pagecache.version import onthoud
from kampen_wijk.woordenschat.velden import zoekvector
from participatie.activiteiten.models import Activiteit, Traject
from participatie.partners.models import Partner
from participatie.portaal.zoeken.vondst import Soort, Vondst
from participatie.portaal.zoeken.vraag import Vraag
from wijken.models import Gebied, Ontmoetingsplek

_GEEN = Value("", output_field=TextField())


@dataclass(frozen=True)
class Plaats:
    """One of them as a search sees it. `anders`: other names; `gebieden`: keys of where it is; `url`: its own page, if any."""

    soort: Soort
    titel: str
    anders: str
    tekst: str
    gebieden: tuple[int, ...]
    stammen: frozenset[str]
    url: str = ""
    moment: datetime | None = None


def plaatsen(vraag: Vraag, *, soort: str, binnen: list[int] | None) -> list[Vondst]:
    """What fits the question, in the gebieden `binnen` or everywhere."""
    gebieden = {gebied.pk: gebied for gebied in Gebied.objects.alle()}
    uit = []
    for plaats in onthoud("portaal.zoeken", _alle):
        if soort not in ("", plaats.soort) or (binnen is not None and not set(plaats.gebieden) & set(binnen)):
            continue
        if graad := vraag.graad(plaats.stammen):
            uit.append(_vondst(plaats, vraag, graad, [gebieden[pk] for pk in plaats.gebieden if pk in gebieden]))
    return uit


def _vondst(plaats: Plaats, vraag: Vraag, graad: int, waar: list[Gebied]) -> Vondst:
    op_pagina = waar[0].get_absolute_url() + ("" if plaats.soort == Soort.GEBIED else "#kop-ontmoeten") if waar else ""
    naam = "" if plaats.soort == Soort.GEBIED else ", ".join(gebied.naam for gebied in waar[:3])
    tekst = f"Ook bekend als {plaats.anders}. {plaats.tekst}" if plaats.anders else plaats.tekst
    return Vondst(vraag, plaats.soort, plaats.titel, tekst, plaats.url or op_pagina, graad, naam, plaats.moment)


def _alle() -> list[Plaats]:
    return [*_gebieden(), *_plekken(), *_partners(), *_trajecten(), *_activiteiten()]


def _stammen(*velden) -> Func:
    return Func(zoekvector(*velden), function="tsvector_to_array", output_field=ArrayField(TextField()))


def _gebieden():
    rijen = Gebied.objects.filter(actueel=True).annotate(
        anders=Coalesce(StringAgg("aliassen__naam", Value(", "), output_field=TextField()), _GEEN),
    ).annotate(stammen=_stammen("naam", "intro", "anders"))
    for gebied in rijen:
        yield Plaats(Soort.GEBIED, gebied.naam, gebied.anders, gebied.intro, (gebied.pk,), frozenset(gebied.stammen))


def _plekken():
    for plek in Ontmoetingsplek.objects.annotate(stammen=_stammen("naam", "adres", "wanneer", "wat")):
        tekst = ". ".join(deel.strip(". ") for deel in (plek.wat, plek.wanneer, plek.adres) if deel)
        yield Plaats(Soort.PLEK, plek.naam, "", tekst, (plek.gebied_id,), frozenset(plek.stammen))


def _partners():
    dag = timezone.localdate()
    nu = Q(rollen__vanaf__lte=dag) & (Q(rollen__tot__isnull=True) | Q(rollen__tot__gt=dag))
    rijen = Partner.objects.annotate(
        doet=Coalesce(StringAgg("rollen__rol", Value(" "), filter=nu, output_field=TextField()), _GEEN),
        waar=ArrayAgg("rollen__gebied", filter=nu, distinct=True),
    ).annotate(stammen=_stammen("naam", "soort", "wat_doet", "doet"))
    for partner in rijen:
        yield Plaats(
            Soort.PARTNER, partner.naam, "", partner.wat_doet or partner.soort, tuple(partner.waar or ()), frozenset(partner.stammen)
        )


def _trajecten():
    for traject in Traject.objects.openbaar().voor_zoeken():
        yield Plaats(
            Soort.TRAJECT, traject.titel, "", f"{traject.intro} {traject.open}", tuple(traject.waar), frozenset(traject.stammen),
            traject.get_absolute_url(), traject.gepubliceerd_op,
        )


def _activiteiten():
    """From today on; of what comes back only the next time."""
    reeksen = set()
    rijen = Activiteit.objects.openbaar().vanaf().select_related("plek").annotate(stammen=_stammen("titel", "wat", "voor_wie", "waar"))
    for ding in rijen:
        if ding.reeks in reeksen:
            continue
        reeksen |= {ding.reeks} - {None}
        wanneer = date_format(timezone.localtime(ding.begint_op), "l j F Y, H:i")
        yield Plaats(
            Soort.ACTIVITEIT, ding.titel, "", f"{wanneer} uur, {ding.plaats}. {ding.wat}", (ding.gebied_id,), frozenset(ding.stammen),
            ding.get_absolute_url(),
        )

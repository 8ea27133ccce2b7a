"""What is known already near a place and about a subject, before somebody tells it again.

A visitor may not find out what another told us. So a signaal is compared by its subject alone, never by its words, and its place
counts as the middle of a square of about 100 metres. Public ideas are compared by their words: anybody reads those.
"""

import datetime as dt
import re
from dataclasses import dataclass

from django.core import signing

from kampen_wijk.woordenschat.vormen import meervoud, vormen
from kampen_wijk.woordenschat.vouwen import vouw
from participatie.inzendingen.models import Categorie, Inzending
from participatie.inzendingen.onderwerpen import onderwerpen_van
from participatie.inzendingen.volgen import publiek_woord
from wijken.models import Gebied

METER, VAN_ELK = 250, 3
GELDIG_SECONDEN = 24 * 60 * 60
_SALT = "inzendingen.dichtbij"
_WOORD = re.compile(r"[a-z]{4,40}")
# Words of four letters and more that say nothing about a subject.
_NIETSZEGGEND = (
    "alle alles altijd andere dezelfde deze doen door geeft geen gaat graag heeft hebben hier iemand iets kapot komt komen "
    "kunnen kunt ligt liggen maar maken meer mensen mijn moet moeten naar naast niet niets nodig omdat onder onze over staan "
    "staat steeds straat toch tussen vaak veel voor want waar waren weer wordt worden zien zijn zonder zouden"
)
_HOOGSTENS_WOORDEN = 6


@dataclass(frozen=True)
class Bekend:
    """Something that plays already, as far as anybody may know; `teken` lets a visitor join just this."""

    titel: str
    waar: str
    sinds: dt.datetime
    teken: str
    woord: str = ""
    adres: str = ""


def bekend_bij(data: dict, *, signalen: bool) -> list[Bekend]:
    """`data`: the cleaned fields of a form. Signalen first, nearest first. One query, none where nothing can be alike."""
    tekst, categorie = f"{data.get('titel', '')} {data['tekst']}", data.get("categorie")
    benen = [*(_signalen(data, tekst, categorie) if signalen else ()), *_ideeen(data, tekst)]
    if not benen:
        return []
    rijen = list(benen[0].union(*benen[1:], all=True) if len(benen) > 1 else benen[0])
    namen = {gebied.pk: gebied.naam for gebied in Gebied.objects.alle()}
    onderwerpen = {een.pk: een.naam for een in Categorie.objects.alle()}
    rijen.sort(key=lambda ding: (not ding.is_signaal, ding.afstand or 0))
    return [_bekend(ding, namen[ding.gebied_id], onderwerpen) for ding in rijen]


def lees_teken(teken: str) -> Inzending | None:
    """What a visitor may join by this sign: we gave it out today, and it can still be joined."""
    try:
        pk = signing.loads(teken, salt=_SALT, max_age=GELDIG_SECONDEN)
    except signing.BadSignature:
        return None
    return Inzending.objects.om_aan_te_sluiten().met_gebied().filter(pk=pk).first()


def in_meters(afstand: float) -> str:
    """Rounded, and never nearer than it can be known."""
    return f"ongeveer {max(1, round(afstand / 100)) * 100} meter hiervandaan"


def _signalen(data, tekst, categorie):
    """Near the place; without a place only where the visitor chose the subject, in the same gebied."""
    over = [categorie] if categorie else onderwerpen_van(tekst)
    rijen = Inzending.objects.te_volgen().filter(categorie__in=[een.pk for een in over])
    if data["lat"] is not None:
        rijen = rijen.binnen(data["lat"], data["lon"], METER).order_by("afstand", "-pk")
    else:
        over = over if categorie else []
        rijen = rijen.filter(gebied=data["gebied"]).zonder_afstand().order_by("-ontvangen_op", "-pk")
    return [rijen.voor_dichtbij()[:VAN_ELK]] if any(een.groep == Categorie.Groep.FYSIEK for een in over) else []


def _ideeen(data, tekst):
    """One word in common is enough near the place; elsewhere in the gebied it takes two."""
    woorden = belangrijke_woorden(tekst)
    if not woorden:
        return []
    groepen = [_of(woord) for woord in woorden]
    rijen = Inzending.objects.openbaar()
    paren = " | ".join(f"{een} & {ander}" for nr, een in enumerate(groepen) for ander in groepen[nr + 1 :])
    if data["lat"] is not None:
        rijen = rijen.binnen(data["lat"], data["lon"], METER).lijkt_op_woorden(" | ".join(groepen), woorden)
        return [rijen.order_by("afstand", "-pk").voor_dichtbij()[:VAN_ELK]]
    if not paren:
        return []
    rijen = rijen.filter(gebied=data["gebied"]).zonder_afstand().met_stammen(paren)
    return [rijen.voor_dichtbij()[:VAN_ELK]]


def belangrijke_woorden(tekst: str) -> list[str]:
    """The longest words: in Dutch those say most."""
    woorden = set(_WOORD.findall(vouw(tekst[:1000]))) - set(_NIETSZEGGEND.split())
    return sorted(woorden, key=lambda woord: (-len(woord), woord))[:_HOOGSTENS_WOORDEN]


def _of(woord: str) -> str:
    """Every form, each also as the beginning of a compound; a to z only, so it needs no quotes."""
    return "(" + " | ".join(f"{vorm}:*" for vorm in sorted({woord} | vormen(woord) | meervoud(woord)) if len(vorm) > 3) + ")"


def _bekend(ding, gebied: str, onderwerpen: dict[int, str]) -> Bekend:
    teken = signing.dumps(ding.pk, salt=_SALT)
    if not ding.is_signaal:
        return Bekend(ding.titel, f"in {gebied}", ding.gepubliceerd_op, teken, adres=ding.get_absolute_url())
    waar = in_meters(ding.afstand) if ding.afstand is not None else f"in {gebied}"
    return Bekend(onderwerpen[ding.categorie_id], waar, ding.ontvangen_op, teken, woord=publiek_woord(ding.status))

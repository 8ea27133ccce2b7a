"""Finds what fits a question among all that this visitor may see."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.contrib.postgres.search import SearchQuery
from django.db.models import F, QuerySet, Value
from django.db.models.functions import Coalesce

from kampen_wijk.woordenschat.vouwen import vouw
from participatie.contactmomenten.models import Contactmoment
from participatie.inzendingen.models import Inzending
from participatie.portaal.zoeken.plaatsen import plaatsen
from participatie.portaal.zoeken.vondst import Soort, Vondst
from participatie.portaal.zoeken.vraag import IETS, Vraag, kringen_van
from profielen.models import ProfielVersie
from wijken.models import Gebied

VAN_ELK, VAN_EEN_SOORT = 10, 50
_RECHT = {Soort.SIGNAAL: "werk.signaal_bekijken", Soort.GESPREK: "werk.contactmoment_lezen"}


@dataclass(frozen=True)
class Uitkomst:
    """What was found, best first. `meer`: kinds of which there is more; `iets`: nothing has all the words."""

    vraag: Vraag
    vondsten: list[Vondst] = field(default_factory=list)
    meer: list[Soort] = field(default_factory=list)
    iets: bool = False

    def bedoeld(self) -> list[str]:
        """Words that we took for what was meant; only those that stand in what is shown."""
        getoond = vouw(" ".join(f"{vondst.titel} {vondst.tekst}" for vondst in self.vondsten))
        return [woord for woord in self.vraag.bedoeld() if woord in getoond][:3]


def soorten_voor(user) -> list[Soort]:
    """What somebody may look for: colleagues also in their own work."""
    return [een for een in Soort if een not in _RECHT or (user.is_authenticated and user.has_perm(_RECHT[een]))]


def vind(tekst: str, user, *, soort: str = "", gebied: Gebied | None = None) -> Uitkomst:
    vraag = Vraag(tekst, kringen_van(user))
    if not vraag:
        return Uitkomst(vraag)
    soorten = [een for een in soorten_voor(user) if soort in ("", een)]
    binnen = Gebied.objects.met_alles_eronder([gebied.pk]) if gebied else None
    hoeveel = VAN_EEN_SOORT if soort else VAN_ELK
    gevonden = [
        *plaatsen(vraag, soort=soort, binnen=binnen),
        *(_profielen(vraag, user, hoeveel, binnen) if Soort.PROFIEL in soorten else ()),
        *_inzendingen(vraag, user, soorten, hoeveel, binnen),
        *(_gesprekken(vraag, user, hoeveel, binnen) if Soort.GESPREK in soorten else ()),
    ]
    return _gekozen(vraag, gevonden, soorten, hoeveel)


def _gekozen(vraag: Vraag, gevonden: list[Vondst], soorten: list[Soort], hoeveel: int) -> Uitkomst:
    goed = [vondst for vondst in gevonden if vondst.graad != IETS]
    gekozen, meer = [], []
    for soort in soorten:
        van_soort = sorted((v for v in goed or gevonden if v.soort == soort), key=Vondst.volgorde)
        gekozen += van_soort[:hoeveel]
        meer += [soort] if len(van_soort) > hoeveel else []
    return Uitkomst(vraag, sorted(gekozen, key=Vondst.volgorde), meer, iets=bool(gevonden) and not goed)


def _benen(rijen: QuerySet, vraag: Vraag, op: str, hoeveel: int) -> list[QuerySet]:
    """Per graad the newest that fit. A common word ends on the newest rows, a rare one begins at the index of stems."""
    return [
        rijen.filter(zoek=SearchQuery(tsquery, search_type="raw", config="simple"))
        .annotate(graad=Value(graad)).order_by(_volgorde(op, vraag.is_zeldzaam(graad)), "-pk")[: hoeveel + 1]
        for graad, tsquery in vraag.graden()
    ]


def _volgorde(op: str, zeldzaam: bool):
    """Newest first. For what is hardly there no index of moments: the planner would walk all rows to find none."""
    return Coalesce(op, op).desc() if zeldzaam else F(op).desc()


def _elk_een_keer(benen: list[QuerySet]) -> Iterator:
    """One query; each thing once, at its best."""
    if not benen:
        return
    rijen = benen[0].union(*benen[1:], all=True) if len(benen) > 1 else benen[0]
    gezien = set()
    for ding in sorted(rijen, key=lambda ding: ding.graad):
        if ding.pk not in gezien:
            gezien.add(ding.pk)
            yield ding


def _inzendingen(vraag, user, soorten, hoeveel, binnen):
    benen, namen = [], _namen()
    if Soort.IDEE in soorten:
        ideeen = Inzending.objects.zichtbaar_voor(user).openbaar().voor_zoeken()
        benen += _benen(_binnen(ideeen, binnen), vraag, "gepubliceerd_op", hoeveel)
    if Soort.SIGNAAL in soorten:
        signalen = Inzending.objects.werk_van(user).signalen().voor_zoeken()
        benen += _benen(_binnen(signalen, binnen), vraag, "ontvangen_op", hoeveel)
    for ding in _elk_een_keer(benen):
        soort, moment = (Soort.SIGNAAL, ding.ontvangen_op) if ding.is_signaal else (Soort.IDEE, ding.gepubliceerd_op)
        titel, tekst = ding.kop(), f"{ding.tekst} {ding.antwoord}"
        yield Vondst(vraag, soort, titel, tekst, ding.get_absolute_url(), ding.graad, namen[ding.gebied_id], moment)


def _gesprekken(vraag, user, hoeveel, binnen):
    rijen = _binnen(Contactmoment.objects.doorzoekbaar_voor(user).voor_zoeken(), binnen)
    namen = _namen()
    for ding in _elk_een_keer(_benen(rijen, vraag, "plaatsgevonden_op", hoeveel)):
        yield Vondst(
            vraag, Soort.GESPREK, ding.onderwerp, ding.inhoud, ding.get_absolute_url(), ding.graad,
            namen[ding.gebied_id], ding.plaatsgevonden_op,
        )


def _profielen(vraag, user, hoeveel, binnen):
    rijen = ProfielVersie.objects.zichtbaar_voor(user).geldend().voor_zoeken()
    if binnen is not None:
        rijen = rijen.filter(profiel__gebied__in=binnen)
    for versie in _elk_een_keer(_benen(rijen, vraag, "gepubliceerd_op", hoeveel)):
        gebied, tekst = versie.profiel.gebied, "\n".join(versie.teksten())
        yield Vondst(vraag, Soort.PROFIEL, str(versie.profiel), tekst, versie.profiel.get_absolute_url(), versie.graad, gebied.naam)


def _binnen(rijen: QuerySet, binnen: list[int] | None) -> QuerySet:
    return rijen if binnen is None else rijen.filter(gebied__in=binnen)


def _namen() -> dict[int, str]:
    return {gebied.pk: gebied.naam for gebied in Gebied.objects.alle()}

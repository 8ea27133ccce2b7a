"""The one door through which figures come in, whatever their source."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from django.db import transaction

from profielen.inlezen.bescherming import Stand, scherm_af
from profielen.inlezen.regels import Gelezen, Herkomst, NietIngelezen, Regel
from profielen.models import Indicator, Inlezing, Meting

PER_KEER = 1000


@dataclass(frozen=True)
class Wijziging:
    """One figure that becomes another: what stood there (None: nothing) and what will stand there."""

    oud: Meting | None
    nieuw: Meting


@dataclass
class Verslag:
    """What reading in changed, or would change."""

    wijzigingen: list[Wijziging] = field(default_factory=list)
    gelijk: int = 0
    afgeschermd: int = 0
    opmerkingen: list[str] = field(default_factory=list)

    @property
    def nieuw(self) -> int:
        return sum(wijziging.oud is None for wijziging in self.wijzigingen)

    @property
    def gewijzigd(self) -> int:
        return len(self.wijzigingen) - self.nieuw


def _stil(stap: Iterable) -> Iterable:
    return stap


@transaction.atomic
def metingen_inlezen(
    gelezen: Gelezen, *, herkomst: Herkomst, door=None, proef: bool = False, voortgang: Callable[[Iterable], Iterable] = _stil
) -> Verslag:
    """Write what was read, all of it or nothing; again is no change. `proef` only tells what would change.

    Small numbers of our own are withheld here, before they are kept. Raises NietIngelezen when a line was not
    understood.
    """
    if gelezen.fouten:
        raise NietIngelezen(gelezen.fouten)
    # Two who read in at once wait for each other: what is withheld depends on all figures of a year.
    indicatoren = {i.pk: i for i in Indicator.objects.select_for_update(of=("self",)).order_by("pk")}
    jaren = {regel.jaar for regel in gelezen.regels}
    nu = {(m.indicator_id, m.gebied_id, m.jaar): m for m in Meting.objects.filter(jaar__in=jaren).select_related("gebied")}
    straks: Stand = {sleutel: (m.waarde, m.ontbreekt_reden, m.bron) for sleutel, m in nu.items()}
    for regel in gelezen.regels:
        straks[regel.indicator.pk, regel.gebied_id, regel.jaar] = regel.waarde, regel.reden, regel.bron
    straks = scherm_af(straks, indicatoren)
    verslag = _vergelijk(nu, straks, indicatoren, {(r.indicator.pk, r.gebied_id, r.jaar) for r in gelezen.regels})
    verslag.opmerkingen = list(gelezen.opmerkingen)
    if verslag.wijzigingen and not proef:
        _schrijf(verslag, herkomst, door, voortgang)
    return verslag


def _vergelijk(nu: dict, straks: Stand, indicatoren: dict, gelezen: set) -> Verslag:
    verslag = Verslag()
    for sleutel in sorted(straks, key=lambda s: (s[2], indicatoren[s[0]].volgorde, s)):
        waarde, reden, bron = straks[sleutel]
        indicator_id, gebied_id, jaar = sleutel
        oud = nu.get(sleutel)
        if sleutel in gelezen and reden in (Meting.Ontbreekt.TE_WEINIG, Meting.Ontbreekt.INWONERS_ONBEKEND):
            verslag.afgeschermd += 1
        if oud and (oud.waarde, oud.ontbreekt_reden, oud.bron) == (waarde, reden, bron):
            verslag.gelijk += sleutel in gelezen
            continue
        nieuw = Meting(
            indicator=indicatoren[indicator_id], gebied_id=gebied_id, jaar=jaar, waarde=waarde, ontbreekt_reden=reden, bron=bron
        )
        verslag.wijzigingen.append(Wijziging(oud, nieuw))
    return verslag


def _schrijf(verslag: Verslag, herkomst: Herkomst, door, voortgang) -> None:
    inlezing = Inlezing.objects.create(
        door=door, bestand=herkomst.bestand[-200:], tabel=herkomst.tabel, licentie=herkomst.licentie,
        nieuw=verslag.nieuw, gewijzigd=verslag.gewijzigd,
    )
    metingen = [wijziging.nieuw for wijziging in verslag.wijzigingen]
    for meting in metingen:
        meting.inlezing = inlezing
    for begin in voortgang(range(0, len(metingen), PER_KEER)):
        Meting.objects.bulk_create(
            metingen[begin : begin + PER_KEER],
            update_conflicts=True,
            unique_fields=["indicator", "gebied", "jaar"],
            update_fields=["waarde", "ontbreekt_reden", "bron", "inlezing"],
        )


def jaar_beschermen(jaar: int, *, door) -> Verslag:
    """After a figure of `jaar` was typed in by hand: withhold what now says too much."""
    herkomst = Herkomst(bestand="met de hand gewijzigd in het beheer")
    return metingen_inlezen(_zoals_het_staat(jaar), herkomst=herkomst, door=door)


def _zoals_het_staat(jaar: int) -> Gelezen:
    """All figures of a year, so that they are judged anew."""
    return Gelezen(regels=[
        Regel("Beheer", m.indicator, m.gebied_id, m.jaar, m.waarde, m.ontbreekt_reden, m.bron)
        for m in Meting.objects.filter(jaar=jaar).select_related("indicator")
    ])

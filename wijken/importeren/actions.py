"""The verb of this room: write one layout down."""

from collections import defaultdict
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from wijken.importeren.plaatsen import Plaatsen, ligpunt
from wijken.importeren.tijdlijn import Rij, herzie
from wijken.importeren.vlak import Vlak
from wijken.models import CbsCode, Gebied, Gebiedsindeling


@dataclass
class Verschil:
    """How many rows a layout added, changed and closed or took away."""

    nieuw: int = 0
    gewijzigd: int = 0
    weg: int = 0

    def __bool__(self):
        return bool(self.nieuw or self.gewijzigd or self.weg)


@transaction.atomic
def indeling_vastleggen(*, niveau: str, jaar: int, bron: str, vlakken: list[Vlak], plaatsen=None) -> Verschil:
    """Make the codes of `niveau` (gemeente, wijk or buurt) in `jaar` those of `vlakken`; again is no change.

    `plaatsen` says per code to which Gebied it belongs; a code that is nowhere gets a Gebied of its own.
    """
    bestaand = _bestaande_rijen(niveau)
    plaatsen = Plaatsen(niveau, vlakken, plaatsen or {})
    jaren = set(Gebiedsindeling.objects.filter(niveau=niveau).values_list("jaar", flat=True))
    per_code = {v.code: v for v in vlakken}
    verschil = Verschil()
    for code in sorted({*bestaand, *per_code}):
        vlak, oud = per_code.get(code), bestaand.get(code, [])
        waarde = vlak and _Waarde(plaatsen.van(vlak).pk, vlak.naam, vlak.geometrie)
        rijen = herzie([_rij(c) for c in oud], jaren=jaren, jaar=jaar, waarde=waarde)
        _schrijf(code, niveau, oud, rijen, verschil)
    indeling, nieuw = Gebiedsindeling.objects.get_or_create(jaar=jaar, niveau=niveau, defaults={"bron": bron})
    if verschil:
        if not nieuw:
            Gebiedsindeling.objects.filter(pk=indeling.pk).update(bron=bron, ingelezen_op=timezone.now())
        _werk_gebieden_bij()
    return verschil


@dataclass(frozen=True)
class _Waarde:
    """What a row says of a code; a dict compares well, which is all that the timeline asks."""

    gebied_id: int
    naam: str
    geometrie: dict


def _bestaande_rijen(niveau: str) -> dict[str, list[CbsCode]]:
    per_code = defaultdict(list)
    for row in CbsCode.objects.filter(niveau=niveau).order_by("geldig_van").select_for_update():
        per_code[row.code].append(row)
    return per_code


def _rij(row: CbsCode) -> Rij:
    return Rij(row.geldig_van, row.geldig_tot, _Waarde(row.gebied_id, row.naam_cbs, row.geometrie or {}))


def _schrijf(code: str, niveau: str, oud: list[CbsCode], rijen: list[Rij], verschil: Verschil) -> None:
    """Bring the rows of a code in line; rows go and close before others open, as the constraints ask."""
    nieuw = {r.van: r for r in rijen}
    for row in oud:
        if row.geldig_van not in nieuw:
            row.delete()
            verschil.weg += 1
    for row in oud:
        if row.geldig_van not in nieuw:
            continue
        rij = nieuw.pop(row.geldig_van)
        if rij != _rij(row):
            row.geldig_tot = rij.tot
            row.gebied_id, row.naam_cbs, row.geometrie = rij.waarde.gebied_id, rij.waarde.naam, rij.waarde.geometrie
            row.save()
            verschil.gewijzigd += 1
    for rij in nieuw.values():
        CbsCode.objects.create(
            code=code, niveau=niveau, geldig_van=rij.van, geldig_tot=rij.tot, gebied_id=rij.waarde.gebied_id,
            naam_cbs=rij.waarde.naam, geometrie=rij.waarde.geometrie,
        )
        verschil.nieuw += 1


def _werk_gebieden_bij() -> None:
    """A gebied without a valid code is no longer actueel; the others get a point inside their outline."""
    for gebied in Gebied.objects.filter(cbscodes__isnull=False).distinct().prefetch_related("cbscodes"):
        geldig = [c for c in gebied.cbscodes.all() if c.geldig_tot is None]
        lat, lon = ligpunt([c.geometrie for c in geldig]) or (gebied.lat, gebied.lon)
        if (gebied.actueel, gebied.lat, gebied.lon) != (bool(geldig), lat, lon):
            gebied.actueel, gebied.lat, gebied.lon = bool(geldig), lat, lon
            gebied.save()

"""From a place to its gebieden: through the outlines, or better, through the codes that PDOK gives."""

from typing import NamedTuple

from shapely import STRtree
from shapely.geometry import Point, shape

from kampen_wijk.pagecache.version import onthoud
from wijken.models import CbsCode, Gebied


class Grens(NamedTuple):
    """A box around the gemeente; outside it nothing needs looking up."""

    zuid: float
    west: float
    noord: float
    oost: float

    def bevat(self, lat: float, lon: float) -> bool:
        return self.zuid <= lat <= self.noord and self.west <= lon <= self.oost


KAMPEN = Grens(52.45, 5.78, 52.65, 6.06)


class _Kaart(NamedTuple):
    """The outlines, smallest level first."""

    boom: STRtree
    gebied_ids: list[int]


_NIVEAUS = [CbsCode.Niveau.BUURT, CbsCode.Niveau.WIJK, CbsCode.Niveau.GEMEENTE]


def gebieden_bij(lat: float, lon: float) -> list[Gebied]:
    """The gebieden in which a place (WGS84) lies, smallest first, up to the gemeente; outside it an empty list.

    Only the smallest outline is looked up: what lies around it follows the codes, for the outlines are coarse and
    Stationsplein lies inside the outline of IJsselmuiden.
    """
    if not (_is_getal(lat) and _is_getal(lon)) or not KAMPEN.bevat(lat, lon):
        return []
    kaart = onthoud("wijken.plaats", _kaart)
    # The tree keeps the order of the levels and gives ascending numbers: the first hit is the smallest level.
    raak = sorted(kaart.boom.query(Point(lon, lat), predicate="intersects"))
    return _met_ouders(kaart.gebied_ids[raak[0]]) if raak else []


def gebieden_met_codes(buurtcode: str, wijkcode: str) -> list[Gebied]:
    """The gebieden of the codes in a Locatieserver answer, smallest first; unknown codes give an empty list."""
    codes = {c for c in (buurtcode, wijkcode) if c and "\0" not in c}
    rows = CbsCode.objects.geldig().filter(code__in=codes).order_by("niveau").values_list("gebied_id", flat=True)
    gebied_id = rows.first()  # buurt sorts before wijk
    return _met_ouders(gebied_id) if gebied_id else []


def gebieden_van_adres(adres) -> list[Gebied]:
    """The gebieden of an address: its codes win over the outlines."""
    return gebieden_met_codes(adres.buurtcode, adres.wijkcode) or gebieden_bij(adres.lat, adres.lon)


def _is_getal(x) -> bool:
    return isinstance(x, int | float) and not isinstance(x, bool)


def _kaart() -> _Kaart:
    rows = CbsCode.objects.geldig().filter(geometrie__isnull=False)
    rows = sorted(rows, key=lambda r: (_NIVEAUS.index(r.niveau), r.code))
    return _Kaart(STRtree([shape(r.geometrie) for r in rows]), [r.gebied_id for r in rows])


def _met_ouders(gebied_id: int) -> list[Gebied]:
    per_pk = {gebied.pk: gebied for gebied in Gebied.objects.alle()}
    keten = [per_pk[gebied_id]]
    while ouder_id := keten[-1].ouder_id:
        keten.append(per_pk[ouder_id])
    return keten

"""How a page shows the figures: per theme, with sentences and charts; made from the plain data of `cijfers`."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from django.template.loader import render_to_string

from kampen_wijk.pagecache.version import onthoud
from profielen import grafieken, zinnen
from profielen.cijfers import verzamel
from profielen.ernaast import Ernaast
from profielen.models import Indicator, ProfielVersie
from profielen.secties import in_blokken
from profielen.tellingen import lees_tellingen
from profielen.uitersten import te_vergelijken, uiterste
from wijken.kaart import kaartje
from wijken.models import Gebied

KORT = 4


@dataclass(frozen=True)
class Cijfer:
    """One value in one year."""

    jaar: int
    tekst: str
    ontbreekt: bool
    bron: str


@dataclass(frozen=True)
class Regel:
    """One indicator: its values, what stands beside it, and its sentences and drawings."""

    code: str
    naam: str
    thema: str
    cbs_thema: str
    definitie: str
    cijfers: list[Cijfer]
    gemeente: str
    naast: str
    zin: str
    verandering: str
    sinds: str
    uiterste: str
    rijtje: grafieken.Rijtje | None
    lijn: grafieken.Lijn | None
    staven: grafieken.Staven | None

    @property
    def nieuwste(self) -> Cijfer:
        return self.cijfers[-1]

    @property
    def is_verhaal(self) -> bool:
        """Whether there is something to draw; what is a bare number stands in a smaller place."""
        return bool(self.lijn or self.staven or self.rijtje)

    @property
    def vertelt(self) -> bool:
        return not self.nieuwste.ontbreekt and bool(self.zin or self.sinds)


@dataclass(frozen=True)
class Thema:
    """A theme of brede welvaart with its figures."""

    code: str
    naam: str
    regels: list[Regel]

    @property
    def bronnen(self) -> list[str]:
        return sorted({cijfer.bron for regel in self.regels for cijfer in regel.cijfers})

    @cached_property
    def verhalen(self) -> list[Regel]:
        return [regel for regel in self.regels if regel.is_verhaal]

    @cached_property
    def feiten(self) -> list[Regel]:
        return [regel for regel in self.regels if not regel.is_verhaal and not regel.nieuwste.ontbreekt]

    @property
    def breed(self) -> int:
        """How many of the three columns it takes: one for each drawing, and one for all bare numbers together."""
        return min(3, len(self.verhalen) + bool(self.feiten)) if self.verhalen else min(2, max(1, len(self.feiten)))

    @cached_property
    def leeg(self) -> list[Regel]:
        return [regel for regel in self.regels if not regel.is_verhaal and regel.nieuwste.ontbreekt]


def profielpagina(gebied: Gebied, versie: ProfielVersie | None, cijfers: dict) -> dict:
    """What `profielen/profiel.html` shows; `cijfers` as `weergave` makes them."""
    blokken = in_blokken(versie.secties() if versie else [])
    return {"gebied": gebied, "versie": versie, "kaartje": kaartje(gebied), "blokken": blokken, **cijfers}


def weergave_van(gebied: Gebied, versie: ProfielVersie | None) -> dict:
    """The figures of a version, or those of today; remembered, for composing and drawing them costs more than the rest of a page."""
    sleutel = f"profielen.versie {versie.pk}" if versie else f"profielen.gebied {gebied.pk}"
    return onthoud(sleutel, lambda: weergave(versie.cijfers if versie else verzamel(gebied)))


def weergave(cijfers: dict, ernaast: Ernaast | None = None) -> dict:
    """What the templates of a profile need of `cijfers`, with a gebied that a visitor put beside it."""
    themas = per_thema(cijfers, ernaast)
    bronnen = sorted({bron for thema in themas for bron in thema.bronnen})
    tekenen = {"themas": themas, "cijfers": cijfers, "bronnen": bronnen, "ernaast": ernaast}
    return {
        "cijfers": cijfers,
        "themas": themas,
        "uitgetekend": render_to_string("profielen/_themas.html", tekenen),
        "kort": in_het_kort(themas),
        "per_cbs_thema": _per_cbs_thema(themas),
        "tellingen": lees_tellingen(cijfers.get("tellingen") or {}),
    }


def per_thema(cijfers: dict, ernaast: Ernaast | None = None) -> list[Thema]:
    """The themes that have figures, in the order of the model."""
    regels: dict[str, list[Regel]] = {}
    for rij in cijfers.get("rijen", []):
        regels.setdefault(rij["thema"], []).append(_regel(rij, cijfers, ernaast))
    return [Thema(code, naam, regels[code]) for code, naam in Indicator.Thema.choices if code in regels]


def in_het_kort(themas: list[Thema]) -> list[Regel]:
    """Four figures that say the most: what has a sentence or a past, and then the first of each theme."""
    bekend = [regel for thema in themas for regel in thema.regels if not regel.nieuwste.ontbreekt]
    gekozen = [regel for regel in bekend if regel.vertelt][:KORT]
    for regel in bekend:
        if len(gekozen) < KORT and regel.thema not in {g.thema for g in gekozen}:
            gekozen.append(regel)
    return gekozen


def _per_cbs_thema(themas: Iterable[Thema]) -> list[tuple[str, list[Regel]]]:
    """The second entrance. Versions from before it was kept have none."""
    per: dict[str, list[Regel]] = {}
    for regel in (regel for thema in themas for regel in thema.regels if regel.cbs_thema):
        per.setdefault(regel.cbs_thema, []).append(regel)
    return sorted(per.items())


def _regel(rij: dict, cijfers: dict, ernaast: Ernaast | None) -> Regel:
    eenheid, decimalen = rij["eenheid"], rij["decimalen"]
    bekend = [(j["jaar"], Decimal(j["waarde"])) for j in rij["jaren"] if j["waarde"] is not None]
    nieuwste = bekend[-1][1] if rij["jaren"][-1]["waarde"] is not None else None
    is_deel = nieuwste is not None and eenheid == "%" and bool(rij["in_woorden"])
    ander = ernaast.waarden.get((rij["code"], rij["jaren"][-1]["jaar"])) if ernaast else None
    naast = te_vergelijken(rij, cijfers, nieuwste, (ernaast.naam, ander) if ernaast and ander is not None else None)
    verloop = (*bekend[0], *bekend[-1]) if len(bekend) > 1 else None
    return Regel(
        code=rij["code"],
        naam=rij["naam"],
        thema=rij["thema"],
        cbs_thema=rij.get("cbs_thema", ""),
        definitie=rij["definitie"],
        cijfers=[_cijfer(rij, jaar) for jaar in rij["jaren"]],
        gemeente=zinnen.getal(rij["gemeente"], eenheid, decimalen) if rij["gemeente"] else "",
        naast=zinnen.getal(ander, eenheid, decimalen) if ander is not None else "",
        zin=zinnen.een_op_de(nieuwste, rij["in_woorden"]) if is_deel else "",
        verandering=zinnen.verandering(*verloop, eenheid, decimalen) if verloop else "",
        sinds=zinnen.sinds(*verloop[:2], verloop[3], eenheid, decimalen) if verloop else "",
        uiterste=uiterste(rij, cijfers["gebied"], nieuwste),
        rijtje=grafieken.rijtje(nieuwste) if is_deel else None,
        lijn=grafieken.lijn(bekend, eenheid, decimalen),
        staven=grafieken.staven(naast, eenheid, decimalen) if naast else None,
    )


def _cijfer(rij: dict, jaar: dict) -> Cijfer:
    """A value, or why there is none; versions from before reasons were kept do not say it."""
    tekst = zinnen.getal(jaar["waarde"], rij["eenheid"], rij["decimalen"])
    return Cijfer(jaar["jaar"], jaar.get("reden") or tekst, jaar["waarde"] is None, jaar["bron"])

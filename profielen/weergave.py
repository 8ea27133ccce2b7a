"""How a page shows the figures: per theme, with sentences and charts; made from the plain data of `cijfers`."""

from dataclasses import dataclass

from profielen import grafieken, zinnen
from profielen.models import Indicator


@dataclass(frozen=True)
class Cijfer:
    """One value in one year."""

    jaar: int
    tekst: str
    ontbreekt: bool
    bron: str


@dataclass(frozen=True)
class Regel:
    """One indicator in the table of its theme."""

    code: str
    naam: str
    definitie: str
    cijfers: list[Cijfer]
    gemeente: str
    zin: str
    verandering: str
    lijn: grafieken.Lijn | None
    staven: grafieken.Staven | None


@dataclass(frozen=True)
class Thema:
    """A theme of brede welvaart with its figures."""

    code: str
    naam: str
    regels: list[Regel]

    @property
    def bronnen(self) -> list[str]:
        return sorted({cijfer.bron for regel in self.regels for cijfer in regel.cijfers})

    @property
    def tekeningen(self) -> list[Regel]:
        return [regel for regel in self.regels if regel.lijn or regel.staven]


def per_thema(cijfers: dict) -> list[Thema]:
    """The themes that have figures, in the order of the model."""
    regels: dict[str, list[Regel]] = {}
    for rij in cijfers.get("rijen", []):
        regels.setdefault(rij["thema"], []).append(_regel(rij, cijfers["gebied"]))
    return [Thema(code, naam, regels[code]) for code, naam in Indicator.Thema.choices if code in regels]


def _regel(rij: dict, naam: str) -> Regel:
    nieuwste = rij["jaren"][-1]["waarde"]
    return Regel(
        code=rij["code"],
        naam=rij["naam"],
        definitie=rij["definitie"],
        cijfers=[_cijfer(rij, jaar) for jaar in rij["jaren"]],
        gemeente=zinnen.getal(rij["gemeente"], rij["eenheid"], rij["decimalen"]) if rij["gemeente"] else "",
        zin=zinnen.een_op_de(nieuwste, rij["in_woorden"]) if nieuwste is not None and rij["eenheid"] == "%" else "",
        verandering=_verandering(rij),
        lijn=grafieken.lijn(rij),
        staven=grafieken.staven(rij, naam),
    )


def _cijfer(rij: dict, jaar: dict) -> Cijfer:
    """A value, or why there is none; versions from before reasons were kept do not say it."""
    tekst = zinnen.getal(jaar["waarde"], rij["eenheid"], rij["decimalen"])
    return Cijfer(jaar["jaar"], jaar.get("reden") or tekst, jaar["waarde"] is None, jaar["bron"])


def _verandering(rij: dict) -> str:
    bekend = [j for j in rij["jaren"] if j["waarde"] is not None]
    if len(bekend) < 2:
        return ""
    eerst, laatst = bekend[0], bekend[-1]
    return zinnen.verandering(
        eerst["jaar"], eerst["waarde"], laatst["jaar"], laatst["waarde"], rij["eenheid"], rij["decimalen"]
    )

"""What the address of the list of ideas asks for, and the page of ideas that answers it."""

import re
from dataclasses import dataclass

from kampen_wijk.cursor import bladwijzer, na
from participatie.inzendingen.fases import Fase
from participatie.inzendingen.models.kiezen_idee import bladwijzer_vak
from wijken.models import Gebied
from wijken.plaats import KAMPEN
from wijken.vakken import meters, midden_van, vak_van, van_dichtbij

PER_PAGINA = 24
SORTERINGEN = {"nieuwste": "Nieuwste", "steun": "Meeste steun", "dichtbij": "Dicht bij u"}
ANTWOORDEN = {"met": "Met antwoord van de gemeente", "zonder": "Nog zonder antwoord"}
_PLEK = re.compile(r"(\d{1,2}\.\d{1,6}),(\d{1,2}\.\d{1,6})", re.ASCII)


@dataclass(frozen=True)
class Keuze:
    """The filters and the order; what is not understood counts as not said."""

    gebied: Gebied | None  # of the address itself, or chosen
    vast: bool  # whether it is of the address itself
    fase: str
    antwoord: str
    sorteer: str
    vak: int | None
    buiten: bool  # a place was given, outside the gemeente
    kaart: bool
    na: str

    @property
    def gefilterd(self) -> bool:
        return bool(self.fase or self.antwoord or (self.gebied and not self.vast))

    @property
    def dichtbij(self) -> bool:
        """Sorted by distance: asked for, and it is known from where."""
        return self.sorteer == "dichtbij" and self.vak is not None

    def labels(self) -> list[tuple[str, str]]:
        """(parameter, words) of each filter, to take away one by one."""
        gebied = [("gebied", self.gebied.naam)] if self.gebied and not self.vast else []
        fase = [("fase", Fase(self.fase).label)] if self.fase else []
        return gebied + fase + ([("antwoord", ANTWOORDEN[self.antwoord])] if self.antwoord else [])


def lees_keuze(vraag, gebied: Gebied | None) -> Keuze:
    """From the parameters of an address."""

    def een_van(naam, mogelijk, anders=""):
        return vraag.get(naam, "") if vraag.get(naam, "") in mogelijk else anders

    gekozen = gebied or next((g for g in Gebied.objects.alle() if g.slug == vraag.get("gebied", "") and g.actueel), None)
    plek = _PLEK.fullmatch(vraag.get("plek", ""))
    lat, lon = (float(plek[1]), float(plek[2])) if plek else (0.0, 0.0)
    binnen = KAMPEN.bevat(lat, lon)
    return Keuze(
        gebied=gekozen, vast=gebied is not None, fase=een_van("fase", Fase.values), antwoord=een_van("antwoord", ANTWOORDEN),
        sorteer=een_van("sorteer", SORTERINGEN, "nieuwste"), vak=vak_van(lat, lon) if binnen else None,
        buiten=bool(plek) and not binnen, kaart=vraag.get("weergave") == "kaart", na=vraag.get("na", ""),
    )


def in_adres(lat: float, lon: float) -> str:
    """A place as it may stand in an address: the middle of its square, so no house can be told from it."""
    midden_lat, midden_lon = midden_van(vak_van(lat, lon))
    return f"{midden_lat:.4f},{midden_lon:.4f}"


def bladzijde(ideeen, keuze: Keuze) -> tuple[list, str]:
    """(ideas, where the next page begins); one row more than shown tells whether there is one."""
    rijen = ideeen.openbaar()
    if keuze.gebied:
        rijen = rijen.rond(keuze.gebied)
    if keuze.fase:
        rijen = rijen.in_fase(keuze.fase)
    if keuze.antwoord:
        rijen = rijen.met_antwoord(keuze.antwoord == "met")
    lijst, waar = _gesorteerd(rijen, keuze)
    volgende = waar(lijst[PER_PAGINA - 1]) if len(lijst) > PER_PAGINA else ""
    return _met_afstand(lijst[:PER_PAGINA], keuze), volgende


def _gesorteerd(rijen, keuze):
    if keuze.dichtbij:
        vakken = van_dichtbij(*midden_van(keuze.vak))
        return rijen.dichtbij(vakken, na=keuze.na, aantal=PER_PAGINA + 1), bladwijzer_vak
    op, rijen = ("aantal_steun", rijen.meeste_steun()) if keuze.sorteer == "steun" else ("gepubliceerd_op", rijen)
    lijst = na(rijen.voor_lijst(), keuze.na, op=op)
    return list(lijst[: PER_PAGINA + 1]), lambda idee: bladwijzer(idee, op)


def _met_afstand(lijst, keuze):
    for idee in lijst if keuze.dichtbij else ():
        plek = idee.openbare_plek()
        idee.afstand = afstand_in_woorden(meters(*midden_van(keuze.vak), *plek)) if plek else ""
    return lijst


def afstand_in_woorden(afstand: float) -> str:
    """Roughly: it is measured from the middle of a square, often to the middle of a gebied."""
    if afstand < 750:
        return "minder dan 1 kilometer"
    helften = round(afstand / 500) if afstand < 2750 else round(afstand / 1000) * 2
    return "ongeveer " + f"{helften / 2:g} kilometer".replace(".", ",")

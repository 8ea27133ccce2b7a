"""Figures in words and in Dutch notation; no ORM in here."""

from decimal import ROUND_HALF_UP, Decimal

NIET_GEPUBLICEERD = "niet gepubliceerd door CBS"

_ONTBREEKT = {
    "geheim": "geheim, omdat het over te weinig mensen gaat",
    "onbetrouwbaar": "niet betrouwbaar genoeg",
    "gebied_bestond_niet": "het gebied bestond nog niet",
    "te_weinig_inwoners": "te weinig inwoners",
    "inwoners_onbekend": "niet getoond: wij weten niet hoeveel mensen hier wonen",
    "deel_ontbreekt": "niet te berekenen: van een deel van het gebied is er geen cijfer",
    "niet_samen": "niet te berekenen uit de delen van het gebied",
}


def ontbreekt(reden: str, herkomst: str = "cbs") -> str:
    """Why there is no number, for residents."""
    return _ONTBREEKT.get(reden) or (NIET_GEPUBLICEERD if herkomst == "cbs" else "niet bekend")


def getal(waarde, eenheid: str = "", decimalen: int = 0) -> str:
    """A value as residents read it: 1.080, 13%, € 337.000, 157 hectare; or that it is not published."""
    if waarde is None:
        return NIET_GEPUBLICEERD
    if eenheid == "x 1.000 euro":
        return f"€ {_met_punten(Decimal(waarde) * 1000, 0)}"
    tekst = _met_punten(Decimal(waarde), decimalen)
    if eenheid == "%":
        return f"{tekst}%"
    return f"{tekst} {eenheid}" if eenheid else tekst


def een_op_de(percentage, wat: str) -> str:
    """A share as a sentence: 20 and "inwoners is 65 jaar of ouder" give "1 op de 5 inwoners is 65 jaar of ouder."."""
    deel = Decimal(percentage)
    if deel <= 0 or deel > 100 or not wat:
        return ""
    if deel < 40:
        teller, noemer = 1, int((100 / deel).quantize(Decimal(1), ROUND_HALF_UP))
    else:
        teller, noemer = int((deel / 10).quantize(Decimal(1), ROUND_HALF_UP)), 10
    precies = deel * noemer == 100 * teller
    return f"{'' if precies else 'Ongeveer '}{teller} op de {noemer} {wat}."


def verandering(van_jaar: int, van, naar_jaar: int, naar, eenheid: str, decimalen: int) -> str:
    """What happened between two years, in one sentence; from zero there is no percentage."""
    verschil = Decimal(naar) - Decimal(van)
    if not verschil:
        return f"Tussen {van_jaar} en {naar_jaar} bleef dit gelijk."
    hoeveel = getal(abs(verschil), "" if eenheid == "%" else eenheid, decimalen)
    punten = " procentpunt" if eenheid == "%" else ""
    groei = "" if eenheid == "%" else _groei(Decimal(van), verschil)
    return f"Van {van_jaar} naar {naar_jaar}: {hoeveel}{punten} {'meer' if verschil > 0 else 'minder'}{groei}."


def _groei(van: Decimal, verschil: Decimal) -> str:
    if van <= 0:
        return ""
    return f" ({_met_punten(abs(100 * verschil / van), 1)}%)"


def _met_punten(waarde: Decimal, decimalen: int) -> str:
    tekst = f"{waarde.quantize(Decimal(1).scaleb(-decimalen), ROUND_HALF_UP):,f}"
    return tekst.translate(str.maketrans(",.", ".,"))

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


def breuk(percentage) -> tuple[int, int] | None:
    """A share as so many of so many: 20 is (1, 5), 73 is (7, 10); None for what is no part of a whole."""
    deel = Decimal(percentage)
    if deel <= 0 or deel > 100:
        return None
    if deel < 40:
        return 1, int((100 / deel).quantize(Decimal(1), ROUND_HALF_UP))
    return int((deel / 10).quantize(Decimal(1), ROUND_HALF_UP)), 10


def een_op_de(percentage, wat: str) -> str:
    """A share as a sentence: 20 and "inwoners is 65 jaar of ouder" give "1 op de 5 inwoners is 65 jaar of ouder."."""
    gevonden = breuk(percentage)
    if gevonden is None or not wat:
        return ""
    teller, noemer = gevonden
    precies = Decimal(percentage) * noemer == 100 * teller
    return f"{'' if precies else 'Ongeveer '}{teller} op de {noemer} {wat}."


def verandering(van_jaar: int, van, naar_jaar: int, naar, eenheid: str, decimalen: int) -> str:
    """What happened between two years, in one sentence; from zero there is no percentage."""
    if Decimal(naar) == Decimal(van):
        return f"Tussen {van_jaar} en {naar_jaar} bleef dit gelijk."
    hoeveel, groei = _verschil(Decimal(van), Decimal(naar), eenheid, decimalen)
    return f"Van {van_jaar} naar {naar_jaar}: {hoeveel}{groei}."


def sinds(van_jaar: int, van, naar, eenheid: str, decimalen: int) -> str:
    """The same in a few words, for below a large number: 55 meer dan in 2022 (5,4%)."""
    if Decimal(naar) == Decimal(van):
        return f"evenveel als in {van_jaar}"
    hoeveel, groei = _verschil(Decimal(van), Decimal(naar), eenheid, decimalen)
    return f"{hoeveel} dan in {van_jaar}{groei}"


def _verschil(van: Decimal, naar: Decimal, eenheid: str, decimalen: int) -> tuple[str, str]:
    """("55 meer", " (5,4%)")"""
    verschil = naar - van
    hoeveel = getal(abs(verschil), "" if eenheid == "%" else eenheid, decimalen)
    punten = " procentpunt" if eenheid == "%" else ""
    groei = "" if eenheid == "%" else _groei(van, verschil)
    return f"{hoeveel}{punten} {'meer' if verschil > 0 else 'minder'}", groei


def _groei(van: Decimal, verschil: Decimal) -> str:
    if van <= 0:
        return ""
    return f" ({_met_punten(abs(100 * verschil / van), 1)}%)"


def _met_punten(waarde: Decimal, decimalen: int) -> str:
    tekst = f"{waarde.quantize(Decimal(1).scaleb(-decimalen), ROUND_HALF_UP):,f}"
    return tekst.translate(str.maketrans(",.", ".,"))

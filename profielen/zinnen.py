"""Figures in words and in Dutch notation; no ORM in here."""

from decimal import ROUND_HALF_UP, Decimal

NIET_GEPUBLICEERD = "niet gepubliceerd door CBS"


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
    """What happened between two years, in one sentence."""
    verschil = Decimal(naar) - Decimal(van)
    if not verschil:
        return f"Tussen {van_jaar} en {naar_jaar} bleef dit gelijk."
    hoeveel = getal(abs(verschil), "" if eenheid == "%" else eenheid, decimalen)
    punten = " procentpunt" if eenheid == "%" else ""
    return f"Van {van_jaar} naar {naar_jaar}: {hoeveel}{punten} {'meer' if verschil > 0 else 'minder'}."


def _met_punten(waarde: Decimal, decimalen: int) -> str:
    tekst = f"{waarde.quantize(Decimal(1).scaleb(-decimalen), ROUND_HALF_UP):,f}"
    return tekst.translate(str.maketrans(",.", ".,"))

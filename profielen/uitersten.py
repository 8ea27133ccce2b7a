"""What stands beside a figure: the gemeente, a gebied of one's choice, and the highest and lowest of all others."""

from decimal import Decimal

VERGELIJKBAAR = {"%", "per km²", "x 1.000 euro"}
Rij = tuple[str, Decimal, str]


def te_vergelijken(rij: dict, cijfers: dict, eigen: Decimal | None, naast: tuple[str, Decimal] | None) -> list[Rij]:
    """(name, value, kind) for the bars; none where there is nothing to compare, or comparing says nothing.

    A number of people or houses says nothing beside that of another gebied; a share or a mean does.
    """
    if eigen is None or rij["eenheid"] not in VERGELIJKBAAR:
        return []
    rijen: list[Rij] = [(cijfers["gebied"], eigen, "hier")]
    if naast:
        rijen.append((*naast, "naast"))
    if rij["gemeente"] is not None:
        rijen.append(("Hele gemeente", Decimal(rij["gemeente"]), "gemeente"))
    rijen += _uitersten(rij, eigen, {naam for naam, _, _ in rijen})
    return rijen if len(rijen) > 1 else []


def uiterste(rij: dict, naam: str, eigen: Decimal | None) -> str:
    """That all others have less, or more, when there are three or more to say it of."""
    anderen = [Decimal(ander["waarde"]) for ander in rij["anderen"]]
    if eigen is None or len(anderen) < 3:
        return ""
    waar = "hoogst" if eigen > max(anderen) else "laagst" if eigen < min(anderen) else ""
    return f"Van alle wijken en kernen met dit cijfer is het in {naam} het {waar}." if waar else ""


def _uitersten(rij: dict, eigen: Decimal, staan_er: set[str]) -> list[Rij]:
    """The highest and the lowest of all, unless that is this gebied itself, or stands there already."""
    if len(rij["anderen"]) < 2:
        return []
    op_hoogte = sorted((Decimal(ander["waarde"]), ander["naam"]) for ander in rij["anderen"])
    (laagste, wie_laagst), (hoogste, wie_hoogst) = op_hoogte[0], op_hoogte[-1]
    beide = [(wie_hoogst, "hoogste", hoogste)] if hoogste >= eigen else []
    beide += [(wie_laagst, "laagste", laagste)] if laagste <= eigen else []
    return [(f"{wie} ({wat})", waarde, "ander") for wie, wat, waarde in beide if wie not in staan_er]

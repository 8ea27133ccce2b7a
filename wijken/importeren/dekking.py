"""A layout divides the whole gemeente: a file that leaves a part out is not whole."""

from shapely import unary_union
from shapely.geometry import shape

from wijken.importeren.vlak import OngeldigBestand, Vlak
from wijken.models import CbsCode

MINSTENS = 0.9


def controleer_dekking(niveau: str, vlakken: list[Vlak]) -> None:
    """Refuse a layout that covers less than nine tenths of the gemeente as we know it.

    Without this a file that was cut off between two features would close the codes that it misses.
    """
    bekend = [shape(g) for g in CbsCode.objects.geldig().filter(niveau=niveau).values_list("geometrie", flat=True) if g]
    if not bekend:
        return
    geheel = unary_union(bekend)
    deel = unary_union([shape(v.geometrie) for v in vlakken]).intersection(geheel).area / geheel.area
    if deel < MINSTENS:
        raise OngeldigBestand(
            f"Het bestand beslaat maar {deel:.0%} van de gemeente en is dus niet volledig: haal het opnieuw op."
        )

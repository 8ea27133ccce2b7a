"""Small numbers among figures of our own: looks up who lives where and what adds up to what, and asks which to withhold."""

from collections import defaultdict
from decimal import Decimal

from profielen.kleine_aantallen import af_te_schermen, te_klein
from profielen.models import Indicator, Meting
from wijken.models import Gebied

INWONERS = "inwoners"
# (indicator, gebied, year) -> (value, reason, source)
Stand = dict[tuple[int, int, int], tuple[Decimal | None, str, str]]


def scherm_af(straks: Stand, indicatoren: dict[int, Indicator]) -> Stand:
    """`straks` in which small numbers of our own have made way for a reason; all indicators and years are in it."""
    uit = dict(straks)
    totalen = _totalen()
    inwoners = _inwoners(straks, indicatoren)
    per_cijfer, alle = defaultdict(dict), defaultdict(dict)
    for (indicator_id, gebied_id, jaar), (waarde, reden, _) in straks.items():
        alle[indicator_id, jaar][gebied_id] = waarde
        afgeschermd = reden in (Meting.Ontbreekt.TE_WEINIG, Meting.Ontbreekt.INWONERS_ONBEKEND)
        if indicatoren[indicator_id].is_eigen and (waarde is not None or afgeschermd):
            per_cijfer[indicator_id, jaar][gebied_id] = waarde
    for (indicator_id, jaar), waarden in per_cijfer.items():
        wonen = {gebied: _op(inwoners.get(gebied, {}), jaar) for gebied in waarden}
        noemers = alle.get((indicatoren[indicator_id].noemer_id, jaar), {})
        for gebied in _weg(indicatoren[indicator_id], waarden, wonen, noemers, totalen):
            onbekend = wonen[gebied] is None and not indicatoren[indicator_id].is_aantal
            reden = Meting.Ontbreekt.INWONERS_ONBEKEND if onbekend else Meting.Ontbreekt.TE_WEINIG
            uit[indicator_id, gebied, jaar] = None, str(reden), straks[indicator_id, gebied, jaar][2]
    return uit


def _weg(indicator, waarden, wonen, noemers, totalen) -> set[int]:
    """Of one indicator in one year: the gebieden to withhold."""
    klein = {
        gebied for gebied, waarde in waarden.items() if waarde is None or te_klein(
            is_aantal=indicator.is_aantal, waarde=waarde, inwoners=wonen[gebied], noemer=noemers.get(gebied),
            kleinste_bevolking=indicator.kleinste_bevolking, kleinste_aantal=indicator.kleinste_aantal,
            is_percentage=indicator.eenheid == "%",
        )
    }
    if indicator.samenstellen == Indicator.Samenstellen.NIET:
        return klein
    gewichten = waarden if indicator.is_aantal else wonen
    minimum = indicator.kleinste_aantal if indicator.is_aantal else indicator.kleinste_bevolking
    return af_te_schermen(gewichten, klein, totalen, minimum)


def _totalen() -> dict[int, list[int]]:
    """Of which gebieden each gebied is the sum: what lies right below it, and the parts of a werkgebied."""
    totalen: dict = defaultdict(list)
    onder = Gebied.objects.exclude(soort=Gebied.Soort.WERKGEBIED).filter(ouder__isnull=False).order_by("pk")
    for boven, plek in onder.values_list("ouder", "pk"):
        totalen[boven].append(plek)
    return dict(totalen) | Gebied.objects.delen_per_werkgebied()


def _inwoners(straks: Stand, indicatoren) -> dict[int, dict[int, Decimal]]:
    """Per gebied how many people lived there, by year; other years than those of `straks` come from the table."""
    bekend = Meting.objects.filter(indicator__code=INWONERS)
    per_gebied: dict[int, dict[int, Decimal]] = defaultdict(dict)
    for gebied, jaar, waarde in bekend.values_list("gebied", "jaar", "waarde"):
        if waarde is not None:
            per_gebied[gebied][jaar] = waarde
    for (indicator_id, gebied, jaar), (waarde, _, _) in straks.items():
        if indicatoren[indicator_id].code == INWONERS and waarde is not None:
            per_gebied[gebied][jaar] = waarde
    return per_gebied


def _op(per_jaar: dict[int, Decimal], jaar: int) -> Decimal | None:
    """The number of that year, else of the last year before it, else of the first after it."""
    eerder = [j for j in per_jaar if j <= jaar]
    return per_jaar[max(eerder)] if eerder else per_jaar[min(per_jaar)] if per_jaar else None

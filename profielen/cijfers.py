"""The figures of a gebied as plain data: what a page shows, and what is frozen in a version when it is published."""

from profielen.models import Meting
from wijken.models import Gebied

# A number of people or houses says nothing beside that of another gebied; a share or a mean does.
VERGELIJKBAAR = {"%", "per km²", "x 1.000 euro"}


def verzamel(gebied) -> dict:
    """Every indicator of `gebied` with its years, the gemeente and the other wijken; JSON, in two queries.

    Decimals are strings; None is a value that CBS did not publish.
    """
    metingen, plaats = Meting.objects.voor_gebied(gebied)
    rijen: dict[str, dict] = {}
    for meting in metingen:
        rij = rijen.setdefault(meting.indicator.code, _rij(meting.indicator))
        rij["jaren"].append(_jaar(meting))
    if plaats:
        _zet_erbij(rijen, plaats)
    return {
        "gebied": plaats.naam if plaats else "",
        "eigen": plaats == gebied,
        "soort": plaats.soort if plaats else "",
        "delen": _delen(plaats, metingen),
        "rijen": list(rijen.values()),
    }


def _delen(plaats, metingen) -> list[str]:
    """The names of the parts that these figures were made from; none when they are its own."""
    if not metingen or metingen[0].pk is not None:
        return []
    delen = Gebied.objects.delen_per_werkgebied()[plaats.pk]
    return [plek.naam for plek in Gebied.objects.alle() if plek.pk in delen]


def _jaar(meting) -> dict:
    return {
        "jaar": meting.jaar,
        "waarde": _tekst(meting.waarde),
        "reden": "" if meting.waarde is not None else meting.in_cijfers,
        "bron": meting.bron,
    }


def _rij(indicator) -> dict:
    return {
        "code": indicator.code,
        "naam": indicator.naam,
        "eenheid": indicator.eenheid,
        "decimalen": indicator.decimalen,
        "thema": indicator.thema,
        "definitie": indicator.definitie,
        "in_woorden": indicator.in_woorden,
        "jaren": [],
        "gemeente": None,
        "anderen": [],
    }


def _zet_erbij(rijen, plaats) -> None:
    """Beside each newest value: that of the gemeente, and of the other wijken and kernen in the same year."""
    elders = (
        Meting.objects.exclude(gebied=plaats)
        .filter(indicator__code__in=rijen)
        .select_related("indicator", "gebied")
        .order_by("gebied__sorteersleutel")
    )
    for meting in elders:
        rij = rijen[meting.indicator.code]
        if meting.waarde is None or meting.jaar != rij["jaren"][-1]["jaar"]:
            continue
        if meting.gebied.soort == Gebied.Soort.GEMEENTE:
            rij["gemeente"] = _tekst(meting.waarde)
        elif rij["eenheid"] in VERGELIJKBAAR:
            rij["anderen"].append({"naam": meting.gebied.naam, "waarde": _tekst(meting.waarde)})


def _tekst(waarde):
    return None if waarde is None else f"{waarde.normalize():f}"

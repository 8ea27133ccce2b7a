"""The figures of a gebied as plain data: what a page shows, and what is frozen in a version when it is published."""

from django.db.models import Q

from profielen.models import Meting
from profielen.uitersten import VERGELIJKBAAR
from wijken.models import Gebied


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
        "cbs_thema": indicator.cbs_thema,
        "definitie": indicator.definitie,
        "in_woorden": indicator.in_woorden,
        "jaren": [],
        "gemeente": None,
        "anderen": [],
    }


def _zet_erbij(rijen, plaats) -> None:
    """Beside each newest value: that of the gemeente, and of the other wijken and kernen in the same year."""
    gemeente, nieuwste = Q(gebied__soort=Gebied.Soort.GEMEENTE), {code: rij["jaren"][-1]["jaar"] for code, rij in rijen.items()}
    elders = (
        Meting.objects.exclude(gebied=plaats)
        .filter(gemeente | Q(indicator__eenheid__in=VERGELIJKBAAR), indicator__code__in=rijen, waarde__isnull=False)
        .filter(jaar__in=set(nieuwste.values()))
        .order_by("gebied__sorteersleutel")
    )
    for code, jaar, soort, naam, waarde in elders.values_list(
        "indicator__code", "jaar", "gebied__soort", "gebied__naam", "waarde"
    ):
        if jaar != nieuwste[code]:
            continue
        if soort == Gebied.Soort.GEMEENTE:
            rijen[code]["gemeente"] = _tekst(waarde)
        else:
            rijen[code]["anderen"].append({"naam": naam, "waarde": _tekst(waarde)})


def _tekst(waarde):
    return None if waarde is None else f"{waarde.normalize():f}"

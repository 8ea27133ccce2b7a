"""The list of a walk: in the order in which one passes by, and on paper."""

from django.conf import settings
from django.utils.formats import date_format

from kampen_wijk.pdf.maken import maak_pdf
from kampen_wijk.secretlinks.reference import groepeer
from kampen_wijk.textchecks.maskeren import maskeer
from participatie.inzendingen.models import Bericht, Inzending
from participatie.portaal.namen import met_namen
from participatie.portaal.schouwkaart import schouwkaart
from wijken.kaart import KRIMP

# Enough to know what to look for; the rest stands in the portal.
HOOGSTENS_TEKENS = 320


def route(dingen: list) -> list:
    """What lies near follows each other: from each to the nearest that is left. Without a place they come last, by words."""
    met_plek = [ding for ding in dingen if ding.lat is not None]
    zonder = sorted((ding for ding in dingen if ding.lat is None), key=lambda d: (d.gebied.naam, d.plaats, d.pk))
    uit = []
    # From the north: the same list always makes the same walk.
    hier = max(met_plek, key=lambda ding: (ding.lat, ding.pk), default=None)
    while hier is not None:
        uit.append(hier)
        met_plek.remove(hier)
        hier = min(met_plek, key=lambda ding: (_afstand(uit[-1], ding), ding.pk), default=None)
    return [*uit, *zonder]


def _afstand(een, ander) -> float:
    return (een.lat - ander.lat) ** 2 + ((een.lon - ander.lon) * KRIMP) ** 2


def punten(schouw, user) -> list[dict]:
    """The rows of the page: what this medewerker may see of the list, numbered along the walk, with the notes of staff."""
    per_ding = dict(schouw.punten.values_list("inzending", "pk"))
    zichtbaar = Inzending.objects.werk_van(user).filter(pk__in=per_ding)
    notities: dict[int, list] = {}
    for bericht in Bericht.objects.filter(inzending__in=list(per_ding), soort=Bericht.Soort.NOTITIE).select_related("door"):
        notities.setdefault(bericht.inzending_id, []).append(bericht)
    return [
        {"nummer": nummer, "ding": ding, "punt": per_ding[ding.pk], "notities": notities.get(ding.pk, [])}
        for nummer, ding in enumerate(route(met_namen(list(zichtbaar))), 1)
    ]


def lijst_pdf(titel: str, wanneer, dingen: list, gebied=None) -> bytes:
    """On paper, large enough to read outside; without anything about who sent it. Raises PdfLuktNiet."""
    rijen = [_regel(nummer, ding) for nummer, ding in enumerate(dingen, 1)]
    return maak_pdf("schouw", {
        "gemeente": settings.GEMEENTE_NAAM,
        "titel": titel,
        "wanneer": date_format(wanneer, "l j F Y"),
        "gebied": gebied.naam if gebied else "",
        "rijen": rijen,
        "kaart": schouwkaart(dingen),
    })


def _regel(nummer: int, ding) -> dict:
    """The words of the sender, with names, numbers and addresses of people made unreadable."""
    return {
        "nummer": nummer,
        "soort": ding.soort,
        "waar": ", ".join(deel for deel in (ding.plaats, ding.gebied.naam) if deel),
        "tekst": _kort(maskeer(" ".join(f"{ding.titel}. {ding.tekst}".lstrip(". ").split()))),
        "kenmerk": groepeer(ding.referentie),
    }


def _kort(tekst: str) -> str:
    return tekst if len(tekst) <= HOOGSTENS_TEKENS else tekst[:HOOGSTENS_TEKENS].rsplit(" ", 1)[0] + " …"

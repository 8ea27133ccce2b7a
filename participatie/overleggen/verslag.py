"""The minutes in words: what was said, and of each punt what it became; without the name of a person."""

from django.utils.formats import date_format

from kampen_wijk.secretlinks.reference import groepeer
from participatie.overleggen.models import Overleg, Punt


def verslagteksten(overleg: Overleg, punten: list[Punt]) -> list[str]:
    """All that people outside will read of it, and that somebody typed."""
    return [overleg.contactmoment.inhoud if overleg.contactmoment else "", *(punt.tekst for punt in punten)]


def punten_in_woorden(punten: list[Punt]) -> list[dict[str, str]]:
    """`tekst` and `vervolg` of each; reads what `met_dingen` fetched."""
    return [{"tekst": punt.tekst, "vervolg": _vervolg(punt)} for punt in punten]


def _vervolg(punt: Punt) -> str:
    if punt.inzending:
        onderwerp = f" over {punt.inzending.categorie.naam.lower()}" if punt.inzending.categorie else ""
        return f"Dit is nu een signaal{onderwerp}, met nummer {groepeer(punt.inzending.referentie)}."
    if punt.taak:
        bij = f"Afdeling {punt.taak.afdeling}" if punt.taak.afdeling else "De gemeente"
        return f"{bij} gaat hiermee aan de slag, uiterlijk {_dag(punt.taak.uiterlijk_op)}."
    if punt.toezegging:
        wie = punt.toezegging.belover_buiten
        return f"Beloofd door {wie}, uiterlijk {_dag(punt.toezegging.uiterlijk_op)}."
    return ""


def _dag(dag) -> str:
    return date_format(dag, "j F Y")

"""Loads the project's own facts: the gebieden of Kampen under the names that people use."""

import json

from django.db import transaction
from shapely import unary_union
from shapely.geometry import mapping, shape

from wijken import feiten
from wijken.importeren.actions import indeling_vastleggen
from wijken.importeren.vlak import Vlak
from wijken.models import Gebied, GebiedAlias

GEMEENTE = "GM0166"


@transaction.atomic
def gebieden_laden() -> bool:
    """Make sure that the gebieden of the facts files exist; whether anything changed.

    What staff changed since (a name, an introduction) stays as it is.
    """
    aantal = Gebied.objects.count() + GebiedAlias.objects.count()
    plaatsen = roepnamen()
    bron, jaar = feiten.lees("buurten_2022.json")["bron"], feiten.lees("gebieden.json")["jaar"]
    gewijzigd = False
    for niveau, vlakken in _vlakken(feiten.lees("gebieden.json")["cbs_namen"]).items():
        verschil = indeling_vastleggen(niveau=niveau, jaar=jaar, bron=bron, vlakken=vlakken, plaatsen=plaatsen)
        gewijzigd = gewijzigd or bool(verschil)
    return gewijzigd or aantal != Gebied.objects.count() + GebiedAlias.objects.count()


def roepnamen() -> dict[str, Gebied]:
    """Per CBS code the Gebied under the name that people use; those that are missing are made."""
    regels = feiten.lees("gebieden.json")["gebieden"]
    per_slug = _gebieden(regels)
    return {code: per_slug[regel["slug"]] for regel in regels for code in regel.get("codes", ())}


def _gebieden(regels: list[dict]) -> dict[str, Gebied]:
    per_slug: dict[str, Gebied] = {}
    for regel in regels:
        velden = {"naam": regel["naam"], "soort": regel["soort"], "ouder": per_slug.get(regel.get("ouder", ""))}
        gebied, nieuw = Gebied.objects.get_or_create(slug=regel["slug"], defaults=velden)
        per_slug[gebied.slug] = gebied
        if nieuw and "delen" in regel:
            gebied.delen.set([per_slug[slug] for slug in regel["delen"]])
        for naam in regel.get("aliassen", ()):
            GebiedAlias.objects.get_or_create(naam=naam, defaults={"gebied": gebied})
    return per_slug


def _vlakken(namen: dict[str, str]) -> dict[str, list[Vlak]]:
    """The three levels; the outlines of wijken and gemeente are the sum of their buurten."""
    buurten = [Vlak(code, naam, omtrek, f"WK{code[2:8]}") for code, naam, omtrek in feiten.buurten()]
    wijken = [
        Vlak(code, naam, _som([b for b in buurten if b.oudercode == code]), GEMEENTE)
        for code, naam in namen.items()
        if code != GEMEENTE
    ]
    return {"gemeente": [Vlak(GEMEENTE, namen[GEMEENTE], _som(buurten), "")], "wijk": wijken, "buurt": buurten}


def _som(vlakken: list[Vlak]) -> dict:
    # Through JSON, so that tuples become the lists that the database gives back.
    return json.loads(json.dumps(mapping(unary_union([shape(v.geometrie) for v in vlakken]))))

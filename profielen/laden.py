"""Reads the facts file into Indicatoren and Metingen: it serves where CBS cannot be reached."""

import json
from pathlib import Path

from django.db import transaction

from profielen.inlezen.actions import metingen_inlezen
from profielen.inlezen.kerncijfers import LICENTIE
from profielen.inlezen.regels import Gelezen, Herkomst, Regel, lees_waarde, reden_bij
from profielen.models import Indicator
from wijken.models import CbsCode

FEITEN = Path(__file__).parent / "feiten" / "cijfers.json"


class GebiedenOntbreken(Exception):
    """The facts name CBS codes of which there is no gebied."""


@transaction.atomic
def cijfers_laden(feiten: dict | None = None) -> int:
    """Put every figure of the facts in its place, again and again with the same outcome; the number of metingen."""
    feiten = feiten or json.loads(FEITEN.read_text(encoding="utf-8"))
    indicatoren = indicatoren_laden(feiten["indicatoren"])
    gebieden = _gebied_per_code(feiten)
    regels = [
        _regel(cbs, indicatoren[code], gebieden[cbs], int(jaar), waarde, feiten["bronnen"][jaar])
        for jaar, blok in feiten["cijfers"].items()
        for cbs, waarden in blok["gebieden"].items()
        for code, waarde in zip(blok["indicatoren"], waarden, strict=True)
    ]
    herkomst = Herkomst(bestand=f"profielen/feiten/{FEITEN.name}", licentie=LICENTIE)
    metingen_inlezen(Gelezen(regels=regels), herkomst=herkomst)
    return len(regels)


def indicatoren_laden(rijen: list[dict]) -> dict[str, Indicator]:
    """By code. A denominator is an indicator too, so those come first."""
    indicatoren: dict[str, Indicator] = {}
    for velden in sorted(rijen, key=lambda rij: rij.get("noemer") is not None):
        velden = dict(velden)
        code, noemer = velden.pop("code"), velden.pop("noemer", None)
        velden["noemer"] = indicatoren[noemer] if noemer else None
        indicatoren[code], _ = Indicator.objects.update_or_create(code=code, defaults=velden)
    return indicatoren


def _gebied_per_code(feiten) -> dict[str, int]:
    codes = {cbs for blok in feiten["cijfers"].values() for cbs in blok["gebieden"]}
    gevonden = dict(CbsCode.objects.filter(code__in=codes).order_by("geldig_van").values_list("code", "gebied_id"))
    if weg := sorted(codes - gevonden.keys()):
        raise GebiedenOntbreken(f"Er is geen gebied met code {', '.join(weg)}. Lees eerst de gebieden in.")
    return gevonden


def _regel(cbs, indicator, gebied_id, jaar, ruw, bron) -> Regel:
    waarde = lees_waarde(ruw)
    return Regel(cbs, indicator, gebied_id, jaar, waarde, reden_bij(waarde, ""), bron)

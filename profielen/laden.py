"""Reads the facts file into Indicatoren and Metingen."""

import json
from decimal import Decimal, InvalidOperation
from pathlib import Path

from django.db import transaction

from profielen.models import Indicator, Meting
from wijken.models import CbsCode

FEITEN = Path(__file__).parent / "feiten" / "cijfers.json"
# StatLine writes -99997 for "not published" and keeps its neighbours for the like.
GEEN_GETAL = Decimal(-99990)


class GebiedenOntbreken(Exception):
    """The facts name CBS codes of which there is no gebied."""


@transaction.atomic
def cijfers_laden(feiten: dict | None = None) -> int:
    """Put every figure of the facts in its place, again and again with the same outcome; the number of metingen."""
    feiten = feiten or json.loads(FEITEN.read_text(encoding="utf-8"))
    indicatoren = {}
    for velden in feiten["indicatoren"]:
        velden = dict(velden)
        code = velden.pop("code")
        indicatoren[code], _ = Indicator.objects.update_or_create(code=code, defaults=velden)
    gebieden = _gebied_per_code(feiten)
    metingen = [
        _meting(indicatoren[code], gebieden[cbs], int(jaar), waarde, feiten["bronnen"][jaar])
        for jaar, blok in feiten["cijfers"].items()
        for cbs, waarden in blok["gebieden"].items()
        for code, waarde in zip(blok["indicatoren"], waarden, strict=True)
    ]
    Meting.objects.bulk_create(
        metingen,
        update_conflicts=True,
        unique_fields=["indicator", "gebied", "jaar"],
        update_fields=["waarde", "ontbreekt_reden", "bron"],
    )
    return len(metingen)


def _gebied_per_code(feiten) -> dict[str, int]:
    codes = {cbs for blok in feiten["cijfers"].values() for cbs in blok["gebieden"]}
    gevonden = dict(CbsCode.objects.filter(code__in=codes).order_by("geldig_van").values_list("code", "gebied_id"))
    if weg := sorted(codes - gevonden.keys()):
        raise GebiedenOntbreken(f"Er is geen gebied met code {', '.join(weg)}. Lees eerst de gebieden in.")
    return gevonden


def is_geen_getal(waarde) -> bool:
    """Whether a value of a source stands for "not published": nothing at all, or a code of StatLine.

    Text that is no number is a mistake, not a missing value: that is for the caller to refuse.
    """
    tekst = "" if waarde is None else str(waarde).strip()
    try:
        return not tekst or Decimal(tekst) <= GEEN_GETAL
    except InvalidOperation:
        return False


def _meting(indicator, gebied_id, jaar, waarde, bron) -> Meting:
    ontbreekt = is_geen_getal(waarde)
    return Meting(
        indicator=indicator,
        gebied_id=gebied_id,
        jaar=jaar,
        waarde=None if ontbreekt else Decimal(str(waarde)),
        ontbreekt_reden=Meting.Ontbreekt.NIET_GELEVERD if ontbreekt else "",
        bron=bron,
    )

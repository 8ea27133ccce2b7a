"""Reads a GeoJSON of wijken or buurten, as PDOK or CBS writes them, into Vlakken; refuses what is not whole."""

import json
import re

from wijken.importeren.meetkunde import omtrek, stelsel
from wijken.importeren.vlak import OngeldigBestand, Vlak

LETTERS = {"wijk": "WK", "buurt": "BU"}
CIJFERS = {"wijk": 6, "buurt": 8}


def vlakken(inhoud: bytes, *, niveau: str, jaar: int, gemeentecode: str) -> list[Vlak]:
    """The wijken or buurten of our gemeente in this file; OngeldigBestand says in one sentence what is wrong."""
    document = _document(inhoud)
    verklaard = stelsel(document)
    uit: dict[str, Vlak] = {}
    for feature in document["features"]:
        eigenschappen = feature.get("properties") if isinstance(feature, dict) else None
        if not isinstance(eigenschappen, dict):
            raise OngeldigBestand("Het bestand bevat een onderdeel zonder eigenschappen.")
        if eigenschappen.get("water") == "JA":
            continue  # CBS draws large water apart; nobody lives there
        code = _code(eigenschappen, niveau, gemeentecode)
        _controleer_jaar(eigenschappen, code, jaar)
        if code in uit:
            raise OngeldigBestand(f"De code {code} staat meer dan één keer in het bestand.")
        geometrie, _ = omtrek(feature.get("geometry"), code, verklaard)
        uit[code] = Vlak(code, _naam(eigenschappen, niveau, code), geometrie, _oudercode(eigenschappen, code))
    if not uit:
        raise OngeldigBestand("Het bestand bevat geen enkel gebied.")
    return list(uit.values())


def _document(inhoud: bytes) -> dict:
    if not inhoud.strip():
        raise OngeldigBestand("Het bestand is leeg.")
    try:
        document = json.loads(inhoud)
    except (ValueError, RecursionError):
        raise OngeldigBestand("Het bestand is geen (volledige) JSON: haal het opnieuw op.") from None
    if not isinstance(document, dict) or document.get("type") != "FeatureCollection":
        raise OngeldigBestand("Het bestand is geen GeoJSON FeatureCollection.")
    features = document.get("features")
    if not isinstance(features, list) or not features:
        raise OngeldigBestand("Het bestand bevat geen enkel gebied.")
    if not _is_volledig(document):
        raise OngeldigBestand("Het bestand is niet volledig: haal alle gebieden in één keer op, met limit=1000.")
    return document


def _is_volledig(document: dict) -> bool:
    """PDOK says how many there are, and links to a next page when this is not all."""
    links = document.get("links")
    volgende = isinstance(links, list) and any(isinstance(x, dict) and x.get("rel") == "next" for x in links)
    return not volgende and document.get("numberMatched", len(document["features"])) == len(document["features"])


def _code(eigenschappen: dict, niveau: str, gemeentecode: str) -> str:
    code = eigenschappen.get(f"{niveau}code") or eigenschappen.get("statcode")
    patroon = rf"{LETTERS[niveau]}\d{{{CIJFERS[niveau]}}}"
    if not isinstance(code, str) or not re.fullmatch(patroon, code, re.ASCII):
        raise OngeldigBestand(f"Het bestand bevat geen {niveau}en maar iets anders (code {str(code)[:20]!r}).")
    gemeente = eigenschappen.get("gemeentecode") or f"GM{code[2:6]}"
    if gemeente != gemeentecode or code[2:6] != gemeentecode[2:]:
        raise OngeldigBestand(f"{code} hoort bij een andere gemeente ({str(gemeente)[:20]}), niet bij {gemeentecode}.")
    return code


def _controleer_jaar(eigenschappen: dict, code: str, jaar: int) -> None:
    genoemd = str(eigenschappen.get("jaar") or str(eigenschappen.get("jrstatcode") or "")[:4] or jaar)
    if genoemd != str(jaar):
        raise OngeldigBestand(f"{code} hoort bij het jaar {genoemd[:20]}, niet bij {jaar}.")


def _naam(eigenschappen: dict, niveau: str, code: str) -> str:
    naam = eigenschappen.get(f"{niveau}naam") or eigenschappen.get("statnaam")
    if not isinstance(naam, str) or not naam.strip() or len(naam) > 80 or not naam.isprintable():
        raise OngeldigBestand(f"{code} heeft geen leesbare naam.")
    # PDOK writes "Wijk 03 IJsselmuiden"; the number is in the code already.
    return re.sub(r"^Wijk \d\d ", "", naam.strip())


def _oudercode(eigenschappen: dict, code: str) -> str:
    """What it lies in, by code: never by outline."""
    if code.startswith("WK"):
        return f"GM{code[2:6]}"
    wijkcode = eigenschappen.get("wijkcode")
    return wijkcode if isinstance(wijkcode, str) else f"WK{code[2:8]}"

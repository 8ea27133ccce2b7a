"""The bytes of a file as rows: CSV as spreadsheets make it, or JSON of StatLine."""

import csv
import io
import json
from decimal import Decimal
from pathlib import Path

from profielen.inlezen.regels import NietIngelezen

MAXIMAAL = 50 * 1024 * 1024
MEESTE_RIJEN = 200_000

Rijen = list[tuple[str, dict[str, object]]]


def inhoud_van(pad: str) -> bytes:
    """The bytes of a file on this machine."""
    try:
        with Path(pad).open("rb") as bestand:
            return bestand.read(MAXIMAAL + 1)
    except (OSError, ValueError) as error:
        raise NietIngelezen([f"Het bestand {pad!r} kunnen wij niet lezen."]) from error


def rijen(inhoud: bytes) -> Rijen:
    """(where it stands, row) of each row, the names of columns as they are. Raises NietIngelezen."""
    if len(inhoud) > MAXIMAAL:
        raise NietIngelezen(["Het bestand is te groot. Lees het in delen in, van hoogstens 50 MB."])
    if b"\0" in inhoud:
        raise NietIngelezen(["Dit is geen tekstbestand. Bewaar uw rekenblad als CSV en probeer het opnieuw."])
    tekst = _tekst(inhoud)
    if not tekst.strip():
        raise NietIngelezen(["Het bestand is leeg."])
    gelezen = _uit_json(tekst) if tekst.lstrip()[0] in "{[" else _uit_csv(tekst)
    if len(gelezen) > MEESTE_RIJEN:
        raise NietIngelezen([f"Het bestand heeft {len(gelezen)} regels. Lees het in delen in, van hoogstens {MEESTE_RIJEN}."])
    return gelezen


def _tekst(inhoud: bytes) -> str:
    """UTF-8, or else what a Dutch spreadsheet writes (every byte of Latin-1 is a letter)."""
    try:
        return inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        return inhoud.decode("latin-1")


def _uit_csv(tekst: str) -> Rijen:
    kop = tekst.lstrip().split("\n", 1)[0]
    teken = max(";,\t", key=kop.count)
    try:
        alle = list(csv.reader(io.StringIO(tekst, newline=""), delimiter=teken, strict=True))
    except csv.Error as error:
        raise NietIngelezen([
            "Het bestand breekt halverwege af, of er staat ergens een aanhalingsteken te veel. Bewaar het opnieuw als CSV."
        ]) from error
    namen = [naam.strip() for naam in alle[0]]
    if len(set(namen)) != len(namen) or not all(namen):
        raise NietIngelezen(["Geef elke kolom op de eerste regel een eigen naam."])
    fouten: list[str] = []
    gelezen: Rijen = []
    for nummer, velden in enumerate(alle[1:], start=2):
        if not any(veld.strip() for veld in velden):
            continue
        if len(velden) != len(namen):
            fouten.append(f"Regel {nummer}: hier staan {len(velden)} van de {len(namen)} kolommen. Is het bestand wel heel?")
        gelezen.append((f"Regel {nummer}", {n: v.strip() for n, v in zip(namen, velden, strict=False)}))
    if fouten:
        raise NietIngelezen(fouten)
    return gelezen


def lees_json(tekst: str | bytes):
    """JSON with exact decimals. Raises NietIngelezen when it is not whole."""
    try:
        return json.loads(tekst, parse_float=Decimal, parse_constant=lambda naam: naam)
    except (ValueError, RecursionError) as error:
        raise NietIngelezen(["Dit is geen hele JSON. Haal het bestand opnieuw op."]) from error


def _uit_json(tekst: str) -> Rijen:
    """A TypedDataSet ({"value": [...]}), a list of rows, or rows by code ({"GM0166": {...}})."""
    stof = lees_json(tekst)
    if isinstance(stof, dict) and isinstance(stof.get("value"), list):
        stof = stof["value"]
    if isinstance(stof, dict):
        stof = [{"WijkenEnBuurten": code} | rij if isinstance(rij, dict) else rij for code, rij in stof.items()]
    if not all(isinstance(rij, dict) for rij in stof):
        raise NietIngelezen(["In deze JSON staan geen rijen. Haal de tabel op als TypedDataSet."])
    return [(f"Rij {nummer}", rij) for nummer, rij in enumerate(stof, start=1)]

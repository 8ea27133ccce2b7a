"""Kerncijfers wijken en buurten of CBS: a row per gemeente, wijk or buurt, a column per figure."""

import re
from collections import defaultdict
from decimal import Decimal

from django.conf import settings

from profielen.inlezen.bestand import Rijen
from profielen.inlezen.regels import Gelezen, NietIngelezen, Regel, lees_waarde
from profielen.models import Indicator, Meting
from profielen.samenstellen import Deel, aandeel, samen
from wijken.models import CbsCode

# Each year has a table of its own.
TABELLEN = {
    2018: "84286NED", 2019: "84583NED", 2020: "84799NED", 2021: "85039NED", 2022: "85318NED", 2023: "85618NED",
    2024: "85984NED",
}
LICENTIE = "CC BY 4.0"
CODE = re.compile(r"(GM\d{4}|WK\d{6}|BU\d{8})")
_VOLGNUMMER = re.compile(r"_\d+$")
_HOOGSTE_EERST = ("GM", "WK", "BU")
_DIEPSTE = {"gemeente": ("GM",), "wijk": ("GM", "WK"), "buurt": _HOOGSTE_EERST}


def bron_van(jaar: int, tabel: str) -> str:
    return f"CBS Kerncijfers wijken en buurten {jaar} (StatLine {tabel}), {LICENTIE}"


def lees(rijen: Rijen, *, jaar: int, tabel: str, compleet: bool = False) -> Gelezen:
    """The figures of our gemeente. With `compleet` every wijk that we know must be there: half an answer is refused.

    Columns are found by their name without the number behind it, which shifts from year to year.
    """
    gelezen = Gelezen()
    per_code = _onze_rijen(rijen, gelezen)
    kolommen = _kolommen(rijen[0][1] if rijen else {}, gelezen)
    codes = {c.code: c for c in CbsCode.objects.order_by("geldig_van") if _geldig(c, jaar) or c.code in per_code}
    _controleer(per_code, codes, gelezen, jaar, compleet)
    per_gebied = defaultdict(list)
    for code in sorted(per_code.keys() & codes.keys()):
        per_gebied[codes[code].gebied_id].append(code)
    for gebied_id, zijn_codes in per_gebied.items():
        # A kern with one buurt has two codes: the widest counts. Two buurten together are one gebied.
        hoogste = min((c[:2] for c in zijn_codes), key=_HOOGSTE_EERST.index)
        delen = [per_code[c] for c in zijn_codes if c.startswith(hoogste)]
        for indicator in kolommen:
            if hoogste in _DIEPSTE[indicator.niveau]:
                _zet_erbij(gelezen, delen, indicator, kolommen, gebied_id, jaar, bron_van(jaar, tabel))
    _bestond_niet(gelezen, set(per_gebied), kolommen, jaar, bron_van(jaar, tabel))
    return gelezen


def _onze_rijen(rijen: Rijen, gelezen: Gelezen) -> dict[str, tuple[str, dict]]:
    """Rows of our gemeente by code; those of others are left alone."""
    eigen: dict[str, tuple[str, dict]] = {}
    elders = 0
    for waar, rij in rijen:
        code = next((str(v).strip() for n, v in rij.items() if _basis(n) in ("WijkenEnBuurten", "Codering", "RegioS")
                     and CODE.fullmatch(str(v).strip())), None)
        if code is None:
            gelezen.fouten.append(f"{waar}: hier staat geen code van een gemeente, wijk of buurt, zoals WK016600.")
        elif code[2:6] != settings.GEMEENTE_CODE[2:]:
            elders += 1
        elif code in eigen:
            gelezen.fouten.append(f"{waar}: de code {code} staat er ook bij {eigen[code][0].lower()}. Laat er een staan.")
        else:
            eigen[code] = waar, rij
    if elders:
        gelezen.opmerkingen.append(f"{elders} regels gaan over andere gemeenten en zijn overgeslagen.")
    if not eigen and not gelezen.fouten:
        gelezen.fouten.append(f"Er staat geen enkele regel van gemeente {settings.GEMEENTE_CODE} in. Is dit de goede tabel?")
    return eigen


def _basis(naam: str) -> str:
    return _VOLGNUMMER.sub("", naam.strip())


def _kolommen(rij: dict, gelezen: Gelezen) -> dict[Indicator, str]:
    """Per indicator of CBS the column of this table."""
    per_basis = defaultdict(list)
    for naam in rij:
        per_basis[_basis(naam)].append(naam)
    kolommen = {}
    for indicator in Indicator.objects.exclude(kolom="").filter(herkomst="cbs").select_related("noemer"):
        gevonden = per_basis[indicator.kolom]
        if len(gevonden) == 1:
            kolommen[indicator] = gevonden[0]
        elif gevonden:
            gelezen.fouten.append(f"De kolom {indicator.kolom} staat er {len(gevonden)} keer in. Kies bij {indicator} een andere.")
        else:
            gelezen.opmerkingen.append(f"{indicator}: de kolom {indicator.kolom} staat niet in deze tabel.")
    if not kolommen:
        raise NietIngelezen([*gelezen.fouten, "Geen enkele kolom is een cijfer dat wij kennen. Is dit de goede tabel?"])
    return kolommen


def _geldig(code: CbsCode, jaar: int) -> bool:
    return code.geldig_van <= jaar and (code.geldig_tot is None or jaar < code.geldig_tot)


def _controleer(per_code, codes, gelezen: Gelezen, jaar: int, compleet: bool) -> None:
    for code in sorted(per_code.keys() - codes.keys()):
        gelezen.fouten.append(
            f"{per_code[code][0]}: van de code {code} is er geen gebied. Lees eerst de indeling van {jaar} in "
            "(importeer_gebieden)."
        )
    weg = sorted(c for c in codes.keys() - per_code.keys())
    grote = [c for c in weg if not c.startswith("BU")]
    if grote and compleet:
        gelezen.fouten.append(f"Het antwoord is niet heel: {', '.join(grote)} ontbreekt. Probeer het later opnieuw.")
    elif weg:
        gelezen.opmerkingen.append(f"Niet in dit bestand: {', '.join(weg)}.")


def _zet_erbij(gelezen, delen, indicator, kolommen, gebied_id, jaar, bron) -> None:
    try:
        paren = [(_waarde(rij, indicator, kolommen), _noemer(rij, indicator, kolommen)) for _, rij in delen]
    except ValueError as fout:
        gelezen.fouten.append(f"{delen[0][0]}, kolom {kolommen[indicator]}: {fout}.")
        return
    waarde = paren[0][0]
    if len(paren) > 1:
        waarde, _ = samen(indicator.samenstellen, [Deel(*paar) for paar in paren], indicator.decimalen)
    reden = "" if waarde is not None else Meting.Ontbreekt.NIET_GELEVERD
    gelezen.regels.append(Regel(delen[0][0], indicator, gebied_id, jaar, waarde, reden, bron))


def _waarde(rij, indicator, kolommen) -> Decimal | None:
    waarde = lees_waarde(rij.get(kolommen[indicator]))
    if indicator.kolom_is_aantal:
        return aandeel(waarde, _noemer(rij, indicator, kolommen), indicator.decimalen)
    return waarde


def _noemer(rij, indicator, kolommen) -> Decimal | None:
    kolom = kolommen.get(indicator.noemer)
    return lees_waarde(rij.get(kolom)) if kolom else None


def _bestond_niet(gelezen: Gelezen, gezien: set[int], kolommen, jaar: int, bron: str) -> None:
    """A gebied of which no code was in use in that year was not there yet, or no longer; before our first layout who knows."""
    alle = list(CbsCode.objects.all())
    bestond = {code.gebied_id for code in alle if _geldig(code, jaar)}
    toch = {code.gebied_id for code in alle if min(c.geldig_van for c in alle) <= jaar}
    for gebied_id in sorted(toch - bestond - gezien):
        gelezen.regels += [
            Regel("Indeling", indicator, gebied_id, jaar, None, Meting.Ontbreekt.BESTOND_NIET, bron) for indicator in kolommen
        ]

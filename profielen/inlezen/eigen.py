"""The free file of the municipality: a line per figure."""

from django.utils import timezone

from profielen.inlezen.bestand import Rijen
from profielen.inlezen.regels import Gelezen, NietIngelezen, Regel, lees_waarde, reden_bij
from profielen.models import Indicator
from wijken.models import CbsCode, Gebied

KOLOMMEN = ["indicator", "gebied", "jaar", "waarde", "ontbreekt_reden", "bron"]


def is_eigen(rijen: Rijen) -> bool:
    """Whether this is our own form of file rather than that of StatLine."""
    return bool(rijen) and {"indicator", "gebied"} <= {naam.lower() for naam in rijen[0][1]}


def lees(rijen: Rijen) -> Gelezen:
    """The lines, or in `fouten` all that is wrong with them. A figure that stands there twice is a mistake."""
    rijen = [(waar, {naam.lower(): waarde for naam, waarde in rij.items()}) for waar, rij in rijen]
    if ontbreekt := [naam for naam in KOLOMMEN if rijen and naam not in rijen[0][1]]:
        raise NietIngelezen([f"De kolom {naam} ontbreekt. Gebruik het voorbeeldbestand uit het beheer." for naam in ontbreekt])
    indicatoren = {i.code: i for i in Indicator.objects.all()}
    gebieden = _gebieden()
    gelezen, gezien = Gelezen(), {}
    for waar, rij in rijen:
        try:
            regel = _regel(waar, rij, indicatoren, gebieden)
            sleutel = (regel.indicator.pk, regel.gebied_id, regel.jaar)
            if sleutel in gezien:
                raise ValueError(f"dit cijfer staat ook bij {gezien[sleutel].lower()}. Laat er een staan")
        except ValueError as fout:
            gelezen.fouten.append(f"{waar}: {fout}.")
            continue
        gezien[sleutel] = waar
        gelezen.regels.append(regel)
    return gelezen


def alleen_in(gelezen: Gelezen, gebieden: list[int] | None) -> Gelezen:
    """A line of another gebied is a mistake; None: all of them are one's own."""
    if gebieden is not None:
        gelezen.fouten += [
            f"{regel.waar}: dit gebied hoort niet bij uw profielen. Haal de regel weg, of vraag een collega."
            for regel in gelezen.regels if regel.gebied_id not in gebieden
        ]
    return gelezen


def voorbeeldrijen(gebieden: list[int] | None = None) -> list[list[str]]:
    """Lines to fill in: each figure of our own for each of these gebieden (None: all); none without such indicatoren."""
    jaar = str(timezone.localdate().year)
    eigen = Indicator.objects.filter(herkomst=Indicator.Herkomst.GEMEENTE).values_list("code", "bron")
    plekken = [plek for plek in Gebied.objects.alle() if plek.actueel and (gebieden is None or plek.pk in gebieden)]
    return [[code, plek.slug, jaar, "", "", bron] for code, bron in eigen for plek in plekken]


def _gebieden() -> dict[str, int]:
    """Keys by slug, by name in small letters, and by today's code of CBS."""
    per_naam = {plek.naam.casefold(): plek.pk for plek in Gebied.objects.alle()}
    per_code = dict(CbsCode.objects.geldig().values_list("code", "gebied_id"))
    return per_naam | per_code | {plek.slug: plek.pk for plek in Gebied.objects.alle()}


def _regel(waar, rij, indicatoren, gebieden) -> Regel:
    tekst = {naam: str(rij[naam] or "").strip() for naam in KOLOMMEN if naam != "waarde"}
    indicator = indicatoren.get(tekst["indicator"])
    if indicator is None:
        raise ValueError(f"de indicator {tekst['indicator'][:40]!r} kennen wij niet. Maak hem eerst aan, of kijk hoe u hem schrijft")
    gebied = gebieden.get(tekst["gebied"]) or gebieden.get(tekst["gebied"].casefold())
    if gebied is None:
        raise ValueError(f"het gebied {tekst['gebied'][:40]!r} kennen wij niet. Kijk in de lijst van gebieden hoe het heet")
    jaar = tekst["jaar"]
    if not (jaar.isascii() and jaar.isdigit() and len(jaar) == 4 and 1990 <= int(jaar) <= 2100):
        raise ValueError(f"{jaar[:40]!r} is geen jaar. Schrijf het zoals 2024")
    if not tekst["bron"] or len(tekst["bron"]) > 150 or tekst["bron"].startswith(("=", "+", "-", "@")):
        raise ValueError("schrijf in de kolom bron waar het cijfer vandaan komt, in hoogstens 150 tekens en zonder formule")
    waarde = lees_waarde(rij["waarde"], indicator.decimalen)
    if waarde is not None and waarde > 100 and indicator.eenheid == "%" and indicator.noemer_id:
        raise ValueError(f"{waarde:f}% kan niet: een deel is nooit meer dan 100%")
    reden = reden_bij(waarde, tekst["ontbreekt_reden"])
    return Regel(waar, indicator, gebied, int(jaar), waarde, reden, tekst["bron"])

"""The poster and the flyer of an activiteit: when and where from across the street, the kaderkaart in short, and a QR code."""

from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format

from kampen_wijk.pdf.maken import maak_pdf
from participatie.activiteiten.workflow import Toegang
from participatie.portaal.papierkaart import qr

MATEN = {"poster": "a4", "flyer": "a5"}
_WAT, _KADER = 420, 130
_TOEGANG = {
    "drempelvrij": ("U kunt er zonder drempels in.", "Let op: er zijn drempels of een trap."),
    "ringleiding": ("Er is een ringleiding voor wie slecht hoort.", ""),
    "toilet": ("Er is een toilet voor een rolstoel.", "Er is geen toilet voor een rolstoel."),
}


def poster_pdf(activiteit, soort: str) -> bytes:
    """`soort` is one of MATEN. Raises PdfLuktNiet."""
    return maak_pdf("poster", poster(activiteit, MATEN[soort]))


def poster(ding, maat: str) -> dict:
    """What stands on it; nothing about people. Long texts are cut at a word: the page tells the rest."""
    adres = settings.SITE_URL.rstrip("/") + ding.get_absolute_url()
    gegevens = {
        "gemeente": settings.GEMEENTE_NAAM, "telefoon": settings.GEMEENTE_TELEFOON, "maat": maat, "titel": ding.titel,
        "soort": ding.get_soort_display(), "wanneer": wanneer(ding), "plaats": ding.plaats, "voor_wie": ding.voor_wie,
        "wat": kort(ding.wat.replace("**", ""), _WAT), "niet": ding.afgelastreden, "kader": _kader(ding) if ding.vraagt_iets else [],
        "regels": [zin for veld, zinnen in _TOEGANG.items() if (zin := _toegang(getattr(ding, veld), *zinnen))],
        "aanmelden": _aanmelden(ding), "adres": adres, "wie": _wie(ding), "qr": qr(adres),
    }
    return gegevens | {"punten": _punten(gegevens)}


def _punten(gegevens: dict) -> int:
    """How large the letters are on an A4: on one page, whatever somebody wrote. A title takes most room."""
    kader = sum(len(rij["kop"] + rij["tekst"]) for rij in gegevens["kader"])
    lengte = 4 * len(gegevens["titel"]) + 3 * len(gegevens["plaats"]) + 2 * len(gegevens["voor_wie"]) + len(gegevens["wie"])
    lengte += max(len(gegevens["wat"]), 70 * gegevens["wat"].count("\n")) + kader + 2 * len(gegevens["niet"])
    return next(punten for grens, punten in ((700, 18), (1000, 16), (1600, 13), (10**6, 10)) if lengte < grens)


def wanneer(ding) -> str:
    begin, einde = timezone.localtime(ding.begint_op), timezone.localtime(ding.eindigt_op)
    tot = date_format(einde, "H:i") if ding.op_een_dag else date_format(einde, "l j F, H:i")
    return f"{date_format(begin, 'l j F Y, H:i')} tot {tot} uur"


def kort(tekst: str, hoogstens: int) -> str:
    """Whole where it fits, and few lines of it: else cut after a word."""
    tekst = "\n".join(regel.strip() for regel in tekst.split("\n") if regel.strip())
    regels = tekst.split("\n")
    if len(tekst) <= hoogstens and len(regels) <= 6:
        return tekst
    stuk = "\n".join(regels[:6])[:hoogstens]
    return (stuk.rsplit(" ", 1)[0] if " " in stuk else stuk) + " …"


def _kader(ding) -> list[dict]:
    trede = ding.trede
    rijen = [
        (f"{trede.kort}." if trede else "", ""),
        ("Dit staat vast:", kort(ding.vast, _KADER)), ("Dit is nog open:", kort(ding.open, _KADER)),
        ("Wie beslist:", ding.wie_beslist),
        ("U hoort wat ermee gedaan is op:", date_format(ding.terug_op, "j F Y") if ding.terug_op else ""),
    ]
    return [{"kop": kop, "tekst": " ".join(tekst.split())} for kop, tekst in rijen if kop]


def _toegang(waarde: str, ja: str, nee: str) -> str:
    return {Toegang.JA: ja, Toegang.NEE: nee}.get(Toegang(waarde), "")


def _aanmelden(ding) -> str:
    if not ding.met_aanmelden:
        return "U hoeft zich niet aan te melden. Kom gerust langs."
    plaatsen = f"Er zijn {ding.plaatsen} plaatsen. " if ding.plaatsen else ""
    return f"{plaatsen}Meld u aan: scan de code, ga naar de link hieronder, of bel {settings.GEMEENTE_TELEFOON}."


def _wie(ding) -> str:
    namen = [f"de gemeente {settings.GEMEENTE_NAAM}"] if ding.door_gemeente else []
    namen += [partner.naam for partner in ding.partners.all()]
    return f"{', '.join(namen[:-1])} en {namen[-1]}" if len(namen) > 1 else "".join(namen)

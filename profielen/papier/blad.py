"""`maak`: the PDF of a Stuk. What people wrote goes in as data."""

from urllib.parse import urlsplit

from django.conf import settings

from kampen_wijk.pdf.maken import maak_pdf
from profielen.papier import cijfers
from profielen.papier.foto import fotos
from profielen.papier.kaart import kaart_op_papier
from profielen.papier.stuk import Stuk
from profielen.papier.tekst import blokken, veilig_adres
from profielen.secties import EERST, in_blokken
from wijken.models import Gebied


def maak(stuk: Stuk, *, groot: bool) -> bytes:
    """In letters of 11 points, or of 18 and more. Raises PdfLuktNiet."""
    rijen, bestanden = fotos(stuk.beelden)
    return maak_pdf("profiel", {**gegevens(stuk, groot=groot), "beelden": rijen}, beelden=bestanden)


def gegevens(stuk: Stuk, *, groot: bool) -> dict:
    """All that the template prints, but the pictures."""
    return {
        "groot": groot,
        "gemeente": settings.GEMEENTE_NAAM,
        "telefoon": settings.GEMEENTE_TELEFOON,
        "titel": stuk.titel,
        "gebied": stuk.gebied.naam,
        "stand": stuk.stand,
        "merk": stuk.merk,
        "voorbeeld": stuk.voorbeeld,
        "adres": settings.SITE_URL.rstrip("/") + stuk.pad,
        "kaart": kaart_op_papier(stuk.gebied, groot=groot),
        "intro": next((blokken(sectie.tekst) for sectie in stuk.secties if sectie.veld == EERST), []),
        "kort": cijfers.kort(stuk.cijfers),
        "stem_cijfers": cijfers.stem(stuk.cijfers),
        "blokken": [_blok(blok) for blok in in_blokken(stuk.secties)],
        "spanningen": [_spanning(spanning) for spanning in stuk.spanningen],
        "cijfers": _cijfers(stuk, groot=groot),
    }


def _blok(blok) -> dict:
    delen = [{"code": sectie.veld, "titel": sectie.kop, "blokken": blokken(sectie.tekst)} for sectie in blok.secties]
    return {"soort": blok.soort, "met_cijfers": blok.met_cijfers, "delen": delen}


def _spanning(spanning) -> dict:
    adres = veilig_adres(spanning.link)
    delen = urlsplit(adres)
    return {
        "naam": spanning.naam, "toelichting": spanning.toelichting, "wie": spanning.wie_praat,
        "adres": adres, "adres_kort": f"{delen.netloc}{delen.path}".rstrip("/"),
    }


def _cijfers(stuk: Stuk, *, groot: bool) -> dict:
    alle, naam = stuk.cijfers, stuk.gebied.naam
    van_rondom = bool(alle.get("rijen")) and not alle.get("eigen", True)
    return {
        "van": alle.get("gebied") or naam,
        "is_gemeente": alle.get("soort") == Gebied.Soort.GEMEENTE,
        "uitleg": [
            *([f"Voor {naam} apart zijn er geen cijfers. Dit zijn die van {alle['gebied']}, waar {naam} in ligt."] if van_rondom else []),
            *([f"Deze cijfers hebben wij berekend uit die van {' en '.join(alle['delen'])}."] if alle.get("delen") else []),
        ],
        "themas": cijfers.themas(alle, groot=groot),
        "bronnen": cijfers.bronnen(alle),
    }

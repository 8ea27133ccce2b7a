"""The paper card of a gebied: lines to write on, the three doors in words, a QR code and a short code."""

import qrcode
from django.conf import settings

from kampen_wijk.pagecache.version import onthoud
from kampen_wijk.pdf.maken import maak_pdf
from wijken.kaartcode import kaartcode


def kaart_pdf(gebied) -> bytes:
    """The card, from memory while nothing that the public sees changed: many may print the same one. Raises PdfLuktNiet."""
    return onthoud(f"portaal.papierkaart.{gebied.pk}", lambda: maak_pdf("kaart", kaart(gebied)))


def kaart(gebied) -> dict:
    """What stands on it; nothing about people."""
    adres = settings.SITE_URL.rstrip("/") + gebied.get_absolute_url()
    return {
        "gemeente": settings.GEMEENTE_NAAM,
        "telefoon": settings.GEMEENTE_TELEFOON,
        "gebied": gebied.naam,
        "adres": adres,
        "code": kaartcode(gebied),
        "qr": qr(adres),
    }


def qr(tekst: str) -> list[list[int]]:
    """The squares of a QR code, row by row: 1 is dark. It can still be read when a seventh of it is stained."""
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=0)
    code.add_data(tekst)
    code.make()
    return [[int(donker) for donker in rij] for rij in code.get_matrix()]

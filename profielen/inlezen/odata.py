"""Fetches a table of CBS through OData, page by page; everything, or nothing."""

from collections.abc import Callable

from django.conf import settings

from profielen.inlezen.bestand import Rijen, lees_json
from profielen.inlezen.regels import NietIngelezen
from wijken.ophalen import OphalenMislukt, haal_op

SECONDEN = 60.0
MAXIMAAL = 50 * 1024 * 1024
PER_KEER = 100
MEESTE_KEREN = 100


def haal_tabel(tabel: str, *, voortgang: Callable[[int], None] = lambda aantal: None) -> Rijen:
    """The rows of our gemeente. Raises NietIngelezen when CBS does not answer, answers half, or goes on for ever."""
    adres = f"{settings.CBS_ODATA_URL.rstrip('/')}/{tabel}/TypedDataSet"
    gemeente = settings.GEMEENTE_CODE[2:]
    welke = " or ".join(f"startswith(WijkenEnBuurten,'{soort}{gemeente}')" for soort in ("GM", "WK", "BU"))
    rijen: list[dict] = []
    for _ in range(MEESTE_KEREN):
        vraag = {"$filter": welke, "$orderby": "ID", "$top": str(PER_KEER), "$skip": str(len(rijen)), "$format": "json"}
        bladzijde, meer = _bladzijde(adres, vraag)
        rijen += bladzijde
        voortgang(len(bladzijde))
        if not bladzijde or not (meer or len(bladzijde) >= PER_KEER):
            return [(f"Rij {nummer}", rij) for nummer, rij in enumerate(rijen, start=1)]
    raise NietIngelezen(["CBS blijft maar rijen geven. Kijk of het adres in CBS_ODATA_URL klopt."])


def _bladzijde(adres: str, vraag: dict) -> tuple[list[dict], bool]:
    """(rows, whether CBS says that there are more). We ask for the next page ourselves, never at an address it names."""
    try:
        stof = lees_json(haal_op(adres, vraag, seconden=SECONDEN, maximaal=MAXIMAAL))
        rijen = stof["value"]
        if not isinstance(rijen, list) or not all(isinstance(rij, dict) for rij in rijen):
            raise TypeError("value")
    except OphalenMislukt as error:
        raise NietIngelezen([
            f"Het ophalen bij CBS is niet gelukt ({error}). Probeer het later opnieuw, of lees een bestand in met --bestand."
        ]) from error
    except (KeyError, TypeError, NietIngelezen) as error:
        raise NietIngelezen(["CBS gaf geen heel antwoord. Probeer het later opnieuw, of lees een bestand in met --bestand."]) from error
    return rijen, any(naam in stof for naam in ("odata.nextLink", "@odata.nextLink"))

"""What is held of a person as a file to hand over: JSON for a machine (AVG article 20), PDF to read (article 15)."""

import json

from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format

from kampen_wijk.pdf.maken import maak_pdf
from kampen_wijk.retention.houders import Gevonden

WAAROM = (
    "Wij bewaren dit om signalen en ideeën uit de wijk te behandelen en u te laten horen wat ermee gebeurt. Medewerkers van de "
    "gemeente die eraan werken, zien het."
)
RECHTEN = (
    "U mag ons vragen iets te verbeteren, te wissen of er een tijd niets mee te doen. Bent u het niet met ons eens? Dan kunt u een "
    "klacht indienen bij de Autoriteit Persoonsgegevens."
)


def als_json(gekozen: list[Gevonden], verzoek: str) -> bytes:
    """UTF-8; one key per kind of thing, in it each thing with what we hold and until when."""
    gegevens = {
        deel.houder.naam: [
            {"wat": ding.wat, "dag": _dag(ding).isoformat(), "gegevens": [vars(gegeven) for gegeven in ding.gegevens]}
            for ding in deel.vondsten
        ]
        for deel in gekozen
    }
    inhoud = {"verzoek": verzoek, "gemaakt_op": timezone.localtime().isoformat(timespec="seconds"), "gegevens": gegevens}
    return json.dumps(inhoud, ensure_ascii=False, indent=2).encode()


def als_pdf(gekozen: list[Gevonden], verzoek: str) -> bytes:
    """Raises PdfLuktNiet."""
    return maak_pdf("persoon", {
        "gemeente": settings.GEMEENTE_NAAM, "telefoon": settings.GEMEENTE_TELEFOON, "verzoek": verzoek,
        "dag": date_format(timezone.localdate(), "j F Y"), "waarom": WAAROM, "rechten": RECHTEN,
        "delen": [
            {"naam": deel.houder.naam, "dingen": [
                {"wat": ding.wat, "dag": date_format(_dag(ding), "j F Y"), "gegevens": [vars(gegeven) for gegeven in ding.gegevens]}
                for ding in deel.vondsten
            ]}
            for deel in gekozen
        ],
    })


def _dag(ding):
    return timezone.localtime(ding.dag).date() if hasattr(ding.dag, "hour") else ding.dag

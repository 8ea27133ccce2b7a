"""manage.py importeer_gebieden: a layout of wijken or buurten of PDOK or CBS."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from wijken.importeren.actions import indeling_vastleggen
from wijken.importeren.bron import inhoud
from wijken.importeren.dekking import controleer_dekking
from wijken.importeren.kampen import GEMEENTE, roepnamen
from wijken.importeren.lezen import vlakken
from wijken.importeren.vlak import OngeldigBestand

NIVEAUS = {"wijken": "wijk", "buurten": "buurt"}


class Command(BaseCommand):
    help = "Leest een indeling van wijken of buurten in (GeoJSON van PDOK of CBS). Bij een fout verandert er niets."

    def add_arguments(self, parser):
        parser.add_argument("bestand_of_url")
        parser.add_argument("--niveau", choices=NIVEAUS, required=True)
        parser.add_argument("--jaar", type=int, required=True, help="Het jaar van de indeling, zoals 2024.")

    def handle(self, *args, bestand_of_url, niveau, jaar, **options):
        if not 1995 <= jaar <= 2100:
            raise CommandError(f"Het jaar {jaar} kan niet: noem het jaar van de indeling, zoals 2024.")
        niveau = NIVEAUS[niveau]
        try:
            gelezen = vlakken(
                inhoud(bestand_of_url), niveau=niveau, jaar=jaar, gemeentecode=settings.GEMEENTE_CODE
            )
            with transaction.atomic():
                controleer_dekking(niveau, gelezen)
                verschil = indeling_vastleggen(
                    niveau=niveau,
                    jaar=jaar,
                    bron=f"CBS/Kadaster, CC BY 4.0 (indeling {jaar})",
                    vlakken=gelezen,
                    plaatsen=roepnamen() if settings.GEMEENTE_CODE == GEMEENTE else {},
                )
        except OngeldigBestand as error:
            raise CommandError(str(error)) from error
        self._meld(len(gelezen), verschil)

    def _meld(self, aantal, verschil):
        if verschil:
            self.stdout.write(
                f"{aantal} gelezen: {verschil.nieuw} nieuw, {verschil.gewijzigd} gewijzigd, {verschil.weg} weg."
            )
        else:
            self.stdout.write(f"{aantal} gelezen: er is niets veranderd.")

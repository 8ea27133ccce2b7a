"""manage.py bewaartermijnen: let go of what is past its term, or show the register."""

from django.core.management.base import BaseCommand, CommandError

from kampen_wijk.retention.actions import bewaartermijnen_proef, bewaartermijnen_uitvoeren
from kampen_wijk.retention.register import alle_termijnen


class Command(BaseCommand):
    help = "Wist wat langer is bewaard dan mag. Met --proef ziet u alleen hoeveel dat is, met --register de termijnen."

    def add_arguments(self, parser):
        parser.add_argument("--proef", action="store_true", help="Wis niets, toon alleen de aantallen.")
        parser.add_argument("--register", action="store_true", help="Toon van elk persoonsgegeven de termijn.")

    def handle(self, *, proef, register, **options):
        if register:
            return self._register()
        uitslag = bewaartermijnen_proef() if proef else bewaartermijnen_uitvoeren()
        for naam, aantal in uitslag.items():
            self.stdout.write(f"{naam}: {'mislukt' if aantal is None else aantal}")
        if None in uitslag.values():
            raise CommandError("Niet alles is gelukt. Kijk in het logboek wat er misging en probeer het opnieuw.")

    def _register(self):
        for model, velden in sorted(alle_termijnen().items()):
            for veld, termijn in velden.items():
                if termijn.persoonlijk:
                    self.stdout.write(f"{model}.{veld}: {termijn}")

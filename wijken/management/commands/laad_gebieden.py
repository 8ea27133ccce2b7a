"""manage.py laad_gebieden: the gebieden of Kampen from the project's own facts."""

from django.core.management.base import BaseCommand

from wijken.importeren.kampen import gebieden_laden
from wijken.models import Gebied


class Command(BaseCommand):
    help = "Leest de gebieden van Kampen in uit de feiten van dit project. Nog een keer mag: dan verandert er niets."

    def handle(self, *args, **options):
        gewijzigd = gebieden_laden()
        stand = "ingelezen" if gewijzigd else "stonden er al"
        if options["verbosity"]:
            self.stdout.write(f"{Gebied.objects.count()} gebieden {stand}.")

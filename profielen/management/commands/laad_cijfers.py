"""manage.py laad_cijfers: the figures of CBS for the wijken and the gemeente, from the facts file."""

from django.core.management.base import BaseCommand, CommandError

from profielen.laden import GebiedenOntbreken, cijfers_laden


class Command(BaseCommand):
    """Loads the figures; running it again changes nothing."""

    help = "Laadt de CBS-cijfers van 2022 en 2024. Lees eerst de gebieden in."

    def handle(self, *args, **options):
        try:
            aantal = cijfers_laden()
        except GebiedenOntbreken as fout:
            raise CommandError(str(fout)) from fout
        self.stdout.write(f"{aantal} cijfers staan klaar.")

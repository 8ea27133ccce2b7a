"""`manage.py laad_kampen`: gebieden of Kampen, their figures, and subjects, from our own facts files; may run again."""

from django.core.management import call_command
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Leest de gebieden van Kampen, de cijfers van het CBS en de onderwerpen van signalen in."

    def handle(self, *args, **options):
        call_command("laad_gebieden", stdout=self.stdout)
        call_command("laad_cijfers", stdout=self.stdout)
        call_command("laad_categorieen", stdout=self.stdout)

"""`manage.py laad_kampen`: the gebieden of Kampen and their figures, from our own facts files; may run again."""

from django.core.management import call_command
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Leest de gebieden van Kampen en de cijfers van het CBS in."

    def handle(self, *args, **options):
        call_command("laad_gebieden", stdout=self.stdout)
        call_command("laad_cijfers", stdout=self.stdout)

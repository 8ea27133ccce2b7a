"""manage.py laad_categorieen: the subjects of signalen and what we ask about them, from the project's own facts."""

from django.core.management.base import BaseCommand

from participatie.inzendingen.categorieen import categorieen_laden


class Command(BaseCommand):
    help = "Leest de onderwerpen van signalen in. Wat een beheerder veranderde, blijft zo."

    def handle(self, *args, **options):
        self.stdout.write(f"{categorieen_laden()} onderwerpen erbij.")

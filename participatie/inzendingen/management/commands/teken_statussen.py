"""`manage.py teken_statussen`: writes docs/statussen.md and docs/ideefasen.md from the tables of allowed transitions."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand

from participatie.inzendingen.statustekening import tekening, tekening_fasen


class Command(BaseCommand):
    help = "Tekent de statussen van een signaal en de fasen van een idee in docs."
    requires_system_checks = ()

    def handle(self, *args, **options):
        docs = Path(settings.BASE_DIR, "docs")
        docs.joinpath("statussen.md").write_text(tekening())
        docs.joinpath("ideefasen.md").write_text(tekening_fasen())

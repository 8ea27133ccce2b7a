"""`manage.py teken_statussen`: writes docs/statussen.md from the table of allowed transitions."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand

from participatie.inzendingen.statustekening import tekening


class Command(BaseCommand):
    help = "Tekent de statussen van een signaal in docs/statussen.md."
    requires_system_checks = ()

    def handle(self, *args, **options):
        Path(settings.BASE_DIR, "docs", "statussen.md").write_text(tekening())

"""What every test stands on: a quick hasher, plain static files, a folder of its own for uploads."""

import datetime as dt
from importlib import import_module

import pytest
from django.core.cache import caches
from django.db.models.signals import post_migrate
from django.dispatch import receiver
from hypothesis import settings as hypothesis

from kampen_wijk.pagecache import version

# Speed is for bench/: on a machine that is busy no test may fail for being slow.
hypothesis.register_profile("geen haast", deadline=None)
hypothesis.load_profile("geen haast")


@pytest.fixture(autouse=True)
def _quick_and_apart(settings, tmp_path):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    settings.MEDIA_ROOT = tmp_path / "bestanden"
    settings.INLEZEN_MAP = tmp_path / "inlezen"
    # Settings and templates of another test may have made another page, and allauth counts its visitors in a cache.
    for cache in caches.all(initialized_only=True):
        cache.clear()
    version.vergeet()


def pytest_terminal_summary(terminalreporter):
    """Say loudly which tests did not run: those of the browser, where no Chromium is found."""
    if not_run := [report.nodeid for report in terminalreporter.stats.get("skipped", [])]:
        terminalreporter.section("THESE TESTS DID NOT RUN", sep="!", red=True, bold=True)
        for nodeid in not_run:
            terminalreporter.write_line(nodeid)


@receiver(post_migrate)
def _kanalen_stay(sender, **kwargs):
    """What a migration filled is emptied after every test with transactions of its own: fill it again."""
    if sender.label == "contactmomenten":
        kanaal = sender.get_model("Kanaal")
        vul = import_module("participatie.contactmomenten.migrations.0005_kanalen_van_nu").KANALEN
        for nummer, (code, naam) in enumerate(vul, start=1):
            begin = {"naam": naam, "volgorde": nummer * 10, "geldig_van": dt.date(2000, 1, 1)}
            kanaal.objects.get_or_create(code=code, defaults=begin)

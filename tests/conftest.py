"""What every test stands on: a quick hasher, plain static files, a folder of its own for uploads."""

import pytest
from django.core.cache import caches

from kampen_wijk.pagecache import version


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

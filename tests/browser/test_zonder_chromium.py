"""Where no browser is found, that is said loudly; on a build server it is a failure."""

import os
import subprocess
import sys

import pytest
from django.db import connection

from kampen_wijk.starter.places import PROJECT

TEST = "tests/browser/test_gewicht.py"


@pytest.mark.django_db
@pytest.mark.parametrize(("ci", "code"), [("", 0), ("true", 1)])
def test_without_chromium_the_tests_that_did_not_run_are_named(ci, code, tmp_path):
    db = connection.settings_dict
    url = f"postgres://{db['USER']}:{db['PASSWORD']}@{db['HOST']}:{db['PORT']}/zonder_chromium_{ci}"
    leeg = {naam: waarde for naam, waarde in os.environ.items() if not naam.startswith(("PYTEST", "CHROMIUM"))}
    env = leeg | {"PATH": str(tmp_path), "CI": ci, "TEST_DATABASE_URL": url}
    klaar = subprocess.run(
        [sys.executable, "-m", "pytest", TEST, "-p", "no:cacheprovider"],
        cwd=PROJECT, env=env, capture_output=True, text=True, check=False,
    )
    assert klaar.returncode == code, klaar.stdout + klaar.stderr
    genoemd = "THESE TESTS DID NOT RUN" if not ci else "Geen Chromium gevonden: installeer chromium"
    assert genoemd in klaar.stdout
    assert f"{TEST}::test_the_first_visit_of_home_is_at_most_40_kb_in_6_requests" in klaar.stdout

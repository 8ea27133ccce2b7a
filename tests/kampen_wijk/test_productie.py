"""What a production site asks of staff by itself."""

import os
import subprocess
import sys

import pytest

from kampen_wijk.starter.places import PROJECT
from tests.kampen_wijk.test_headers import PRODUCTION

ASK = "from django.conf import settings; print(settings.MFA_VERPLICHT, settings.DEBUG, settings.SESSION_COOKIE_AGE)"


@pytest.mark.parametrize(
    ("values", "answer"),
    [({}, "True False 1800"), ({"MFA_VERPLICHT": "false"}, "False False 1800"), ({"MODUS": "demo"}, "False False 1800")],
)
def test_in_production_a_second_factor_is_asked_unless_somebody_says_otherwise(values, answer):
    env = {key: value for key, value in os.environ.items() if key != "MFA_VERPLICHT"}
    env |= {**PRODUCTION, "SITE_URL": "https://wijken.example.nl", **values}
    done = subprocess.run([sys.executable, "-c", ASK], cwd=PROJECT, env=env, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == answer, done.stderr

"""`make lint` as tests: style, templates, types."""

import os
import subprocess
import sys

import pytest

from kampen_wijk.starter.places import PROJECT

COMMANDS = {
    "ruff": ["ruff", "check", "."],
    "djlint": ["djlint", "--quiet", "--lint", "templates"],
    "mypy": ["mypy"],
}


@pytest.mark.parametrize("name", COMMANDS)
def test_the_linter_has_nothing_to_say(name):
    done = subprocess.run([sys.executable, "-m", *COMMANDS[name]], cwd=PROJECT, env={**os.environ, "NO_COLOR": "1"},
                          capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr

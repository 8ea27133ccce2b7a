"""A pytest plugin: every test run has a PostgreSQL server of its own, unless TEST_DATABASE_URL names one."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest

FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200")


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests(early_config):
    # A test fills in a form faster than a person; the tests of the guard set their own minimum.
    os.environ.setdefault("FORMGUARD_MIN_SECONDS", "0")
    os.environ.setdefault("ZEAL", "1")
    if "PYTEST_XDIST_WORKER" in os.environ:
        return
    if url := os.environ.get("TEST_DATABASE_URL"):
        os.environ["DATABASE_URL"] = url
        return
    # Imported here, so that coverage, which begins after plugins are loaded, sees this room in the workers.
    from kampen_wijk.embedded_postgres.server import Server

    folder = Path(tempfile.mkdtemp(prefix="wijkportaal-test-"))
    folder.chmod(0o755)
    server = Server(folder / "postgres", FAST)
    server.create()
    os.environ["DATABASE_URL"] = server.url()

    def stop():
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)

    early_config.add_cleanup(stop)

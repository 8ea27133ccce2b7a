"""The whole start in a data folder of its own: begun, killed, tidied up, begun again."""

import http.client
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from kampen_wijk.embedded_postgres.server import Server, free_port
from kampen_wijk.starter import processes
from kampen_wijk.starter.places import PROJECT

UP = "Het portaal draait: "


class Start:
    """A data folder, and the starter that is called on it."""

    def __init__(self, var):
        self.var = var
        self.port = free_port()
        self.server = Server(var / "postgres")
        # Not the DATABASE_URL of the tests: the starter brings its own database.
        self.env = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"} | {"VAR_MAP": str(var)}

    def call(self, word, **options):
        return subprocess.run(self.command(word), cwd=PROJECT, env=self.env, text=True, stdin=subprocess.DEVNULL,
                              capture_output=True, check=False, timeout=120, **options)

    def command(self, word):
        return [sys.executable, "-m", "kampen_wijk.starter", word, "--port", str(self.port)]

    def begin(self):
        """Start it in the background; gives the process and all that it said until the portal was up."""
        process = subprocess.Popen(self.command("run"), cwd=PROJECT, env=self.env, text=True, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        said = ""
        for line in process.stdout:
            said += line
            if line.startswith("Wachtwoord van"):
                break
        return process, said

    def status(self, path):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request("GET", path)
            return connection.getresponse().status
        finally:
            connection.close()

    def noted(self):
        return {file.stem: json.loads(file.read_text()) for file in (self.var / "run").glob("*.json")}


@pytest.fixture(scope="module")
def start():
    var = Path(tempfile.mkdtemp(prefix="wijkportaal-start-"))
    var.chmod(0o755)
    made = Start(var)
    process, _ = made.begin()
    assert finish(process, signal.SIGTERM)[0] == 0
    yield made
    made.call("stop")
    shutil.rmtree(var)


def finish(process, number):
    process.send_signal(number)
    said = process.stdout.read()
    process.stdout.close()
    return process.wait(60), said


def test_it_starts_answers_refuses_a_second_and_stops_in_order(start):
    process, said = start.begin()
    assert f"{UP}http://127.0.0.1:{start.port}/" in said
    assert start.status("/gezond/") == 200
    assert start.status("/.well-known/security.txt") == 200
    second = start.call("run")
    assert (second.returncode, second.stdout) == (1, "")
    assert second.stderr == (
        f"Het portaal draait al op http://127.0.0.1:{start.port}/: stop het eerst met make stop.\n"
    )
    assert set(start.noted()) == {"web", "werker"}

    assert finish(process, signal.SIGINT) == (0, "\n\nHet portaal is gestopt. De gegevens staan nog in var/.\n")
    assert not start.server.running()
    assert start.noted() == {}


def test_after_a_kill_of_the_starter_the_next_start_and_the_stop_tidy_up(start):
    process, _ = start.begin()
    left = start.noted()
    finish(process, signal.SIGKILL)
    assert start.server.running()

    process, said = start.begin()
    assert UP in said
    assert [_alive(entry) for entry in left.values()] == [False, False]
    assert start.status("/gezond/") == 200

    left = start.noted()
    finish(process, signal.SIGKILL)
    done = start.call("stop")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Opgeruimd wat was blijven draaien: ") and "database" in done.stdout
    assert not start.server.running()
    assert [_alive(entry) for entry in left.values()] == [False, False]
    assert start.call("stop").stdout == "Er draaide niets.\n"


def _alive(noted):
    return processes.began(noted["pid"]) == noted["begonnen"] and not processes._is_zombie(noted["pid"])


def test_a_part_that_dies_takes_the_rest_down_with_one_sentence(start):
    process, _ = start.begin()
    os.kill(start.noted()["web"]["pid"], signal.SIGKILL)
    said = process.stdout.read()
    process.stdout.close()

    assert process.wait(60) == 1
    assert said.strip() == f"Het onderdeel web stopte onverwacht: kijk in {start.var}/log/web.log."
    assert not start.server.running()


def test_a_real_account_in_the_database_is_not_shown_as_an_example(start):
    start.server.start()
    manage = [sys.executable, "manage.py", "shell", "-c"]
    change = "from wijken.models import Medewerker; m = Medewerker.objects.first(); m.is_demo = {}; m.save()"
    subprocess.run([*manage, change.format(False)], cwd=PROJECT, env=start.env, check=True, capture_output=True)
    done = start.call("run")
    start.server.start()
    subprocess.run([*manage, change.format(True)], cwd=PROJECT, env=start.env, check=True, capture_output=True)

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("In deze database staan echte accounts en make run toont alleen voorbeelden")


def test_damaged_data_give_one_sentence_and_nothing_keeps_running(start):
    start.call("stop")
    control = start.server.data / "global" / "pg_control"
    whole = control.read_bytes()
    control.write_bytes(b"kapot")
    done = start.call("run")
    control.write_bytes(whole)

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"De database in {start.var}/postgres start niet")
    assert done.stderr.count("\n") == 1
    assert start.noted() == {}

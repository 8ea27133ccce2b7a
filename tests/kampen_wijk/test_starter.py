import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kampen_wijk.starter import __main__ as words_of_make
from kampen_wijk.starter import checks, fingerprint, frontend, lock, places, processes
from kampen_wijk.starter.fout import StartFout
from kampen_wijk.starter.words import welcome


@pytest.fixture
def run(tmp_path, monkeypatch):
    """The folder of notes, in a place of its own."""
    folder = tmp_path / "run"
    folder.mkdir()
    monkeypatch.setattr(lock, "RUN", folder)
    monkeypatch.setattr(processes, "RUN", folder)
    return folder


def sleeper():
    return subprocess.Popen(["sleep", "60"], start_new_session=True)


def note(run, name, pid, since):
    (run / f"{name}.json").write_text(json.dumps({"pid": pid, "begonnen": since}))


def test_a_taken_port_is_named_with_a_way_out():
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(StartFout) as error:
            checks.port_is_free(port)

    assert str(error.value) == (
        f"Poort {port} is al in gebruik door een ander programma: kies een andere, zoals make run PORT=8123."
    )


@pytest.mark.parametrize("port", [0, 80, 1023, 65536, 999999999])
def test_a_port_that_cannot_be_is_refused(port):
    with pytest.raises(StartFout, match=f"^Poort {port} kan niet: "):
        checks.port_is_free(port)


@pytest.mark.parametrize("port", ["", "acht", "-1", "80 00", "８０００"])
def test_a_port_that_is_no_number_gives_one_sentence(port, capsys):
    assert words_of_make.main(["run", f"--port={port}"]) == 1
    assert capsys.readouterr().err == "PORT moet een getal zijn, zoals make run PORT=8123.\n"


def test_a_full_disk_is_named_before_anything_starts(tmp_path, monkeypatch):
    monkeypatch.setattr(shutil, "disk_usage", lambda path: type("Usage", (), {"free": 12_000_000}))
    with pytest.raises(StartFout) as error:
        checks.disk_has_room(tmp_path)

    assert str(error.value) == (
        "De schijf is vol: er is 12 MB vrij en er is 300 MB nodig. Maak ruimte vrij en start opnieuw."
    )


def test_a_disk_that_fills_up_halfway_gives_a_sentence_too(monkeypatch, capsys):
    def full():
        raise OSError(28, "No space left on device", "/ergens")

    monkeypatch.setattr(words_of_make.frontend, "build", full)

    assert words_of_make.main(["frontend"]) == 1
    assert capsys.readouterr().err == "Het lukt niet: No space left on device (/ergens).\n"


def test_only_one_starter_holds_the_lock_and_it_says_where(run):
    with lock.held("http://127.0.0.1:8123/"):
        assert lock.is_held()
        assert lock.holder() == {"pid": os.getpid(), "adres": "http://127.0.0.1:8123/"}
        with pytest.raises(StartFout, match=r"draait al op http://127\.0\.0\.1:8123/: stop het eerst"), lock.held("x"):
            raise AssertionError("two starters at once")
    assert not lock.is_held()


def test_without_a_note_nobody_holds_the_lock(run):
    assert not lock.is_held()
    assert lock.holder()["pid"] == 0


def test_a_sweep_ends_what_was_left_behind_and_its_children(run):
    parent = subprocess.Popen(["sh", "-c", "trap '' TERM; sleep 60 & echo $!; wait; wait"], start_new_session=True,
                              stdout=subprocess.PIPE, text=True)
    child = int(parent.stdout.readline())
    note(run, "web", parent.pid, processes.began(parent.pid))

    assert processes.sweep(seconds=0.3) == ["web"]
    assert parent.wait(5) == -signal.SIGKILL
    parent.stdout.close()
    assert _gone(child)
    assert list(run.iterdir()) == []


def _gone(pid):
    return processes.began(pid) is None or processes._is_zombie(pid)


def test_a_sweep_leaves_another_process_with_the_same_number_alone(run):
    other = sleeper()
    note(run, "web", other.pid, "1")
    try:
        assert processes.sweep() == []
        assert other.poll() is None
    finally:
        processes.stop(other)


def test_a_note_that_cannot_be_read_is_thrown_away(run):
    (run / "web.json").write_text("{")

    assert processes.sweep() == []
    assert list(run.iterdir()) == []


def test_a_process_that_does_not_stop_is_ended():
    stubborn = subprocess.Popen(["sh", "-c", "trap '' TERM; echo klaar; while :; do sleep 1; done"],
                                start_new_session=True, stdout=subprocess.PIPE)
    stubborn.stdout.readline()
    processes.stop(stubborn, seconds=0.2)
    stubborn.stdout.close()

    assert stubborn.returncode == -signal.SIGKILL


def test_a_killed_starter_takes_its_processes_along():
    code = (
        "import subprocess, sys, time; from kampen_wijk.starter import processes\n"
        "child = subprocess.Popen(['sleep', '60'], preexec_fn=processes.die_with_parent, start_new_session=True)\n"
        "print(child.pid, flush=True); time.sleep(60)"
    )
    starter = subprocess.Popen([sys.executable, "-c", code], cwd=places.PROJECT, stdout=subprocess.PIPE, text=True)
    child = int(starter.stdout.readline())
    starter.kill()
    starter.wait()
    starter.stdout.close()

    if sys.platform != "linux":
        # Elsewhere the next start does it.
        processes._end(child, processes.began(child), 5)
    end = time.monotonic() + 5
    while not _gone(child) and time.monotonic() < end:
        time.sleep(0.02)
    assert _gone(child)


def test_the_fingerprint_follows_names_and_contents(tmp_path):
    file = tmp_path / "a.css"
    file.write_text("a {}")
    first = fingerprint.of([file], tmp_path)
    assert fingerprint.of([file], tmp_path) == first
    file.write_text("b {}")
    second = fingerprint.of([file], tmp_path)
    moved = file.rename(tmp_path / "b.css")

    assert len({first, second, fingerprint.of([moved], tmp_path)}) == 3
    assert not fingerprint.matches(tmp_path / "stempel", first)


def test_an_unchanged_front_end_is_not_built_again(tmp_path, monkeypatch):
    monkeypatch.setattr(frontend, "STAMP", tmp_path / "stempel")
    monkeypatch.setattr(frontend, "_must", lambda *a: pytest.fail("built again"))
    frontend.STAMP.write_text(fingerprint.of(frontend.sources(), frontend.PROJECT))

    assert frontend.build() is None


def test_an_old_node_on_the_machine_is_passed_over_for_the_wheel(tmp_path, monkeypatch):
    for name in ("node", "npm"):
        (tmp_path / name).write_text("#!/bin/sh\necho v18.19.0\n")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setattr(frontend, "wheel_npm", lambda: (["wheel"], tmp_path))

    assert frontend.find_npm() == (["wheel"], tmp_path)


def test_a_failed_build_shows_what_was_said_and_one_sentence(capsys):
    with pytest.raises(StartFout, match="jammer"):
        frontend._must([sys.executable, "-c", "print('npm error'); raise SystemExit(1)"], "jammer")

    assert capsys.readouterr().err == "npm error\n\n"


def test_the_welcome_names_the_address_the_accounts_and_the_password():
    said = welcome("http://127.0.0.1:8000/", [{"email": "a@example.nl", "naam": "A", "rollen": ["Partner"]}], "geheim")

    assert "Het portaal draait: http://127.0.0.1:8000/" in said
    assert "  a@example.nl  Partner\n" in said
    assert said.endswith("Wachtwoord van alle voorbeeldaccounts: geheim\n")


@pytest.mark.parametrize("answer", ["", "nee", "j"])
def test_data_stay_unless_somebody_says_yes(tmp_path, monkeypatch, run, answer):
    monkeypatch.setattr(words_of_make, "VAR", tmp_path)
    words_of_make.clean_data(ask=lambda question: answer)

    assert run.exists()


def test_data_are_wiped_after_a_yes(tmp_path, monkeypatch, run):
    monkeypatch.setattr(words_of_make, "VAR", tmp_path)
    monkeypatch.setattr(words_of_make.portal, "stop", lambda say: None)
    words_of_make.clean_data(ask=lambda question: " Ja ")

    assert not Path(tmp_path).exists()

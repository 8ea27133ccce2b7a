import io
import json
import logging
import logging.config

import pytest
import structlog
from gunicorn.config import Config

from kampen_wijk import gunicorn
from kampen_wijk.logging import configuration
from kampen_wijk.modus import Modus

SECRET = "geheim-4f9c2a71d0"


@pytest.fixture
def lines(settings):
    """What the log of production holds."""
    stream = io.StringIO()
    wanted = configuration(Modus.PRODUCTIE)
    wanted["handlers"]["uit"]["stream"] = stream
    logging.config.dictConfig(wanted)
    yield lambda: stream.getvalue().splitlines()
    logging.config.dictConfig(configuration(settings.MODUS))


def test_a_request_is_one_line_of_json_with_its_route(client, lines):
    client.get("/.well-known/security.txt")
    line = json.loads(lines()[0])

    assert len(lines()) == 1
    assert {key: line[key] for key in ("event", "route", "methode", "status")} == {
        "event": "verzoek", "route": "security_txt", "methode": "GET", "status": 200,
    }
    assert line["ms"] >= 0


@pytest.mark.django_db
def test_a_path_never_reaches_the_log(client, lines):
    client.get(f"/inzending/{SECRET}/")
    client.get(f"/bestaat-niet/{SECRET}/?q={SECRET}")
    client.post(f"/gezond/?q={SECRET}")

    assert len(lines()) >= 3
    assert [line for line in lines() if SECRET in line] == []


def test_a_crash_is_logged_with_its_cause_but_without_the_path(client, lines, monkeypatch):
    from kampen_wijk import headers

    def crash(self, request):
        raise RuntimeError("kapot")

    monkeypatch.setattr(headers.HeadersMiddleware, "__call__", crash)
    client.raise_request_exception = False
    assert client.get(f"/inzending/{SECRET}/").status_code == 500

    assert [line for line in lines() if SECRET in line] == []
    assert sum("RuntimeError: kapot" in line for line in lines()) == 1


def test_words_bound_by_structlog_come_out_as_json(lines):
    structlog.get_logger("proef").info("mail verstuurd", aantal=2)

    assert {key: json.loads(lines()[0])[key] for key in ("event", "aantal", "level")} == {
        "event": "mail verstuurd", "aantal": 2, "level": "info",
    }


def test_the_web_server_keeps_no_log_of_addresses(caplog):
    log = gunicorn.WithoutPaths(Config())
    log.error_log = logging.getLogger("proef")
    log.exception("Error handling request %s", f"/inzending/{SECRET}/")

    assert gunicorn.accesslog is None
    assert caplog.messages == ["a request failed outside Django"]

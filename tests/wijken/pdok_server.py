"""A server on this machine that plays PDOK: good answers, errors, and the ways in which a server can fail."""

import contextlib
import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

# In the format of the Locatieserver v3_1; gemeentecode has no GM, centroide_ll is lon before lat.
TREKSCHUIT = {
    "type": "adres",
    "weergavenaam": "Trekschuit 8, 8271LD IJsselmuiden",
    "gemeentecode": "0166",
    "wijkcode": "WK016603",
    "buurtcode": "BU01660307",
    "centroide_ll": "POINT(5.93206513 52.56232374)",
}
STATIONSPLEIN = {
    "type": "weg",
    "weergavenaam": "Stationsplein, Kampen",
    "gemeentecode": "0166",
    "wijkcode": "WK016600",
    "buurtcode": "BU01660012",
    "centroide_ll": "POINT(5.919432 52.561026)",
}
ADRESSEN = [TREKSCHUIT, STATIONSPLEIN]


class PdokServer:
    """Use as a context manager; `modus` is ok, hang, druppel, kop_druppel, 500, half, of groot.

    In modus ok it finds an address when every word of the question is in its name, or gives `inhoud` when set.
    """

    def __init__(self, modus="ok", inhoud: bytes | None = None, adressen=ADRESSEN):
        self.modus, self.inhoud, self.adressen = modus, inhoud, adressen
        self.vragen: list[dict] = []
        self.klaar = threading.Event()

    def __enter__(self):
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                server._antwoord(self)

            def log_message(self, *args):
                pass

        self.httpd = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.httpd.daemon_threads = True
        self.httpd.block_on_close = False
        self.url = f"http://127.0.0.1:{self.httpd.server_port}"
        self.thread = threading.Thread(target=self.httpd.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        self.thread.start()
        return self

    def __exit__(self, *args):
        self.klaar.set()
        self.httpd.shutdown()
        self.httpd.server_close()
        self.thread.join()

    def _zoek(self, pad: str) -> bytes:
        vraag = parse_qs(urlsplit(pad).query)
        self.vragen.append(vraag)
        if self.inhoud is not None:
            return self.inhoud
        woorden = vraag.get("q", [""])[0].lower().replace(",", " ").split()
        docs = [a for a in self.adressen if all(w in a.get("weergavenaam", "").lower() for w in woorden)]
        return json.dumps({"response": {"numFound": len(docs), "start": 0, "docs": docs}}).encode()

    def _antwoord(self, handler):
        body = self._zoek(handler.path)
        with contextlib.suppress(OSError):  # the client has gone, as it should after its time-out
            getattr(self, f"_modus_{self.modus}")(handler, body)

    def _kop(self, handler, status, lengte):
        handler.send_response(status)
        handler.send_header("Content-Type", "application/json")
        handler.send_header("Content-Length", str(lengte))
        handler.end_headers()

    def _modus_ok(self, handler, body):
        self._kop(handler, 200, len(body))
        handler.wfile.write(body)

    def _modus_500(self, handler, body):
        self._kop(handler, 500, 4)
        handler.wfile.write(b"stuk")

    def _modus_half(self, handler, body):
        """Breaks off in the middle, although the header promised more."""
        self._kop(handler, 200, len(body))
        handler.wfile.write(body[: len(body) // 2])

    def _modus_groot(self, handler, body):
        self._kop(handler, 200, 10_000_000)
        handler.wfile.write(b" " * 10_000_000)

    def _modus_hang(self, handler, body):
        self.klaar.wait(20)

    def _modus_druppel(self, handler, body):
        """A byte now and then: no single read ever takes long."""
        self._kop(handler, 200, len(body))
        self._druppel(handler, body)

    def _modus_kop_druppel(self, handler, body):
        self._druppel(handler, b"HTTP/1.1 200 OK\r\nX-Kop: " + b"x" * 500)

    def _druppel(self, handler, body):
        tot = time.monotonic() + 20
        for byte in body:
            if self.klaar.wait(0.1) or time.monotonic() > tot:
                return
            handler.wfile.write(bytes([byte]))
            handler.wfile.flush()

"""Fetches from another server within a total time and size, however slowly that server drips."""

import threading
import time

import httpx


class OphalenMislukt(Exception):
    """No whole, good answer came within the time."""


def haal_op(url: str, params=None, *, seconden: float, maximaal: int, omleidingen: bool = False) -> bytes:
    """The body of a 200 answer of at most `maximaal` bytes.

    The time-outs of httpx count per read, so a server that sends a byte now and then could hold a worker for ever.
    A thread reads; after `seconden` the connection is closed under it and the caller goes on.
    """
    uitkomst: list[bytes | Exception] = []
    client = httpx.Client(timeout=seconden, follow_redirects=omleidingen, max_redirects=3)

    def lees():
        try:
            uitkomst.append(_lees(client, url, params, maximaal, time.monotonic() + seconden))
        except httpx.TimeoutException:
            # Of the two clocks either may be first; both say the same.
            uitkomst.append(OphalenMislukt("geen antwoord binnen de tijd"))
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, OSError, ValueError, OphalenMislukt) as error:
            uitkomst.append(error)

    thread = threading.Thread(target=lees, daemon=True)
    thread.start()
    thread.join(seconden)
    # Looked at before closing: a connection that is closed under its reader gives an error that tells nothing.
    binnen = list(uitkomst)
    threading.Thread(target=client.close, daemon=True).start()
    if not binnen:
        raise OphalenMislukt("geen antwoord binnen de tijd")
    if isinstance(binnen[0], Exception):
        raise OphalenMislukt(str(binnen[0])) from binnen[0]
    return binnen[0]


def _lees(client: httpx.Client, url: str, params, maximaal: int, tot: float) -> bytes:
    with client.stream("GET", url, params=params, headers={"Accept": "application/json"}) as antwoord:
        if antwoord.status_code != 200:
            raise OphalenMislukt(f"de server antwoordt met foutcode {antwoord.status_code}")
        body = bytearray()
        for stuk in antwoord.iter_bytes():
            body += stuk
            if len(body) > maximaal:
                raise OphalenMislukt("het antwoord is te groot")
            if time.monotonic() > tot:
                raise OphalenMislukt("geen antwoord binnen de tijd")
        return bytes(body)

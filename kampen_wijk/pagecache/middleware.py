"""PageCache: a public page that was made before goes out again, to visitors without a session, while it is still true.

Only what a view marked with `onthoudbaar` is remembered, under its whole address; whoever has a session or a message
waiting gets a page of their own. Every answer from memory first asks the database for the version, so a change is seen
at once, by everybody and in every worker.
"""

import gzip
import hashlib
from dataclasses import dataclass

from django.conf import settings
from django.core.cache import caches
from django.http import HttpResponse
from django.urls import Resolver404, resolve
from django.utils.cache import get_conditional_response, patch_vary_headers

from kampen_wijk.pagecache import version

_PERSOONLIJK = (settings.SESSION_COOKIE_NAME, "messages")


@dataclass(frozen=True)
class Pagina:
    """A page as it goes out: its bytes twice, and a tag that stands for them."""

    versie: str
    soort: str
    tag: str
    inhoud: bytes
    gzip: bytes


class PageCache:
    def __init__(self, get_response):
        self.get_response = get_response
        self.paginas = caches["paginas"]

    def __call__(self, request):
        if request.method not in ("GET", "HEAD"):
            return self.get_response(request)
        with version.tijdens_lezen():
            if settings.PAGINACACHE and request.method == "GET" and _is_voor_iedereen(request):
                return self._antwoord(request)
            return self.get_response(request)

    def _antwoord(self, request):
        # The address as it was sent: a host that is not ours was never answered, so it is not in here.
        sleutel = hashlib.sha256(f"{request.META.get('HTTP_HOST')} {request.get_full_path()}".encode()).hexdigest()
        pagina = self.paginas.get(sleutel)
        versie = version.nu()
        if pagina is not None and pagina.versie == versie:
            return _uit(request, pagina)
        antwoord = self.get_response(request)
        if antwoord.status_code != 200 or not getattr(antwoord, "onthoudbaar", True) or antwoord.cookies:
            return antwoord
        pagina = _pagina(antwoord, versie)
        self.paginas.set(sleutel, pagina, None)
        return _uit(request, pagina)


def _is_voor_iedereen(request) -> bool:
    """Whether nothing is known of this visitor, and the page is one of those that are the same for all."""
    if any(naam in request.COOKIES for naam in _PERSOONLIJK):
        return False
    try:
        request.resolver_match = resolve(request.path_info)  # also for the log, where no view is reached
    except Resolver404:
        return False
    return getattr(request.resolver_match.func, "onthoudbaar", False)


def _pagina(antwoord, versie: str) -> Pagina:
    tag = hashlib.blake2b(antwoord.content, digest_size=12).hexdigest()
    return Pagina(versie, antwoord.headers["Content-Type"], tag, antwoord.content, gzip.compress(antwoord.content, 6))


def _uit(request, pagina: Pagina):
    """200 with the page, or 304 to a browser that has it; compressed, for there is no secret in it to guess."""
    klein = "gzip" in request.headers.get("Accept-Encoding", "")
    antwoord = HttpResponse(pagina.gzip if klein else pagina.inhoud, content_type=pagina.soort)
    if klein:
        antwoord.headers["Content-Encoding"] = "gzip"
    tag = antwoord.headers["ETag"] = f'W/"{pagina.tag}"'
    antwoord.headers["Content-Length"] = str(len(antwoord.content))
    # Kept by the browser, but asked again each time: no page stays behind after a change or a login.
    antwoord.headers["Cache-Control"] = "no-cache"
    patch_vary_headers(antwoord, ["Accept-Encoding", "Cookie"])
    return get_conditional_response(request, etag=tag, response=antwoord)

"""How a profile goes out as a PDF: set once, remembered while it is true, and made anew only so often for one visitor."""

import hashlib
from collections.abc import Callable

from django.core.cache import caches
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.cache import get_conditional_response

from kampen_wijk.pagecache import version
from kampen_wijk.pdf.http import pdf_antwoord
from kampen_wijk.ratelimit.limiet import bezoeker, toegestaan
from profielen.papier.blad import maak
from profielen.papier.stuk import Stuk

PER_UUR = 60


def is_groot(request) -> bool:
    """Whether large letters were asked for: `?groot`, whatever it says."""
    return "groot" in request.GET


def geef_pdf(request, sleutel: str, maak_stuk: Callable[[], Stuk], naam: str) -> HttpResponse:
    """What `maak_stuk` tells, as everybody may read it, under `sleutel` in memory. Raises PdfLuktNiet.

    What stands further in the address makes no difference. Whoever asks for too much that is not in memory waits.
    """
    groot = is_groot(request)
    sleutel = f"{version.nu()}-{sleutel}-{groot:d}"
    if (inhoud := caches["papier"].get(sleutel)) is None:
        if not toegestaan("profielpdf", bezoeker(request), maximaal=PER_UUR, seconden=3600):
            antwoord = render(request, "429.html", {"wachttijd": "een uur"}, status=429)
            antwoord["Retry-After"] = "3600"
            return antwoord
        inhoud = maak(maak_stuk(), groot=groot)
        caches["papier"].set(sleutel, inhoud, None)
    antwoord = pdf_antwoord(inhoud, f"{naam}-groot" if groot else naam)
    # The browser keeps it, but asks each time: what was withdrawn does not stay behind.
    antwoord["Cache-Control"] = "no-cache"
    tag = antwoord["ETag"] = f'"{hashlib.blake2b(inhoud, digest_size=12).hexdigest()}"'
    return get_conditional_response(request, etag=tag, response=antwoord) or antwoord

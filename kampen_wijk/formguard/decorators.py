"""`begrens`: a view that may be posted to only so often from one address."""

from functools import wraps

from django.shortcuts import render

from kampen_wijk.ratelimit.limiet import bezoeker, toegestaan


def begrens(naam: str, *, maximaal: int, seconden: int):
    """At most `maximaal` POSTs per address per `seconden`; more get a kind page with status 429."""

    def decorator(view):
        @wraps(view)
        def begrensd(request, *args, **kwargs):
            if request.method == "POST" and not toegestaan(
                naam, bezoeker(request), maximaal=maximaal, seconden=seconden
            ):
                antwoord = render(request, "429.html", {"wachttijd": _in_woorden(seconden)}, status=429)
                antwoord["Retry-After"] = str(seconden)
                return antwoord
            return view(request, *args, **kwargs)

        return begrensd

    return decorator


def _in_woorden(seconden: int) -> str:
    """The longest one may have to wait, rounded up."""
    if seconden > 3600:
        return "tot morgen"
    if seconden > 1800:
        return "een uur"
    return "een minuut" if seconden <= 60 else f"{-(-seconden // 60)} minuten"

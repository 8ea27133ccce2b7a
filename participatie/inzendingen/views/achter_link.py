"""`achter_link`: a view behind a secret link, of whose address nothing leaves the page."""

from functools import wraps

from django.shortcuts import render
from django.utils.cache import patch_cache_control


def achter_link(zoek, werkt_niet: str):
    """The view gets what `zoek` finds behind the link; forged or withdrawn links get the page `werkt_niet`, a kind 404.

    Nothing of the address leaves this page: no cache keeps it, and the referrer is the site alone. Not `no-referrer`:
    then browsers send `Origin: null` along with the forms on this page, which the CSRF check rightly refuses.
    """

    def decorator(view):
        @wraps(view)
        def met_ding(request, geheim, *args, **kwargs):
            ding = zoek(geheim)
            antwoord = render(request, werkt_niet, {}, status=404) if ding is None else view(request, ding, *args, **kwargs)
            patch_cache_control(antwoord, private=True, no_store=True)
            antwoord["Referrer-Policy"] = "strict-origin"
            antwoord["X-Robots-Tag"] = "noindex"
            return antwoord

        return met_ding

    return decorator

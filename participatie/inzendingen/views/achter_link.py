"""`achter_link`: a view behind a secret link; `zonder_spoor`: nothing of that address leaves the page."""

from functools import wraps

from django.shortcuts import render
from django.utils.cache import patch_cache_control


def zonder_spoor(antwoord):
    """No cache keeps it, and the referrer is the site alone.

    Not `no-referrer`: then browsers send `Origin: null` along with the forms on the page, which the CSRF check rightly
    refuses.
    """
    patch_cache_control(antwoord, private=True, no_store=True)
    antwoord["Referrer-Policy"] = "strict-origin"
    antwoord["X-Robots-Tag"] = "noindex"
    return antwoord


def achter_link(zoek, werkt_niet: str):
    """The view gets what `zoek` finds behind the link; forged or withdrawn links get the page `werkt_niet`, a kind 404."""

    def decorator(view):
        @wraps(view)
        def met_ding(request, geheim, *args, **kwargs):
            ding = zoek(geheim)
            if ding is None:
                return zonder_spoor(render(request, werkt_niet, {}, status=404))
            return zonder_spoor(view(request, ding, *args, **kwargs))

        return met_ding

    return decorator

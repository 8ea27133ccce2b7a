"""The address of a visitor, as far as we can trust it."""

import ipaddress

from django.conf import settings


def bezoeker(request) -> str:
    """The client address; an IPv6 address as its /64, because one household owns all of those.

    With TRUSTED_PROXIES=N the Nth address from the right of X-Forwarded-For counts: each proxy of ours adds
    one at the right, and anything further left was written by the visitor.
    """
    direct = request.META.get("REMOTE_ADDR", "")
    proxies = settings.TRUSTED_PROXIES
    if proxies > 0:
        sprongen = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
        if len(sprongen) >= proxies and (adres := _genormaliseerd(sprongen[-proxies])):
            return adres
    return _genormaliseerd(direct) or "onbekend"


def _genormaliseerd(tekst: str) -> str:
    try:
        adres = ipaddress.ip_address(tekst.strip())
    except ValueError:
        return ""
    if adres.version == 4:
        return str(adres)
    if adres.ipv4_mapped:
        return str(adres.ipv4_mapped)
    return str(ipaddress.ip_network((int(adres), 64), strict=False))

"""The token of a secret link: 10 bytes that say which row and which linkversie, 20 bytes that prove it was us."""

import base64
import re
import struct

from django.conf import settings
from django.utils.crypto import constant_time_compare, salted_hmac

_INHOUD = struct.Struct(">QH")
_MAC_LENGTE = 20  # 160 bits
# 30 bytes are exactly 40 characters, so every text stands for one token only: no padding, no spare bits.
_VORM = re.compile(r"[A-Za-z0-9_-]{40}", re.ASCII)


def _mac(soort: str, inhoud: bytes, key: str) -> bytes:
    return salted_hmac(f"kampen_wijk.secretlinks:{soort}", inhoud, secret=key, algorithm="sha256").digest()[
        :_MAC_LENGTE
    ]


def maak_geheim(soort: str, pk: int, linkversie: int) -> str:
    """A URL-safe token of 40 characters for row `pk` of `soort`, as long as its linkversie stays the same."""
    inhoud = _INHOUD.pack(pk, linkversie)
    return base64.urlsafe_b64encode(inhoud + _mac(soort, inhoud, settings.SECRET_KEY)).decode()


def lees_geheim(soort: str, token: str) -> tuple[int, int] | None:
    """(pk, linkversie) of a token that we made; None for any other text. The caller compares the linkversie."""
    if not _VORM.fullmatch(token):
        return None
    ruw = base64.urlsafe_b64decode(token)
    inhoud, mac = ruw[: _INHOUD.size], ruw[_INHOUD.size :]
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    # Every key is tried, so that the time says nothing about which one fits.
    if not any([constant_time_compare(mac, _mac(soort, inhoud, str(key))) for key in keys]):
        return None
    pk, linkversie = _INHOUD.unpack(inhoud)
    return pk, linkversie

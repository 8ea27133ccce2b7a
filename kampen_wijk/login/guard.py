"""A guard against guessing passwords that all workers share, and that lets the owner in all the same.

Guesses are counted per e-mail address. A browser in which the owner logged in before carries a signed
cookie and has a count of its own, so that somebody who guesses does not lock the owner out.
"""

from django.core import signing

from kampen_wijk.ratelimit.limiet import bezoeker, toegestaan

COOKIE = "bekend_apparaat"
_SALT = "kampen_wijk.login.guard"
_YEAR = 365 * 24 * 3600
_HOUR = 3600


def may_try(request, email: str) -> bool:
    """Whether this visitor may try one more password for this address; counts the try."""
    if known_device(request, email):
        return toegestaan("inloggen-apparaat", request.COOKIES[COOKIE], maximaal=20, seconden=_HOUR)
    return toegestaan("inloggen-adres", bezoeker(request), maximaal=200, seconden=_HOUR) and toegestaan(
        "inloggen-account", email, maximaal=20, seconden=_HOUR
    )


def known_device(request, email: str) -> bool:
    """Whether the owner of this address logged in with this browser before."""
    try:
        return signing.loads(request.COOKIES.get(COOKIE, ""), salt=_SALT, max_age=_YEAR)["voor"] == email
    except (signing.BadSignature, TypeError, KeyError):
        return False


def remember_device(request, response, email: str) -> None:
    response.set_cookie(
        COOKIE, signing.dumps({"voor": email}, salt=_SALT), max_age=_YEAR,
        httponly=True, secure=request.is_secure(), samesite="Lax",
    )

"""Sessions of staff end after 30 idle minutes and after 12 hours; a second factor comes first."""

import time

from django.conf import settings
from django.contrib.auth import logout
from django.shortcuts import redirect

MAX_AGE = 12 * 3600
WRITE_EVERY = 60
# What somebody without a second factor may still open: to set one up, or to leave.
WITHOUT_SECOND_FACTOR = ("mfa_", "account_")


def begin_session(request) -> int:
    """The moment this session began, in seconds since 1970; now, where it begins now."""
    return request.session.setdefault("begonnen", int(time.time()))


class SessionLimits:
    """Ends a session that is too old; keeps one alive that is used, writing at most once a minute."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.user.is_authenticated:
            now = int(time.time())
            if now - begin_session(request) > MAX_AGE:
                logout(request)
            elif now - request.session.get("gebruikt", 0) > WRITE_EVERY:
                request.session["gebruikt"] = now
        return self.get_response(request)


class SecondFactor:
    """Sends staff without a second factor to the page where they set one up, if MFA_VERPLICHT."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view_func, view_args, view_kwargs):
        match = request.resolver_match
        # Names of the admin may begin the same (account_emailaddress_changelist), but stand in a namespace.
        is_login = not match.namespace and (match.url_name or "").startswith(WITHOUT_SECOND_FACTOR)
        if not settings.MFA_VERPLICHT or not request.user.is_authenticated or is_login:
            return None
        return None if request.user.heeft_tweede_factor else redirect("mfa_index")

"""Who did it and on which page, beside every audit event. The page by name: a path can be a secret link."""

from django.urls import Resolver404, resolve
from pghistory.middleware import HistoryMiddleware


class AuditMiddleware(HistoryMiddleware):
    """Holds the id of the medewerker and the name of the route; never `request.path`, as the original does."""

    def get_context(self, request):
        context = super().get_context(request)
        del context["url"]
        return context | {"route": _route(request)}


def _route(request) -> str:
    """The view is not known yet when middleware starts, so the address is looked up here."""
    try:
        return resolve(request.path_info, getattr(request, "urlconf", None)).view_name
    except Resolver404:
        return "geen"

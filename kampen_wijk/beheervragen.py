"""What is asked of the lists of the admin goes into the database as it is; a NUL byte cannot."""

from django.core.exceptions import BadRequest


class BeheerVragen:
    """Middleware: a filter of the admin with a NUL byte in it is a wrong question, not an error of ours."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        in_beheer = request.resolver_match.app_name == "admin"
        if in_beheer and any("\0" in tekst for naam, waarden in request.GET.lists() for tekst in (naam, *waarden)):
            raise BadRequest("a NUL byte in the address")

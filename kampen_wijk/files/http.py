"""How a photo goes out: never as anything but a picture, and kept by nobody on the way."""

import hashlib

from django.http import FileResponse, Http404
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response


def foto_antwoord(fieldfile) -> FileResponse:
    """The stored JPEG as a response; 404 where the file is gone. Whether one may see it is the view's to decide."""
    try:
        bestand = fieldfile.open("rb")
    except (FileNotFoundError, ValueError):
        raise Http404("Deze foto is er niet meer.") from None
    antwoord = FileResponse(bestand, content_type="image/jpeg")
    antwoord["Content-Disposition"] = 'inline; filename="foto.jpg"'
    antwoord["X-Content-Type-Options"] = "nosniff"
    antwoord["Cache-Control"] = "private, no-store"
    return antwoord


def openbare_foto(request, fieldfile) -> HttpResponseBase:
    """A photo that everybody may see. The browser keeps it, but asks each time: then it comes over the line once."""
    # A file under this name never changes; the name itself is nobody's business.
    tag = f'"{hashlib.blake2b(fieldfile.name.encode(), digest_size=12).hexdigest()}"'
    antwoord = get_conditional_response(request, etag=tag) or foto_antwoord(fieldfile)
    antwoord["ETag"], antwoord["Cache-Control"] = tag, "private, no-cache"
    return antwoord

"""How a photo goes out: never as anything but a picture, and kept by nobody on the way."""

from django.http import FileResponse, Http404


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

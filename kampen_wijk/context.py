"""What every template may use."""

from django.conf import settings


def portaal(request):
    return {"GEMEENTE": settings.GEMEENTE_NAAM, "GEMEENTE_TELEFOON": settings.GEMEENTE_TELEFOON, "MODUS": settings.MODUS}

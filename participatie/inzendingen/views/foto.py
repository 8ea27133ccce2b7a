"""Photos: those of a form that is not sent yet, and those of what was sent, for the sender alone."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import get_object_or_404

from kampen_wijk.files import concept
from kampen_wijk.files.http import foto_antwoord
from participatie.inzendingen.geheim import zoek
from participatie.inzendingen.models import Foto


@login_not_required
def concept_foto(request, sleutel, pk):
    """Only who has the form knows its key."""
    foto = next((foto for foto in concept.fotos(sleutel) if foto.pk == pk), None)
    if foto is None:
        raise Http404
    return _prive(foto_antwoord(foto.bestand))


@login_not_required
def foto(request, geheim, pk):
    inzending = zoek(geheim)
    if inzending is None:
        raise Http404
    return _prive(foto_antwoord(get_object_or_404(Foto, inzending=inzending, pk=pk).bestand))


def _prive(antwoord):
    antwoord["Referrer-Policy"] = "no-referrer"
    antwoord["X-Robots-Tag"] = "noindex"
    return antwoord

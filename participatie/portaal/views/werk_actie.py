"""Carrying out one action on an inzending, and what happens when somebody else was first."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect

from participatie.activiteiten.actions.bewaren import KanNuNiet
from participatie.inzendingen.actions.behandelen import AfhandelredenKloptNiet, DeelNogOpen
from participatie.inzendingen.actions.doorzetten import GeenBehandelaar
from participatie.inzendingen.actions.modereren import NogNietOpenbaar
from participatie.inzendingen.actions.samenvoegen import NietSamenTeVoegen
from participatie.inzendingen.actions.splitsen import NietTeSplitsen
from participatie.inzendingen.actions.versie import Verouderd
from participatie.inzendingen.workflow import OvergangNietToegestaan

GEBROKEN_REGELS = (
    OvergangNietToegestaan, AfhandelredenKloptNiet, GeenBehandelaar, NogNietOpenbaar, NietSamenTeVoegen,
    DeelNogOpen, NietTeSplitsen, KanNuNiet,
)


def voer_uit(request, ding, actie, formulier, *, terug, opnieuw):
    """Post, redirect, get. `opnieuw(formulier, status, verouderd)` shows the page with what was typed."""
    if not formulier.is_valid():
        return opnieuw(formulier, status=422, verouderd="versie" in formulier.errors)
    try:
        actie.doe(ding, door=request.user, versie=formulier.cleaned_data["versie"], **formulier.gegevens())
    except Verouderd:
        return opnieuw(formulier, status=409, verouderd=True)
    except GEBROKEN_REGELS as fout:
        formulier.add_error(None, str(fout))
        return opnieuw(formulier, status=422, verouderd=False)
    except ValidationError as fout:
        formulier.add_error(None, fout)
        return opnieuw(formulier, status=422, verouderd=False)
    messages.success(request, actie.gelukt)
    return redirect(terug())


def actie_of_404(acties, naam):
    if naam not in acties:
        raise Http404
    return acties[naam]

"""Logging a conversation, and mending what was written."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import Http404
from django.shortcuts import redirect, render

from participatie.contactmomenten.actions import contactmoment_vastleggen, contactmoment_wijzigen
from participatie.contactmomenten.actions.inzage import gesprek_openen
from participatie.contactmomenten.actions.vastleggen import VELDEN
from participatie.contactmomenten.forms.contactmoment import ContactmomentFormulier

RECHT = "werk.contactmoment"


@permission_required(RECHT, raise_exception=True)
def nieuw(request):
    formulier = ContactmomentFormulier(request.POST or None, user=request.user)
    if request.method == "POST" and formulier.is_valid():
        moment = contactmoment_vastleggen(door=request.user, **formulier.cleaned_data)
        messages.success(request, "Het gesprek is vastgelegd.")
        return redirect("contactmomenten:contactmoment", moment.pk)
    return render(request, "contactmomenten/formulier.html", {"form": formulier, "kop": "Gesprek vastleggen"})


@permission_required(RECHT, raise_exception=True)
def wijzigen(request, pk):
    """By who wrote it down; what is still to do is a taak by then."""
    moment = gesprek_openen(request.user, pk)
    if moment.medewerker_id != request.user.pk:
        raise Http404
    formulier = ContactmomentFormulier(request.POST or None, user=request.user, initial=_begin(moment))
    del formulier.fields["vervolg"]
    if request.method == "POST" and formulier.is_valid():
        velden = {naam: waarde for naam, waarde in formulier.cleaned_data.items() if naam != "sleutel"}
        contactmoment_wijzigen(moment, door=request.user, **velden)
        messages.success(request, "Het gesprek is aangepast.")
        return redirect("contactmomenten:contactmoment", moment.pk)
    context = {"form": formulier, "kop": "Gesprek aanpassen", "moment": moment}
    return render(request, "contactmomenten/formulier.html", context)


def _begin(moment):
    begin = {veld: getattr(moment, veld) for veld in VELDEN if veld != "kanaal"}
    return begin | {"kanaal": moment.kanaal_id} | ContactmomentFormulier.begin_betrokkenen(moment)

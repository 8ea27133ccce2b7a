"""Searching: one box for all that somebody may see."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render

from participatie.portaal.forms.zoeken import ZoekForm
from participatie.portaal.zoeken.vinden import vind
from wijken.models import Gebied


@login_not_required
def zoeken(request):
    """Nobody stands empty-handed: without a result there are the gebieden and the three doors."""
    form = ZoekForm(request.GET, user=request.user)
    uitkomst = None
    if form.is_valid():
        gebied = form.gebieden.get(form.cleaned_data["gebied"])
        uitkomst = vind(form.cleaned_data["q"], request.user, soort=form.cleaned_data["soort"], gebied=gebied)
    context = {
        "form": form,
        "uitkomst": uitkomst,
        "gebieden": () if uitkomst and uitkomst.vondsten else Gebied.objects.om_te_kiezen(),
    }
    return render(request, "portaal/zoeken.html", context)

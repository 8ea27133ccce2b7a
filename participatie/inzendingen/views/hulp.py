"""Looking for help: who is nearby, and asking to be called back."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render

from kampen_wijk.formguard.decorators import begrens
from participatie.inzendingen.actions.indienen import hulp_vragen
from participatie.inzendingen.forms.gebied import gebied_uit
from participatie.inzendingen.forms.hulp import HulpFormulier
from wijken.models import Ontmoetingsplek, Rolvervulling

HOOGSTENS_PLEKKEN = 8


@login_not_required
@begrens("hulp", maximaal=20, seconden=3600)
def hulp(request):
    """People, places and phone numbers near the chosen gebied, and the form."""
    gebied = gebied_uit(request.POST.get("gebied") or request.GET.get("gebied"))
    form = HulpFormulier(request.POST or None, initial={"gebied": gebied})
    if request.method == "POST" and form.is_valid():
        velden = ("sleutel", "gebied", "naam", "telefoon", "beste_moment")
        hulp_vragen(**{naam: form.cleaned_data[naam] for naam in velden})
        return redirect("inzendingen:hulp_gevraagd")
    plekken = Ontmoetingsplek.objects.zichtbaar_voor(request.user).filter(voor_hulp=True)
    context = {
        "form": form,
        "gebied": gebied,
        "wijkverbinders": Rolvervulling.objects.wijkverbinders_van(gebied) if gebied else [],
        "ontmoetingsplekken": (plekken.rond(gebied) if gebied else plekken)[:HOOGSTENS_PLEKKEN],
    }
    return render(request, "inzendingen/hulp.html", context)


@login_not_required
def hulp_gevraagd(request):
    return render(request, "inzendingen/hulp_gevraagd.html", {})

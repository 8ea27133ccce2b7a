"""Taken: what one has to do, what one asked, a new one, and what can be done with it."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from participatie.contactmomenten.actions.taak import GeenCollega, VertrouwelijkGesprek, taak_geven
from participatie.contactmomenten.models import Contactmoment, Taak
from participatie.portaal import taakpagina
from participatie.portaal.acties_taak import TAAK, mag
from participatie.portaal.forms.taak import NieuweTaakFormulier
from participatie.portaal.takenlijst import lees
from participatie.portaal.views.werk_actie import actie_of_404, voer_uit
from participatie.portaal.views.werk_nieuw import gesprek_uit_adres

RECHT = "werk.taak"


@permission_required(RECHT, raise_exception=True)
@require_safe
def taken(request):
    return render(request, "werk/taken.html", lees(request.GET, request.user))


@permission_required(RECHT, raise_exception=True)
def taak_nieuw(request):
    """`?gesprek=` makes it one of that conversation."""
    gesprek = gesprek_uit_adres(request)
    if gesprek and not _mag_uit(request.user, gesprek):
        raise PermissionDenied
    form = NieuweTaakFormulier(request.POST or None, user=request.user, gesprek=gesprek)
    if request.method == "POST" and form.is_valid():
        gegevens = {"gebied": gesprek.gebied if gesprek else None, "contactmoment": gesprek} | form.cleaned_data
        try:
            ding = taak_geven(door=request.user, **gegevens)
        except (GeenCollega, VertrouwelijkGesprek) as fout:
            form.add_error("naar", str(fout))
        else:
            messages.success(request, "De taak is gegeven.")
            return redirect(gesprek or ding)
    return render(request, "werk/taak_nieuw.html", {"form": form, "gesprek": gesprek})


@permission_required(RECHT, raise_exception=True)
def taak(request, pk):
    inhoud = taakpagina.context(_haal(request.user, pk), request.user, doe=request.GET.get("doe", ""))
    return render(request, "werk/taak.html", inhoud)


@permission_required(RECHT, raise_exception=True)
def taak_actie(request, pk, actie):
    ding = _haal(request.user, pk)
    actie = actie_of_404(TAAK, actie)
    if request.method != "POST":
        return redirect(reverse("werk:taak", args=[pk], query={"doe": actie.naam}))

    def opnieuw(form, *, status, verouderd):
        inhoud = taakpagina.context(_haal(request.user, pk), request.user, gebonden=(actie, form), verouderd=verouderd)
        return render(request, "werk/taak.html", inhoud, status=status)

    if not mag(actie, ding, request.user):
        raise PermissionDenied
    form = taakpagina.formulier(actie, ding, request.user, request.POST)
    return voer_uit(request, ding, actie, form, terug=lambda: _terug(request.user, pk), opnieuw=opnieuw)


def _mag_uit(user, gesprek: Contactmoment) -> bool:
    """From what is vertrouwelijk only its writer gives taken."""
    return gesprek.medewerker_id == user.pk or (user.has_perm("werk.contactmoment") and not gesprek.vertrouwelijk)


def _haal(user, pk) -> Taak:
    taken = Taak.objects.zichtbaar_voor(user).met_namen().select_related("contactmoment", "afgehandeld_door")
    return get_object_or_404(taken, pk=pk)


def _terug(user, pk) -> str:
    """The page itself; the list for who gave it away and cannot see it any more."""
    blijft = Taak.objects.zichtbaar_voor(user).filter(pk=pk).exists()
    return reverse("werk:taak", args=[pk]) if blijft else reverse("werk:taken")

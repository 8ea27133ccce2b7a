"""The dossier of a gebied, for who looks after it."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from participatie.contactmomenten.actions.gebiedsoverdracht import AlOvergedragen, gebied_overdragen
from participatie.contactmomenten.actions.taak import GeenCollega
from participatie.contactmomenten.models import Taak
from participatie.portaal.dossier import nu
from participatie.portaal.dossier.meegegaan import meegegaan
from participatie.portaal.dossier.tijdlijn import blad
from participatie.portaal.forms.dossier import DossierFormulier
from participatie.portaal.forms.overdragen import OverdraagFormulier
from wijken.models import Gebied, Rol

RECHT = "werk.dossier"


@permission_required(RECHT, raise_exception=True)
@require_safe
def dossiers(request):
    """The gebieden that somebody looks after, with what lies below each."""
    genoemd = {rol.gebied_id for rol in request.user.rollen_nu() if rol.rol == Rol.WIJKVERBINDER}
    alle = eigen_gebieden(request.user)
    context = {"eigen": [g for g in alle if g.pk in genoemd], "eronder": [g for g in alle if g.pk not in genoemd]}
    return render(request, "werk/dossiers.html", context)


@permission_required(RECHT, raise_exception=True)
@require_safe
def dossier(request, slug):
    gebied, form = haal(request.user, slug), DossierFormulier(request.GET)
    context = {"gebied": gebied, "form": form, "blad": blad(request.user, gebied, form)}
    if form.vooraan:
        context |= nu.context(request.user, gebied)
    return render(request, "werk/dossier.html", context)


@permission_required("werk.gebied_overdragen", raise_exception=True)
def overdragen(request, slug):
    """The whole gebied to a colleague, in one action."""
    gebied = haal(request.user, slug)
    form = OverdraagFormulier(request.POST or None, user=request.user, gebied=gebied)
    if request.method == "POST" and form.is_valid():
        try:
            ding = gebied_overdragen(door=request.user, **form.gegevens())
        except (AlOvergedragen, GeenCollega, ValidationError) as fout:
            form.add_error(None, fout if isinstance(fout, ValidationError) else str(fout))
        else:
            messages.success(request, meegegaan(ding))
            return redirect("werk:dossier", gebied.slug)
    blijven = Taak.objects.die_blijven(request.user, Gebied.objects.met_alles_eronder([gebied.pk]))
    context = {"gebied": gebied, "form": form, "blijven": blijven}
    return render(request, "werk/gebied_overdragen.html", context, status=422 if form.errors else 200)


def eigen_gebieden(user) -> list[Gebied]:
    """By name, from memory."""
    eigen = Gebied.objects.met_alles_eronder(r.gebied_id for r in user.rollen_nu() if r.rol == Rol.WIJKVERBINDER)
    return [gebied for gebied in Gebied.objects.alle() if gebied.pk in eigen]


def haal(user, slug: str) -> Gebied:
    """A gebied that they look after; any other does not exist for them."""
    gebied = next((gebied for gebied in eigen_gebieden(user) if gebied.slug == slug), None)
    if gebied is None:
        raise Http404
    return gebied

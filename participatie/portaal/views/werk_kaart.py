"""Paper cards: print those of one's own gebieden, and begin to type over what came in on one."""

from django.contrib.auth.decorators import permission_required
from django.shortcuts import redirect, render
from django.urls import reverse

from participatie.portaal.forms.kaart import CodeFormulier
from wijken.kaartcode import kaartcode
from wijken.models import Gebied, Rol


@permission_required("werk.kaart_overtypen", raise_exception=True)
def kaart(request):
    """A card says of which gebied it is by its code; any wijkverbinder may type it over."""
    welke = CodeFormulier(request.GET if "code" in request.GET else None)
    if welke.is_valid():
        return redirect(reverse("werk:nieuw", query={"kaart": kaartcode(welke.cleaned_data["code"])}))
    return render(request, "werk/kaarten.html", {"form": welke, "eigen": _eigen(request.user)})


def _eigen(user) -> list[Gebied]:
    eigen = Gebied.objects.met_alles_eronder(r.gebied_id for r in user.rollen_nu() if r.rol == Rol.WIJKVERBINDER)
    return [gebied for gebied in Gebied.objects.alle() if gebied.pk in eigen and gebied.te_kiezen]

"""Paper cards: print those of one's own gebieden, and type over what came in on them."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.shortcuts import redirect, render

from kampen_wijk.secretlinks.reference import groepeer
from participatie.inzendingen.actions.overtypen import kaart_overtypen
from participatie.portaal.forms.kaart import CodeFormulier, KaartFormulier
from wijken.models import Gebied, Rol


@permission_required("werk.kaart_overtypen", raise_exception=True)
def kaart(request):
    """A card says of which gebied it is by its code; any wijkverbinder may type it over."""
    welke = CodeFormulier(request.GET if "code" in request.GET else None)
    if not welke.is_valid():
        return render(request, "werk/kaarten.html", {"form": welke, "eigen": _eigen(request.user)})
    gebied = welke.cleaned_data["code"]
    form = KaartFormulier(request.POST or None)
    if request.method == "POST" and form.is_valid():
        ding = kaart_overtypen(gebied=gebied, door=request.user, **form.kaart())
        messages.success(request, _bewaard(gebied, ding))
        return redirect("werk:kaart")
    return render(request, "werk/kaart.html", {"gebied": gebied, "form": form})


def _eigen(user) -> list[Gebied]:
    eigen = Gebied.objects.met_alles_eronder(r.gebied_id for r in user.rollen_nu() if r.rol == Rol.WIJKVERBINDER)
    return [gebied for gebied in Gebied.objects.alle() if gebied.pk in eigen and gebied.te_kiezen]


def _bewaard(gebied, ding) -> str:
    referentie = getattr(ding, "referentie", "")
    if not referentie:
        return f"De kaart uit {gebied} is overgetypt. De wijkverbinder belt."
    return f"De kaart uit {gebied} is overgetypt. Schrijf dit nummer op de kaart: {groepeer(referentie)}."

"""The conversations that somebody may read, chosen by gebied, kanaal, days, words, partner or profile."""

from django.contrib.auth.decorators import permission_required
from django.shortcuts import render
from django.views.decorators.http import require_safe

from kampen_wijk.cursor import bladwijzer, na
from participatie.contactmomenten.forms.lijst import LijstFormulier
from participatie.contactmomenten.models import Contactmoment

PER_PAGINA = 25


@permission_required("werk.contactmoment_lezen", raise_exception=True)
@require_safe
def lijst(request):
    """What is not understood counts as not said."""
    form = LijstFormulier(request.GET, user=request.user)
    alle = form.kies(Contactmoment.objects).voor_lijst().nieuwste()
    rijen = list(na(alle, request.GET.get("na", ""), "plaatsgevonden_op")[: PER_PAGINA + 1])
    laatste = rijen[PER_PAGINA - 1] if len(rijen) > PER_PAGINA else None
    context = {
        "form": form,
        "rijen": [(rij, rij.titel_voor(request.user)) for rij in rijen[:PER_PAGINA]],
        "volgende": form.adresdeel(na=bladwijzer(laatste, "plaatsgevonden_op")) if laatste else "",
    }
    return render(request, "contactmomenten/lijst.html", context)

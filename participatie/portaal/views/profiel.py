"""The public page of a wijk- or kernprofiel."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404, render

from kampen_wijk.pagecache.decorators import onthoudbaar
from participatie.portaal.gesprekken import gesprekken_over
from profielen.cijfers import verzamel
from profielen.models import ProfielVersie, Samenspraak
from profielen.weergave import per_thema
from wijken.models import Gebied


@login_not_required
@onthoudbaar
def profiel(request, slug):
    """What residents read: the published version with its figures, or else the figures alone."""
    gebied = get_object_or_404(Gebied.objects.zichtbaar_voor(request.user), slug=slug)
    versie = ProfielVersie.objects.geldend_voor(gebied)
    cijfers = versie.cijfers if versie else verzamel(gebied)
    context = {
        "gebied": gebied, "versie": versie, "cijfers": cijfers, "themas": per_thema(cijfers),
        "gesprekken": gesprekken_over(request.user, profielplekken__profiel__gebied=gebied.pk),
        "samenspraak": Samenspraak.objects.nu_van(gebied),
    }
    return render(request, "profielen/profiel.html", context)

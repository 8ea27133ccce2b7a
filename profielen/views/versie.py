"""A version of a profile at its own address, and what changed in it."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import get_object_or_404, render

from kampen_wijk.pagecache.decorators import onthoudbaar
from profielen.models import ProfielVersie, Samenspraak
from profielen.verantwoording import verantwoording_van
from profielen.weergave import profielpagina, weergave
from wijken.models import Gebied


@login_not_required
@onthoudbaar
def versie(request, slug, nummer):
    """The text as it was adopted; where it was withdrawn, that and why."""
    gebied = _gebied(request, slug)
    ding = _versie(gebied, nummer)
    if ding.is_ingetrokken:
        return render(request, "profielen/ingetrokken.html", {"gebied": gebied, "versie": ding})
    return render(request, "profielen/versie.html", profielpagina(gebied, ding, weergave(ding.cijfers)))


@login_not_required
@onthoudbaar
def verantwoording(request, slug, nummer):
    """What changed since the version before and since the samenspraak, and what was done with each reaction."""
    gebied = _gebied(request, slug)
    ding = _versie(gebied, nummer)
    if ding.is_ingetrokken:
        raise Http404("Deze versie is ingetrokken.")
    samenspraak = Samenspraak.objects.filter(versie=ding).first()
    if samenspraak:
        samenspraak.versie = ding
    context = {"gebied": gebied, "versie": ding, **verantwoording_van(ding, samenspraak)}
    return render(request, "profielen/verantwoording.html", context)


def _gebied(request, slug):
    return get_object_or_404(Gebied.objects.zichtbaar_voor(request.user), slug=slug)


def _versie(gebied, nummer):
    """What has an address: adopted once. A number that no column can hold is no version."""
    rijen = ProfielVersie.objects.met_adres().om_te_lezen().filter(profiel__gebied=gebied)
    return get_object_or_404(rijen, nummer=nummer if nummer < 32768 else -1)

"""A picture in a profile."""

from django.contrib.auth.decorators import login_not_required
from django.db.models import Q
from django.shortcuts import get_object_or_404

from kampen_wijk.files.http import openbare_foto
from profielen.models import Beeld, GetoondBeeld, ProfielVersie
from profielen.workflow import VAST


@login_not_required
def beeld(request, pk):
    """Of an adopted version for everybody; of a concept for who keeps the profile."""
    eigen = Q(versie__staat__in=VAST)
    if request.user.has_perm("profielen.view_profielversie"):
        eigen |= Q(versie__in=ProfielVersie.objects.werk_van(request.user))
    foto = get_object_or_404(Beeld.objects.filter(eigen), pk=pk if pk < 2**63 else -1)
    return openbare_foto(request, foto.bestand)


@login_not_required
def getoond_beeld(request, pk):
    """As it was when a samenspraak began, also where the writer took it out since."""
    foto = get_object_or_404(GetoondBeeld.objects.zichtbaar_voor(request.user), pk=pk if pk < 2**63 else -1)
    return openbare_foto(request, foto.bestand)

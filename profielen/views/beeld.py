"""A picture in a profile."""

from django.contrib.auth.decorators import login_not_required
from django.db.models import Q
from django.shortcuts import get_object_or_404

from kampen_wijk.files.http import openbare_foto
from profielen.models import Beeld, ProfielVersie
from profielen.workflow import VAST


@login_not_required
def beeld(request, pk):
    """Of an adopted version for everybody; of a concept for who keeps the profile."""
    eigen = Q(versie__staat__in=VAST)
    if request.user.has_perm("profielen.view_profielversie"):
        eigen |= Q(versie__in=ProfielVersie.objects.werk_van(request.user))
    foto = get_object_or_404(Beeld.objects.filter(eigen), pk=pk if pk < 2**63 else -1)
    return openbare_foto(request, foto.bestand)

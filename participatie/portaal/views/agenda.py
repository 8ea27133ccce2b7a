"""The agenda as a calendar: one activiteit to keep, and what there is in a gebied, with a partner, or in a traject to follow."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from kampen_wijk.pagecache.decorators import onthoudbaar
from participatie.activiteiten.ical import kalender
from participatie.activiteiten.models import Activiteit, Traject
from participatie.partners.models import Partner
from participatie.portaal.ophalen import gebied_of_404

# A calendar asks every few hours; further ahead than this there is little.
HOOGSTENS = 200
SOORT = "text/calendar; charset=utf-8"


@login_not_required
@onthoudbaar
@require_safe
def van_gebied(request, slug):
    gebied = gebied_of_404(slug)
    return _kalender(f"Wat is er te doen in {gebied}", Activiteit.objects.openbaar().rond(gebied))


@login_not_required
@onthoudbaar
@require_safe
def van_partner(request, pk):
    partner = get_object_or_404(Partner.objects.zichtbaar_voor(request.user), pk=pk)
    return _kalender(f"Wat er te doen is met {partner}", Activiteit.objects.openbaar().van_partner(partner))


@login_not_required
@onthoudbaar
@require_safe
def van_traject(request, slug):
    traject = get_object_or_404(Traject.objects.openbaar(), slug=slug)
    return _kalender(traject.titel, Activiteit.objects.openbaar().bij(traject))


@login_not_required
@onthoudbaar
@require_safe
def van_activiteit(request, slug):
    """One, also when it is over."""
    ding = get_object_or_404(Activiteit.objects.openbaar().select_related("plek"), slug=slug)
    return HttpResponse(kalender(ding.titel, [ding]), content_type=SOORT)


def _kalender(naam, rijen):
    return HttpResponse(kalender(naam, rijen.vanaf().select_related("plek")[:HOOGSTENS]), content_type=SOORT)

"""The page of a gebied, and the list of all of them."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from kampen_wijk.pagecache.decorators import onthoudbaar
from kampen_wijk.pdf.http import of_een_zin, pdf_antwoord
from participatie.activiteiten.models import Activiteit, Traject
from participatie.inzendingen.models import Idee
from participatie.partners.models import Partner
from participatie.portaal.ophalen import gebied_of_404
from participatie.portaal.papierkaart import kaart_pdf
from participatie.toezeggingen.models import Toezegging
from participatie.veldwerk.models import Opbrengst
from profielen.models import Meting, Samenspraak
from wijken.kaart import kaartje
from wijken.models import Gebied, Ontmoetingsplek, Rolvervulling


@login_not_required
@onthoudbaar
def gebieden(request):
    context = {"gebieden": Gebied.objects.om_te_kiezen(), "kaartje": kaartje()}
    return render(request, "portaal/gebieden.html", context)


@login_not_required
@onthoudbaar
def gebied(request, slug):
    """Who is my wijkverbinder, what is going on, the figures in short, three doors."""
    plek = gebied_of_404(slug)
    context = {
        "gebied": plek,
        "wijkverbinders": Rolvervulling.objects.wijkverbinders_van(plek),
        "ideeen": Idee.objects.zichtbaar_voor(request.user).openbaar().rond(plek).voor_lijst()[:3],
        "trajecten": Traject.objects.openbaar().rond(plek).niet_voorbij().voor_lijst()[:3],
        "activiteiten": Activiteit.objects.openbaar().rond(plek).vanaf().voor_lijst()[:3],
        "opbrengsten": Opbrengst.objects.laatste_rond(plek),
        "toezeggingen": Toezegging.objects.tel_rond(plek),
        "ontmoetingsplekken": Ontmoetingsplek.objects.zichtbaar_voor(request.user).rond(plek)[:6],
        "partners": Partner.objects.zichtbaar_voor(request.user).actief_in(plek)[:8],
        "samenspraak": Samenspraak.objects.nu_van(plek),
        "cijfers": Meting.objects.kort_voor(plek),
        "kaartje": kaartje(plek),
    }
    return render(request, "portaal/gebied.html", context)


@login_not_required
@onthoudbaar
@require_safe
@of_een_zin
def papierkaart(request, slug):
    """A card to write on, for who would rather not use a screen."""
    plek = get_object_or_404(Gebied.objects.zichtbaar_voor(request.user).om_te_kiezen(), slug=slug)
    return pdf_antwoord(kaart_pdf(plek), f"kaart-{plek.slug}")

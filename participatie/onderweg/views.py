"""Where a phone brings what it kept, and where its writer mends what could not be stored."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required, permission_required
from django.http import HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404, redirect, render
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from participatie.contactmomenten.forms import ContactmomentFormulier
from participatie.onderweg import actions, loketten
from participatie.onderweg.models import Concept, als_ingevuld

RECHT = "werk.contactmoment"


@never_cache
@permission_required(RECHT, raise_exception=True)
def schil(request):
    """The log screen without anything of a person on it: what the phone shows when there is no network."""
    return render(request, "onderweg/schil.html", {"form": ContactmomentFormulier(user=request.user)})


@login_not_required
@require_safe
def service_worker(request):
    """One line: the build has a hash in its name, so another build is another worker."""
    antwoord = HttpResponse(f'importScripts("{static("dist/sw.js")}");\n', content_type="text/javascript")
    antwoord["Cache-Control"] = "no-cache"
    return antwoord


@login_not_required
@require_safe
def manifest(request):
    teken = {"src": static("img/app.svg"), "sizes": "any", "type": "image/svg+xml"}
    inhoud = {
        "id": reverse("contactmomenten:nieuw"), "start_url": reverse("contactmomenten:nieuw"), "scope": "/",
        "name": f"Gesprek vastleggen, {settings.GEMEENTE_NAAM}", "short_name": "Gesprek", "lang": "nl", "dir": "ltr",
        "display": "standalone", "background_color": "#f3e9d4", "theme_color": "#f3e9d4",
        "icons": [teken | {"purpose": "any"}, teken | {"purpose": "maskable"}],
    }
    return JsonResponse(inhoud, content_type="application/manifest+json")


@never_cache
@permission_required(RECHT, raise_exception=True)
def loket(request):
    """GET says who is logged in, with a token to send with; POST takes one envelope."""
    if request.method == "POST":
        return loketten.neem_aan(request)
    nog = Concept.objects.zichtbaar_voor(request.user).nog_af_te_maken()
    concepten = [{"adres": c.get_absolute_url(), "op": c.opgesteld_op} for c in nog.only("pk", "opgesteld_op")]
    return JsonResponse({"van": request.user.pk, "csrf": get_token(request), "concepten": concepten})


@permission_required(RECHT, raise_exception=True)
def concepten(request):
    rijen = list(Concept.objects.zichtbaar_voor(request.user).nog_af_te_maken())
    return render(request, "onderweg/concepten.html", {"rijen": rijen})


@permission_required(RECHT, raise_exception=True)
def concept(request, pk):
    ding = _haal(request.user, pk)
    ingevuld = als_ingevuld(_paren(request.POST), ding.sleutel) if request.method == "POST" else ding.ingevuld()
    formulier = ContactmomentFormulier(ingevuld, user=request.user)
    if request.method == "POST" and formulier.is_valid():
        moment = actions.concept_afmaken(ding, formulier=formulier, door=request.user)
        messages.success(request, "Het gesprek is vastgelegd.")
        return redirect("contactmomenten:contactmoment", moment.pk)
    return render(request, "onderweg/concept.html", {"form": formulier, "concept": ding})


@permission_required(RECHT, raise_exception=True)
@require_POST
def concept_weg(request, pk):
    actions.concept_weggooien(_haal(request.user, pk))
    messages.success(request, "Het gesprek is weggegooid.")
    return redirect("onderweg:concepten")


def _haal(user, pk):
    return get_object_or_404(Concept.objects.zichtbaar_voor(user), pk=pk)


def _paren(post):
    return [(naam, waarde) for naam, waarden in post.lists() for waarde in waarden]

"""Writing down what somebody told: one form for a phone call, a letter, a paper card and a conversation."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from kampen_wijk.secretlinks.reference import groepeer
from participatie.contactmomenten.actions import uit_gesprek
from participatie.contactmomenten.actions.inzage import gesprek_openen
from participatie.contactmomenten.models import Betrokkene, Contactmoment
from participatie.inzendingen.actions.opschrijven import opschrijven
from participatie.inzendingen.forms.opschrijven import OpschrijfFormulier
from participatie.inzendingen.models import Inzending
from participatie.inzendingen.models.inzending import Bron
from participatie.inzendingen.views.nieuw import verwijder_foto
from wijken.kaartcode import gebied_met
from wijken.models import Gebied, Rol


@permission_required("werk.opschrijven", raise_exception=True)
def nieuw(request):
    """`?gesprek=` begins with what was said in a conversation, `?kaart=` with the gebied of a paper card."""
    gesprek, kaart = gesprek_met_woorden(request), _kaart(request)
    if request.method == "POST":
        form = OpschrijfFormulier(request.POST, request.FILES)
        if "verwijder_foto" in request.POST:
            verwijder_foto(form, request.POST["verwijder_foto"])
        elif form.is_valid():
            ding = _bewaar(gesprek, form, request.user)
            messages.success(request, _bewaard(ding))
            return redirect(_verder(request.user, ding, kaart))
        form.bewaar_fotos()
    else:
        form = OpschrijfFormulier(initial=_begin(request.user, gesprek, kaart))
    context = {"form": form, "gesprek": gesprek, "kaart": kaart, "concept_fotos": form.concept_fotos()}
    return render(request, "werk/nieuw.html", context)


def gesprek_uit_adres(request) -> Contactmoment | None:
    """The conversation that the address names; a 404 where it is not theirs to read."""
    if (pk := request.GET.get("gesprek")) is None:
        return None
    heel = pk.isascii() and pk.isdigit() and len(pk) < 19
    if not heel or not request.user.has_perm("werk.contactmoment_lezen"):
        raise Http404
    return gesprek_openen(request.user, int(pk))


def gesprek_met_woorden(request) -> Contactmoment | None:
    """One in which somebody was spoken to; else there is nothing to write down."""
    if "gesprek" not in request.GET:
        return None
    if not request.user.has_perm("werk.contactmoment"):
        raise Http404
    gesprek = gesprek_uit_adres(request)
    if not gesprek.gelukt:
        raise Http404
    return gesprek


def _kaart(request) -> Gebied | None:
    code = request.GET.get("kaart", "")
    return gebied_met(code) if code else None


def _begin(user, gesprek, kaart) -> dict:
    if gesprek:
        eerste = gesprek.betrokkenen.exclude(rol=Betrokkene.Rol.INWONER).first()
        return {
            "bron": Bron.CONTACTMOMENT, "gebied": gesprek.gebied, "tekst": gesprek.inhoud or gesprek.onderwerp,
            "namens": eerste.naam if eerste else "", "ontvangen_op": timezone.localdate(gesprek.plaatsgevonden_op),
        }
    if kaart:
        return {"bron": Bron.PAPIER, "gebied": kaart}
    eigen = [r.gebied for r in user.rollen_nu() if r.rol == Rol.WIJKVERBINDER]
    return {"bron": Bron.TELEFOON, "gebied": eigen[0] if len(eigen) == 1 else None}


def _bewaar(gesprek, form, door):
    if gesprek:
        return uit_gesprek(gesprek, door=door, **form.opgeschreven())
    return opschrijven(door=door, **form.opgeschreven())


def _bewaard(ding) -> str:
    if not isinstance(ding, Inzending):
        return "Opgeschreven. De wijkverbinder belt."
    nummer = f"Opgeschreven. Het nummer is {groepeer(ding.referentie)}."
    return f"{nummer} Schrijf dit nummer op de kaart of de brief." if ding.bron == Bron.PAPIER else nummer


def _verder(user, ding, kaart) -> str:
    """The next card; else the page of what was written down, for who may see it."""
    if kaart:
        return reverse("werk:kaart")
    if not isinstance(ding, Inzending):
        return reverse("werk:werkblad")
    eigen = ding.eigenaar_id == user.pk or Inzending.objects.werk_van(user).filter(pk=ding.pk).exists()
    naar = "werk:signaal" if ding.is_signaal else "werk:idee"
    return reverse(naar, args=[ding.referentie]) if eigen else reverse("werk:werkblad")

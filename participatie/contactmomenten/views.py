"""Pages about conversations, for wijkverbinders."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.shortcuts import get_object_or_404, redirect, render

from kampen_wijk.cursor import bladwijzer, na
from kampen_wijk.textchecks import persoonsgegevens
from participatie.contactmomenten import actions
from participatie.contactmomenten.actions import VELDEN
from participatie.contactmomenten.forms import ContactmomentFormulier, NamensFormulier
from participatie.contactmomenten.models import Betrokkene, Contactmoment

PER_PAGINA = 25
RECHT = "werk.contactmoment"


@permission_required(RECHT, raise_exception=True)
def lijst(request):
    alle = Contactmoment.objects.zichtbaar_voor(request.user).voor_lijst()
    rijen = list(na(alle, request.GET.get("na", ""), "plaatsgevonden_op")[: PER_PAGINA + 1])
    laatste = rijen[PER_PAGINA - 1] if len(rijen) > PER_PAGINA else None
    volgende = bladwijzer(laatste, "plaatsgevonden_op") if laatste else ""
    return render(request, "contactmomenten/lijst.html", {"rijen": rijen[:PER_PAGINA], "volgende": volgende})


@permission_required(RECHT, raise_exception=True)
def nieuw(request):
    formulier = ContactmomentFormulier(request.POST or None, user=request.user)
    if request.method == "POST" and formulier.is_valid():
        moment = actions.contactmoment_vastleggen(door=request.user, **formulier.cleaned_data)
        messages.success(request, "Het gesprek is vastgelegd.")
        return redirect("contactmomenten:contactmoment", moment.pk)
    return render(request, "contactmomenten/formulier.html", {"form": formulier, "kop": "Gesprek vastleggen"})


@permission_required(RECHT, raise_exception=True)
def contactmoment(request, pk):
    moment = _haal(request.user, pk)
    context = {
        "moment": moment,
        "betrokkenen": list(moment.betrokkenen.all()),
        "signalen": list(moment.inzendingen.werk_van(request.user).signalen().met_namen()),
        "gevonden": persoonsgegevens(f"{moment.onderwerp}\n{moment.inhoud}"),
        "van_mij": moment.medewerker_id == request.user.pk,
    }
    return render(request, "contactmomenten/contactmoment.html", context)


@permission_required(RECHT, raise_exception=True)
def wijzigen(request, pk):
    moment = get_object_or_404(_zichtbaar(request.user).filter(medewerker=request.user), pk=pk)
    formulier = ContactmomentFormulier(request.POST or None, user=request.user, initial=_begin(moment))
    if request.method == "POST" and formulier.is_valid():
        velden = {naam: waarde for naam, waarde in formulier.cleaned_data.items() if naam != "sleutel"}
        actions.contactmoment_wijzigen(moment, door=request.user, **velden)
        messages.success(request, "Het gesprek is aangepast.")
        return redirect("contactmomenten:contactmoment", moment.pk)
    return render(request, "contactmomenten/formulier.html", {"form": formulier, "kop": "Gesprek aanpassen"})


@permission_required(RECHT, raise_exception=True)
def namens(request, pk):
    moment = _haal(request.user, pk)
    eerste = moment.betrokkenen.exclude(rol=Betrokkene.Rol.INWONER).first()
    naam = eerste.naam if eerste else ""
    begin = {"tekst": moment.inhoud or moment.onderwerp, "gebied": moment.gebied_id, "namens": naam}
    formulier = NamensFormulier(request.POST or None, user=request.user, initial=begin)
    if request.method == "POST" and formulier.is_valid():
        velden = ("sleutel", "namens", "tekst", "categorie", "gebied", "plaats")
        gegevens = {naam: formulier.cleaned_data[naam] for naam in velden}
        signaal = actions.signaal_namens(moment, door=request.user, indiener=formulier.indiener(), **gegevens)
        messages.success(request, "Het signaal is gemaakt. U bent de eigenaar.")
        return redirect(signaal)
    return render(request, "contactmomenten/namens.html", {"form": formulier, "moment": moment})


def _zichtbaar(user):
    return Contactmoment.objects.zichtbaar_voor(user)


def _haal(user, pk):
    return get_object_or_404(_zichtbaar(user).select_related("gebied", "medewerker"), pk=pk)


def _begin(moment):
    betrokkene = moment.betrokkenen.first()
    begin = {veld: getattr(moment, veld) for veld in VELDEN}
    if betrokkene:
        begin |= {"betrokkene_naam": betrokkene.naam, "betrokkene_rol": betrokkene.rol}
    return begin

"""The page of one conversation, and what it belongs to."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render

from kampen_wijk.textchecks import persoonsgegevens
from participatie.contactmomenten.actions.inzage import gesprek_openen
from participatie.contactmomenten.actions.koppelen import gesprek_koppelen
from participatie.contactmomenten.forms.koppelen import KoppelFormulier
from participatie.contactmomenten.models import Betrokkene, Inzage, Taak
from participatie.contactmomenten.models.contactmoment import Taal
from profielen.models.samenspraak import Onderdeel

HOOGSTENS_LEZERS = 20


@permission_required("werk.contactmoment_lezen", raise_exception=True)
def contactmoment(request, pk):
    moment = gesprek_openen(request.user, pk, alles=True)
    van_mij = moment.medewerker_id == request.user.pk
    dingen = list(moment.inzendingen.werk_van(request.user).met_namen().order_by("-ontvangen_op", "-pk"))
    context = {
        "moment": moment,
        "mensen": [wie | {"rol": Betrokkene.Rol(wie["rol"]).label} for wie in moment.mensen],
        "plekken": [plek | {"titel": Onderdeel(plek["onderdeel"]).label} for plek in moment.plekken],
        "trajecten": list(moment.trajecten.zichtbaar_voor(request.user)),
        "signalen": [ding for ding in dingen if ding.is_signaal],
        "ideeen": [ding for ding in dingen if not ding.is_signaal],
        "toezeggingen": list(moment.toezeggingen.werk_van(request.user).select_related("medewerker", "afdeling", "partner")),
        "taken": list(Taak.objects.zichtbaar_voor(request.user).filter(contactmoment=moment).met_namen()),
        "lezers": list(Inzage.objects.van_anderen(moment)[:HOOGSTENS_LEZERS]) if van_mij and moment.vertrouwelijk else [],
        "gevonden": persoonsgegevens("\n".join([moment.onderwerp, moment.inhoud, moment.reactie])),
        "anderstalig": moment.taal != Taal.NEDERLANDS,
        "van_mij": van_mij,
        "mag_verder": request.user.has_perm("werk.contactmoment"),
        "mag_delen": van_mij or (request.user.has_perm("werk.contactmoment") and not moment.vertrouwelijk),
    }
    return render(request, "contactmomenten/contactmoment.html", context)


@permission_required("werk.contactmoment", raise_exception=True)
def koppelen(request, pk):
    """What is vertrouwelijk is linked by its writer alone."""
    moment = gesprek_openen(request.user, pk)
    if moment.vertrouwelijk and moment.medewerker_id != request.user.pk:
        raise PermissionDenied
    formulier = KoppelFormulier(request.POST or None, user=request.user, moment=moment)
    if request.method == "POST" and formulier.is_valid():
        gesprek_koppelen(moment, door=request.user, **formulier.gegevens())
        messages.success(request, "Het is bewaard.")
        return redirect("contactmomenten:contactmoment", moment.pk)
    return render(request, "contactmomenten/koppelen.html", {"form": formulier, "moment": moment})

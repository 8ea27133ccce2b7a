"""Home: where do you live, what is going on, three doors."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render

from kampen_wijk.pagecache.decorators import onthoudbaar
from participatie.inzendingen.models import Idee
from participatie.portaal.forms.waar import WaarForm
from wijken.kaart import kaartje
from wijken.models import Gebied


@login_not_required
@onthoudbaar
def home(request):
    """A search for an address or gebied that finds one place goes straight to its page."""
    waar = WaarForm(request.GET or None)
    gevonden = waar.gevonden() if waar.is_bound and waar.is_valid() else []
    if len(gevonden) == 1:
        return redirect(gevonden[0])
    context = {
        "waar": waar,
        "gevonden": gevonden,
        "gebieden": Gebied.objects.om_te_kiezen(),
        "kaartje": kaartje(),
        "ideeen": Idee.objects.zichtbaar_voor(request.user).openbaar().voor_lijst()[:3],
    }
    antwoord = render(request, "portaal/home.html", context)
    antwoord.onthoudbaar = not waar.is_bound  # what somebody looked for is nobody else's
    return antwoord

"""A profile that residents are asked about: reading it, saying something, and hearing what was done with it."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.cache import patch_cache_control

from kampen_wijk.formguard.decorators import begrens
from kampen_wijk.pagecache.decorators import onthoudbaar
from profielen.actions.reactie import SamenspraakGesloten, email_bevestigen, reageren
from profielen.forms.reactie import ReactieFormulier
from profielen.geheim import zoek
from profielen.models import Onderdeel, Reactie, Samenspraak
from wijken.models import Gebied


@login_not_required
def nu(request, slug):
    """The readable address of the samenspraak of today: it leads to that of its version, which stays."""
    gebied = get_object_or_404(Gebied.objects.zichtbaar_voor(request.user), slug=slug)
    rijen = Samenspraak.objects.zichtbaar_voor(request.user).van_gebied(gebied)
    if (samenspraak := rijen.order_by("-versie__nummer").first()) is None:
        raise Http404("Over dit profiel is geen samenspraak.")
    return redirect(samenspraak)


@login_not_required
@onthoudbaar
def samenspraak(request, slug, nummer):
    """The text part by part, with what others said about each."""
    ding = _samenspraak(request, slug, nummer)
    reacties: dict[str, list[Reactie]] = {}
    for reactie in Reactie.objects.openbaar().filter(versie=ding.versie):
        reacties.setdefault(reactie.onderdeel, []).append(reactie)
    delen = [(*deel, reacties.get(deel[0], [])) for deel in ding.secties()]
    over_al = [(Onderdeel(code), reacties.get(code, [])) for code in (Onderdeel.HEEL, Onderdeel.CIJFERS)]
    context = {"gebied": ding.versie.profiel.gebied, "samenspraak": ding, "delen": delen, "over_al": over_al}
    return render(request, "profielen/samenspraak.html", context)


@login_not_required
@begrens("samenspraak", maximaal=40, seconden=3600)
def reactie_nieuw(request, slug, nummer):
    ding = _samenspraak(request, slug, nummer)
    deel = request.GET.get("deel", "")
    begin = {"onderdeel": deel if deel in Onderdeel.values else Onderdeel.HEEL}
    form = ReactieFormulier(request.POST or None, initial=begin, samenspraak=ding)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            reageren(
                ding, onderdeel=data["onderdeel"], tekst=data["tekst"], email=data["email"], sleutel=data["sleutel"]
            )
        except SamenspraakGesloten:
            form.add_error(None, "U kunt niet meer reageren. De laatste dag is voorbij. Bel de gemeente als u nog iets wilt zeggen.")
        else:
            return redirect("profielen:bedankt", slug=slug, nummer=nummer)
    context = {"gebied": ding.versie.profiel.gebied, "samenspraak": ding, "form": form}
    return render(request, "profielen/reageren.html", context)


@login_not_required
def bedankt(request, slug, nummer):
    ding = _samenspraak(request, slug, nummer)
    return render(request, "profielen/bedankt.html", {"gebied": ding.versie.profiel.gebied, "samenspraak": ding})


@login_not_required
def reactie(request, geheim):
    """Behind the link in a mail: one's own reaction and what was done with it. Who opens it reads that mail."""
    reageerder = zoek(geheim)
    if reageerder is None:
        antwoord = render(request, "profielen/link_werkt_niet.html", {}, status=404)
    else:
        if request.method == "GET":
            email_bevestigen(reageerder)
        eigen = reageerder.reactie
        context = {"reactie": eigen, "versie": eigen.versie, "gebied": eigen.versie.profiel.gebied}
        antwoord = render(request, "profielen/reactie.html", context)
    patch_cache_control(antwoord, private=True, no_store=True)
    antwoord["Referrer-Policy"], antwoord["X-Robots-Tag"] = "strict-origin", "noindex"
    return antwoord


def _samenspraak(request, slug, nummer):
    rijen = Samenspraak.objects.zichtbaar_voor(request.user).filter(versie__profiel__gebied__slug=slug)
    rijen = rijen.select_related("versie__profiel__gebied")
    return get_object_or_404(rijen, versie__nummer=nummer if nummer < 32768 else -1)

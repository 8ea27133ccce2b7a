"""Veldwerk on a phone: which sessies there are, beginning one, tapping, and to which opbrengst it goes."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from kampen_wijk.files.http import foto_antwoord
from participatie.inzendingen.forms.gebied import gebied_uit
from participatie.portaal.forms.veldwerk import KlaarFormulier, NieuweSessieFormulier, TikFormulier
from participatie.veldwerk.actions.bewaren import KanNuNiet
from participatie.veldwerk.actions.sessie import opbrengst_beginnen, sessie_beginnen, sessie_bijvoegen, sessie_weggooien
from participatie.veldwerk.actions.vondst import vondst_tikken, vondst_weghalen
from participatie.veldwerk.models import Opbrengst, Sessie, Vondst

RECHT = "werk.veldwerk"
HOOGSTENS = 30
LAATSTE = 5


@permission_required(RECHT, raise_exception=True)
@require_safe
def veldwerk(request):
    """What runs first, then what came out."""
    context = {
        "sessies": Sessie.objects.zichtbaar_voor(request.user).lopend().voor_lijst()[:HOOGSTENS],
        "opbrengsten": Opbrengst.objects.werk_van(request.user).voor_lijst().order_by("-gewijzigd_op", "-pk")[:HOOGSTENS],
    }
    return render(request, "werk/veldwerk.html", context)


@permission_required(RECHT, raise_exception=True)
def nieuw(request):
    begin = {"soort": request.GET.get("soort", "")[:20]}
    if gebied := gebied_uit(request.GET.get("gebied", "")):
        begin["gebied"] = gebied.pk
    form = NieuweSessieFormulier(request.POST or None, user=request.user, initial=begin)
    if request.method == "POST" and form.is_valid():
        try:
            return redirect(sessie_beginnen(door=request.user, **form.cleaned_data))
        except ValidationError as fout:
            form.add_error(None, fout)
    return render(request, "werk/sessie_nieuw.html", {"form": form}, status=422 if form.errors else 200)


@permission_required(RECHT, raise_exception=True)
def sessie(request, pk):
    """GET: the buttons. POST: one tap on one of them."""
    ding = _haal(request.user, pk)
    if request.method != "POST":
        return _toon(request, ding, TikFormulier(sessie=ding, stem=request.GET.get("stem", "")))
    form = TikFormulier(request.POST, request.FILES, sessie=ding)
    if not form.is_valid():
        return _toon(request, ding, form, status=422)
    try:
        vondst = vondst_tikken(ding, **form.tik())
    except (ValidationError, KanNuNiet) as fout:
        form.add_error(None, fout if isinstance(fout, ValidationError) else str(fout))
        return _toon(request, ding, form, status=422)
    messages.success(request, f"Bewaard: {vondst.get_onderwerp_display()}.")
    if form.plek_viel_weg:
        messages.warning(request, "De plek lag buiten de gemeente. Die hebben wij niet bewaard.")
    return redirect(reverse("werk:sessie", args=[pk], query={"stem": vondst.stem}))


@permission_required(RECHT, raise_exception=True)
@require_POST
def vondst_weg(request, pk, vondst):
    ding = _haal(request.user, pk)
    try:
        vondst_weghalen(ding, pk=vondst)
    except KanNuNiet as fout:
        messages.error(request, str(fout))
    else:
        messages.success(request, "Deze tik is weg.")
    return redirect(ding)


@permission_required(RECHT, raise_exception=True)
def sessie_klaar(request, pk):
    """Done outside: to which opbrengst does it go?"""
    ding = _haal(request.user, pk)
    if ding.opbrengst_id:
        return redirect("werk:opbrengst", ding.opbrengst_id)
    form = KlaarFormulier(request.POST or None, user=request.user, sessie=ding)
    if request.method == "POST" and form.is_valid():
        try:
            return redirect("werk:opbrengst", _breng(ding, form, request.user).pk)
        except KanNuNiet as fout:
            form.add_error("bij", str(fout))
    return render(request, "werk/sessie_klaar.html", {"form": form, "sessie": ding}, status=422 if form.errors else 200)


@permission_required(RECHT, raise_exception=True)
@require_POST
def sessie_weg(request, pk):
    try:
        sessie_weggooien(_haal(request.user, pk), door=request.user)
    except KanNuNiet as fout:
        messages.error(request, str(fout))
        return redirect("werk:sessie", pk)
    messages.success(request, "De sessie is weg, met alles wat erin stond.")
    return redirect("werk:veldwerk")


@permission_required(RECHT, raise_exception=True)
@require_safe
def veldwerk_foto(request, pk):
    vondst = Vondst.objects.filter(sessie__in=Sessie.objects.zichtbaar_voor(request.user)).exclude(foto="")
    return foto_antwoord(get_object_or_404(vondst, pk=pk).foto)


def _haal(user, pk) -> Sessie:
    ding = Sessie.objects.zichtbaar_voor(user).select_related("gebied", "opbrengst").filter(pk=pk).first()
    if ding is None:
        raise Http404
    return ding


def _breng(ding, form, user) -> Opbrengst:
    if form.gekozen:
        return sessie_bijvoegen(ding, opbrengst=form.gekozen)
    return opbrengst_beginnen(ding, sleutel=form.cleaned_data["sleutel"], titel=form.cleaned_data["titel"], door=user)


def _toon(request, ding, form, status=200):
    """The buttons with how often each was tapped, and what was tapped last."""
    aantallen = Vondst.objects.per_onderwerp(ding)
    context = {
        "sessie": ding, "form": form, "gekozen": form["stem"].value(), "totaal": sum(aantallen.values()),
        "knoppen": [(waarde, naam, aantallen.get(waarde, 0)) for waarde, naam in form.fields["onderwerp"].choices],
        "laatste": Vondst.objects.filter(sessie=ding).order_by("-pk")[:LAATSTE],
    }
    return render(request, "werk/sessie.html", context, status=status)

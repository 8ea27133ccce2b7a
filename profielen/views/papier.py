"""Profiles on paper: the one that holds, each adopted version, and the text that residents are asked about."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from kampen_wijk.pdf.http import of_een_zin
from profielen.models import ProfielVersie, Samenspraak
from profielen.papier import stuk
from profielen.papier.uitgeven import geef_pdf
from wijken.models import Gebied


@login_not_required
@require_safe
@of_een_zin
def profiel(request, slug):
    """The version that holds; without one the figures alone, saying so."""
    gebied = _gebied(request, slug)
    versie = ProfielVersie.objects.geldend_voor(gebied)
    if versie:
        return _van_versie(request, gebied, versie)
    return geef_pdf(request, f"gebied-{gebied.pk}", lambda: stuk.van_gebied(gebied), f"cijfers-{gebied.slug}")


@login_not_required
@require_safe
@of_een_zin
def versie(request, slug, nummer):
    """As it was adopted; of what was withdrawn there is no paper."""
    gebied = _gebied(request, slug)
    rijen = ProfielVersie.objects.gepubliceerd().om_te_lezen().filter(profiel__gebied=gebied)
    return _van_versie(request, gebied, get_object_or_404(rijen, nummer=_nummer(nummer)))


@login_not_required
@require_safe
@of_een_zin
def samenspraak(request, slug, nummer):
    """The text that was laid before residents, with `concept` on every page."""
    gebied = _gebied(request, slug)
    rijen = Samenspraak.objects.zichtbaar_voor(request.user).van_gebied(gebied)
    ding = get_object_or_404(rijen, versie__nummer=_nummer(nummer))
    return geef_pdf(
        request, f"samenspraak-{ding.pk}", lambda: stuk.van_samenspraak(ding), f"concept-profiel-{gebied.slug}-versie-{nummer}"
    )


def _van_versie(request, gebied, versie):
    naam = f"profiel-{gebied.slug}-versie-{versie.nummer}"
    return geef_pdf(request, f"versie-{versie.pk}", lambda: stuk.van_versie(versie), naam)


def _gebied(request, slug):
    return get_object_or_404(Gebied.objects.zichtbaar_voor(request.user).select_related("ouder"), slug=slug)


def _nummer(nummer: int) -> int:
    """A number that no column can hold is no version."""
    return nummer if nummer < 32768 else -1

"""Stuk: what is put on paper. An adopted version, a concept, the text of a samenspraak, or the figures alone."""

from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from profielen.cijfers import verzamel
from profielen.secties import Sectie
from profielen.workflow import Staat
from wijken.models import Gebied


@dataclass(frozen=True)
class Stuk:
    """`secties` in their order; `stand` says which paper this is; `merk` stands on every page, as of a concept."""

    gebied: Gebied
    stand: list[str]
    cijfers: dict
    pad: str
    secties: list[Sectie] = field(default_factory=list)
    spanningen: list[Any] = field(default_factory=list)
    beelden: list[Any] = field(default_factory=list)
    merk: str = ""
    voorbeeld: bool = False

    @property
    def titel(self) -> str:
        return f"{'Kernprofiel' if self.gebied.soort == Gebied.Soort.KERN else 'Profiel'} van {self.gebied.naam}"


def van_gebied(gebied) -> Stuk:
    """Of a gebied without an adopted profile: the figures of today, and that they are all there is."""
    stand = [
        f"Voor {gebied.naam} is nog geen profiel vastgesteld. Hier staan alleen de cijfers.",
        f"Gemaakt op {_dag(timezone.localdate())}.",
    ]
    return Stuk(gebied, stand, verzamel(gebied), reverse("portaal:profiel", args=[gebied.slug]))


def van_versie(versie) -> Stuk:
    """An adopted version as it is for good, or a concept with the figures of today."""
    gebied = versie.profiel.gebied
    vast = versie.gepubliceerd_op is not None
    return Stuk(
        gebied, _stand(versie) if vast else [f"Versie {versie.nummer}. Nog niet vastgesteld."],
        versie.cijfers if vast else verzamel(gebied),
        versie.get_absolute_url() if vast else reverse("portaal:profiel", args=[gebied.slug]),
        versie.secties(), list(versie.spanningen.all()), list(versie.beelden.all()),
        merk=_merk(versie),
        voorbeeld=versie.is_voorbeeld,
    )


def van_samenspraak(samenspraak) -> Stuk:
    """The words that were laid before residents; the figures are those of the version, or of today."""
    versie = samenspraak.versie
    tot = _dag(samenspraak.tot)
    reageren = f"U kunt reageren tot en met {tot}." if samenspraak.loopt else f"Reageren kon tot en met {tot}."
    return Stuk(
        versie.profiel.gebied, [f"Tekst om over mee te praten. {reageren}"],
        versie.cijfers if versie.is_vast else verzamel(versie.profiel.gebied),
        samenspraak.get_absolute_url(), samenspraak.secties(), beelden=list(samenspraak.beelden.all()),
        merk=f"Concept van {_dag(timezone.localdate(samenspraak.geopend_op))}. Nog niet vastgesteld.", voorbeeld=versie.is_voorbeeld,
    )


def _merk(versie) -> str:
    """Nothing on what was adopted; paper that should not lie on a table says so on every page."""
    if versie.is_ingetrokken:
        return f"Ingetrokken op {_dag(timezone.localdate(versie.ingetrokken_op))}. Niet meer gebruiken."
    return f"Concept van {_dag(timezone.localdate())}. Nog niet vastgesteld." if versie.is_concept else ""


def _stand(versie) -> list[str]:
    regels = [
        f"Versie {versie.nummer}, vastgesteld op {_dag(versie.vastgesteld_op)} door {versie.vastgesteld_door}.",
        f"De cijfers zijn van {_dag(timezone.localdate(versie.gepubliceerd_op))}.",
    ]
    return regels if versie.staat != Staat.VERVANGEN else [*regels, "Dit is een oude versie. Er is een nieuwe."]


def _dag(dag) -> str:
    return date_format(dag, "j F Y")

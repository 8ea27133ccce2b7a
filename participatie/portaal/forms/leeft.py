"""Of which gebied and months somebody asks what lives there, read from the address; what we do not understand was not said."""

from dataclasses import dataclass
from urllib.parse import urlencode

from participatie.portaal.periode import Periode, laatste, uit_adres, verder
from profielen.models.profiel import gebieden_van
from wijken.models import Gebied, Rol

PERIODES = {"kwartaal": (3, "De laatste 3 maanden"), "halfjaar": (6, "Het laatste half jaar"), "jaar": (12, "Het laatste jaar")}
EERSTE, ZELF = "jaar", "zelf"
TERUG = 36


@dataclass(frozen=True)
class Keuze:
    """`gebieden`: what somebody may choose from, so None is chosen where they have none; `leest`: they may read the signalen."""

    gebied: Gebied | None
    soort: str
    periode: Periode
    gebieden: list[Gebied]
    onbekend: bool
    leest: bool

    @property
    def soorten(self) -> list[tuple[str, str]]:
        return [*((code, naam) for code, (_, naam) in PERIODES.items()), (ZELF, "Ik kies zelf de maanden")]

    @property
    def maanden(self) -> list[tuple[str, Periode]]:
        """The whole months that can be chosen, the newest first."""
        einde = laatste(1).tot
        alle = (Periode(verder(einde, -n), verder(einde, 1 - n)) for n in range(1, TERUG + 1))
        return [(maand.in_adres["van"], maand) for maand in alle]

    @property
    def zoekdeel(self) -> str:
        """The same choice as the part of the address behind the question mark."""
        grenzen = self.periode.in_adres if self.soort == ZELF else {}
        return urlencode({"gebied": self.gebied.slug if self.gebied else "", "periode": self.soort} | grenzen)


def lees(gegevens, user) -> Keuze:
    """The choice in a GET."""
    leest = _gelezen_door(user)
    gebieden = _gebieden_van(user, leest)
    slug = gegevens.get("gebied", "")
    gekozen = next((gebied for gebied in gebieden if gebied.slug == slug), None)
    gebied = gekozen or _eerste(user, gebieden)
    soort, periode = _periode(gegevens)
    return Keuze(
        gebied=gebied, soort=soort, periode=periode, gebieden=gebieden, onbekend=bool(slug) and gekozen is None,
        leest=gebied is not None and gebied.pk in leest,
    )


def _gelezen_door(user) -> set[int]:
    """The gebieden of which somebody reads every signaal: those of a wijkverbinder, with what lies below."""
    if not user.has_perm("werk.signaal_bekijken"):
        return set()
    return set(Gebied.objects.met_alles_eronder(r.gebied_id for r in user.rollen_nu() if r.rol == Rol.WIJKVERBINDER))


def _gebieden_van(user, leest: set[int]) -> list[Gebied]:
    eigen = gebieden_van(user) if user.heeft_rol(Rol.PROFIELBEHEERDER) else []
    return [gebied for gebied in Gebied.objects.alle() if eigen is None or gebied.pk in eigen or gebied.pk in leest]


def _eerste(user, gebieden: list[Gebied]) -> Gebied | None:
    """The gebied that a role names; else the whole gemeente."""
    genoemd = [rol.gebied_id for rol in user.rollen_nu() if rol.gebied_id]
    volgorde = sorted(gebieden, key=lambda g: (g.pk not in genoemd, g.soort != Gebied.Soort.GEMEENTE, g.sorteersleutel))
    return volgorde[0] if volgorde else None


def _periode(gegevens) -> tuple[str, Periode]:
    soort = gegevens.get("periode", "")
    zelf = uit_adres(gegevens.get("van"), gegevens.get("tot"))
    if soort == ZELF and zelf and zelf.tot <= laatste(1).tot and zelf.maanden <= TERUG:
        return ZELF, zelf
    soort = soort if soort in PERIODES else EERSTE
    return soort, laatste(PERIODES[soort][0])

"""What the page of an opbrengst shows, to residents and in the preview; and what the page of staff adds to it."""

from dataclasses import dataclass, field

from participatie.portaal.acties_opbrengst import OPBRENGST, SORTEREN, kan
from participatie.portaal.leeft import DREMPEL
from participatie.portaal.tijdlijn import door_ander
from participatie.portaal.trajectpagina import Poging, werkcontext
from participatie.veldwerk.models import Opbrengst, Thema, Vondst
from participatie.veldwerk.soorten import Stem

MINDER = f"minder dan {DREMPEL}"
# At the door a count is a household: where few said something, neighbours know who.
_MET_DREMPEL = frozenset({Stem.DEUREN})


@dataclass(frozen=True)
class Bron:
    """One group: how often it is counted in all, and how often in the thema of this row."""

    stem: Stem
    aantal: int

    @property
    def in_woorden(self) -> str:
        if self.stem in _MET_DREMPEL and 0 < self.aantal < DREMPEL:
            return MINDER
        return str(self.aantal)


@dataclass(frozen=True)
class Rij:
    """A thema: what each group said of it, in a count, and the photos that may be seen."""

    thema: Thema
    bronnen: list[Bron]
    fotos: list[Vondst] = field(default_factory=list)

    @property
    def langste(self) -> int:
        return max((bron.aantal for bron in self.bronnen), default=0)


def context(ding: Opbrengst) -> dict:
    """Of an opbrengst with its themas and sessies prefetched. Two queries more, whatever there is."""
    aantallen = {(thema, stem): aantal for thema, stem, aantal in Vondst.objects.per_stem(ding)}
    stemmen = [stem for stem in Stem if any(van == stem for _, van in aantallen)]
    fotos: dict[int, list[Vondst]] = {}
    for vondst in Vondst.objects.getoond(ding):
        fotos.setdefault(vondst.thema_id, []).append(vondst)
    rijen = [
        Rij(thema, [Bron(stem, aantallen.get((thema.pk, stem), 0)) for stem in stemmen], fotos.get(thema.pk, []))
        for thema in ding.themas.all()
    ]
    return {
        "opbrengst": ding, "rijen": rijen, "stemmen": stemmen, "minder": MINDER,
        "sessies": sorted(ding.sessies.all(), key=lambda sessie: (sessie.datum, sessie.pk)),
    }


def van_medewerker(ding: Opbrengst, user, *, doe: str = "", poging: Poging | None = None) -> dict:
    """The staff page of an opbrengst."""
    ontbreekt = ding.nog_te_doen()
    werk = werkcontext(
        ding, ding, OPBRENGST, lambda actie: kan(actie, ding, ontbreekt),
        lambda actie, gezien: actie.formulier(actie=actie.naam, ding=ding, gezien=gezien), doe=doe, poging=poging,
    )
    return context(ding) | werk | {
        "ontbreekt": ontbreekt, "door_collega": door_ander(werk["veranderd"], user), "sorteren": kan(SORTEREN, ding, ontbreekt),
    }

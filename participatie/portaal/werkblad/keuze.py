"""What the address of the werkblad says: which group, filtered and sorted how; what is not understood counts as not said."""

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.urls import reverse

from participatie.inzendingen.models import Categorie
from participatie.inzendingen.models.inzending import Bron
from participatie.inzendingen.workflow import Status
from participatie.portaal.periode import Periode, uit_adres
from wijken.models import Gebied, Rol

GROEPEN = {
    "nieuw": "Nieuw",
    "mij": "Wacht op mij",
    "ander": "Wacht op een ander",
    "laat": "Te laat",
    "vertellen": "Nog te vertellen",
    "ideeen": "Ideeën en reacties",
    "alles": "Alles wat open is",
}
# Only who looks after a gebied tells the sender, and lets ideas through.
VAN_WIJKVERBINDERS = ("vertellen", "ideeen")
VOLGORDES = {"oudste": "Wie het langst wacht eerst", "nieuwste": "Nieuwste eerst", "laat": "Te laat eerst"}
EERSTE = "oudste"


@dataclass(frozen=True)
class Keuze:
    """`gebieden` and `groepen`: what this medewerker may choose from."""

    toon: str
    volgorde: str
    gebied: Gebied | None
    status: str
    bron: str
    categorie: Categorie | None
    periode: Periode | None
    na: str
    gebieden: list
    groepen: dict[str, str]

    @property
    def gefilterd(self) -> bool:
        return bool(self.gebied or self.status or self.bron or self.categorie or self.periode)

    @property
    def kop(self) -> str:
        return f"Verteld in {self.periode}" if self.periode else self.groepen[self.toon]

    def zoekdeel(self, **anders) -> str:
        """The same choice as the part of the address behind the question mark; without the place in the list."""
        deze = replace(self, **{"na": "", **anders})
        delen = {
            "toon": deze.toon, "volgorde": deze.volgorde if deze.volgorde != EERSTE else "",
            "gebied": deze.gebied.slug if deze.gebied else "", "status": deze.status, "bron": deze.bron,
            "onderwerp": deze.categorie.slug if deze.categorie else "",
            **(deze.periode.in_adres if deze.periode else {}), "na": deze.na,
        }
        return urlencode({naam: waarde for naam, waarde in delen.items() if waarde})

    def adres(self, **anders) -> str:
        return f"{reverse('werk:werkblad')}?{self.zoekdeel(**anders)}"


def lees(gegevens, user) -> Keuze:
    """The choice in a GET, or in what a form brought along from there."""
    eigen = Gebied.objects.met_alles_eronder(r.gebied_id for r in user.rollen_nu() if r.rol == Rol.WIJKVERBINDER)
    gebieden = [gebied for gebied in Gebied.objects.alle() if gebied.pk in eigen]
    is_wijkverbinder = user.has_perm("werk.idee_modereren")
    groepen = {naam: kop for naam, kop in GROEPEN.items() if is_wijkverbinder or naam not in VAN_WIJKVERBINDERS}
    status = _een_van(gegevens.get("status"), Status.values)
    periode = uit_adres(gegevens.get("van"), gegevens.get("tot"))
    # A state or some months are asked for among all: the groups say already in which states they are.
    toon = "alles" if status or periode else _een_van(gegevens.get("toon"), groepen, "nieuw")
    return Keuze(
        toon=toon,
        volgorde=_een_van(gegevens.get("volgorde"), VOLGORDES, EERSTE),
        gebied=next((g for g in gebieden if g.slug == gegevens.get("gebied")), None),
        status=status,
        bron=_een_van(gegevens.get("bron"), Bron.values),
        categorie=next((c for c in Categorie.objects.alle() if c.slug == gegevens.get("onderwerp")), None),
        periode=periode,
        na=gegevens.get("na", "")[:40],
        gebieden=gebieden,
        groepen=groepen,
    )


def _een_van(waarde, mogelijk, anders=""):
    return waarde if waarde in mogelijk else anders

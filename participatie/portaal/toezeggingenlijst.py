"""The register of promises: what its address says, and the page of rows that belongs to it."""

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.urls import reverse

from kampen_wijk.cursor import bladwijzer, na
from kampen_wijk.pagecache.version import onthoud
from kampen_wijk.tellen import in_woorden, tel_tot
from participatie.partners.models import Partner
from participatie.portaal.namen import met_namen
from participatie.toezeggingen.models import Toezegging
from participatie.toezeggingen.workflow import Stand
from wijken.models import Afdeling, Gebied, Rol

PER_PAGINA = 25
LAAT, VERTELLEN, MIJ = "laat", "vertellen", "mij"
GROEPEN = {
    Stand.LOPEND.value: "Loopt nog",
    LAAT: "Te laat",
    VERTELLEN: "Nog te vertellen",
    # With a place where a narrow tab may break the word.
    Stand.NAGEKOMEN.value: "Nage\u00adkomen",
    Stand.DEELS.value: "Deels nage\u00adkomen",
    Stand.NIET.value: "Niet nage\u00adkomen",
}
# In these the day that was named comes first; in the others what ended last.
_OP_DAG = {Stand.LOPEND.value, LAAT}


@dataclass(frozen=True)
class Keuze:
    """`gebieden` and `belovers`: what this medewerker may choose from."""

    staat: str
    gebied: Gebied | None
    wie: str
    na: str
    gebieden: list
    belovers: list[tuple[str, str]]

    @property
    def gefilterd(self) -> bool:
        return bool(self.gebied or self.wie)

    def adres(self, **anders) -> str:
        deze = replace(self, **{"na": "", **anders})
        delen = {
            "staat": deze.staat if deze.staat != Stand.LOPEND else "", "gebied": deze.gebied.slug if deze.gebied else "",
            "wie": deze.wie, "na": deze.na,
        }
        zoekdeel = urlencode({naam: waarde for naam, waarde in delen.items() if waarde})
        return reverse("werk:toezeggingen") + (f"?{zoekdeel}" if zoekdeel else "")


def lees(gegevens, user) -> Keuze:
    """What is not understood counts as not said."""
    eigen = Gebied.objects.met_alles_eronder(r.gebied_id for r in user.rollen_nu() if r.rol == Rol.WIJKVERBINDER)
    gebieden = [gebied for gebied in Gebied.objects.alle() if gebied.pk in eigen]
    belovers = [(MIJ, "Wat ik zelf moet doen"), *(onthoud("portaal.belovers", _belovers) if gebieden else [])]
    staat, wie = gegevens.get("staat", ""), gegevens.get("wie", "")
    return Keuze(
        staat=staat if staat in GROEPEN else Stand.LOPEND.value,
        gebied=next((g for g in gebieden if g.slug == gegevens.get("gebied")), None),
        wie=wie if wie in dict(belovers) else "",
        na=gegevens.get("na", "")[:40],
        gebieden=gebieden,
        belovers=belovers,
    )


def _belovers() -> list[tuple[str, str]]:
    afdelingen = [(f"afdeling:{a.pk}", f"Afdeling {a.naam}") for a in Afdeling.objects.all()]
    return [*afdelingen, *((f"partner:{p.pk}", p.naam) for p in Partner.objects.only("naam"))]


def groepen(user, keuze: Keuze) -> dict:
    """A queryset for each group."""
    werk = Toezegging.objects.werk_van(user)
    if keuze.gebied:
        werk = werk.rond(keuze.gebied)
    if keuze.wie == MIJ:
        werk = werk.van(user)
    elif keuze.wie:
        soort, _, pk = keuze.wie.partition(":")
        werk = werk.filter(**{soort: pk})
    bijzonder = {Stand.LOPEND.value: werk.lopend(), LAAT: werk.te_laat(), VERTELLEN: werk.nog_te_vertellen()}
    return {naam: bijzonder.get(naam) if naam in bijzonder else werk.afgerond().filter(stand=naam) for naam in GROEPEN}


def context(user, keuze: Keuze) -> dict:
    alle = groepen(user, keuze)
    aantallen = tel_tot(alle)
    op = "uiterlijk_op" if keuze.staat in _OP_DAG else "afgerond_op"
    rijen = alle[keuze.staat].voor_lijst().met_verplaatsingen()
    lijst = list(na(rijen, keuze.na, op, oudste_eerst=keuze.staat in _OP_DAG)[: PER_PAGINA + 1])
    verder = bladwijzer(lijst[PER_PAGINA - 1], op) if len(lijst) > PER_PAGINA else ""
    return {
        "keuze": keuze,
        "kop": GROEPEN[keuze.staat],
        "tabs": [
            {"naam": naam, "kop": kop, "aantal": in_woorden(aantallen[naam]), "adres": keuze.adres(staat=naam)}
            for naam, kop in GROEPEN.items()
        ],
        "rijen": met_namen(lijst[:PER_PAGINA]),
        "volgende": keuze.adres(na=verder) if verder else "",
        "begin": keuze.adres() if keuze.na else "",
    }

"""Which rule fits what came in, and why others do not. The same code for what really comes in and for an example."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from django.utils import timezone

from kampen_wijk.pagecache.version import onthoud
from kampen_wijk.woordenschat.stammen import stammen
from participatie.inzendingen.models import Categorie, Routeringsregel
from participatie.inzendingen.models.inzending import Bron
from participatie.inzendingen.ontvangers import Ontvangers
from wijken.models import Gebied


@dataclass(frozen=True)
class Regel:
    """A rule as it holds today. `mis` says why it reaches nobody; `plek` is who gets it, as the fields of a signaal."""

    regel: Routeringsregel
    gebieden: frozenset[int]
    woorden: tuple[frozenset[str], ...]
    plek: dict
    mis: str


@dataclass
class Binnengekomen:
    """What the rules look at."""

    tekst: str
    gebied: Gebied
    categorie: Categorie | None = None
    bron: str = Bron.PORTAAL

    @classmethod
    def van(cls, signaal) -> "Binnengekomen":
        return cls(signaal.tekst, signaal.gebied, signaal.categorie, signaal.bron)

    @cached_property
    def stammen(self) -> frozenset[str]:
        """Worked out only when a rule asks about words."""
        return stammen([self.tekst])[0]


def eerste(binnen: Binnengekomen) -> Regel | None:
    """The first rule that fits."""
    return next((regel for regel in regels() if not any(bezwaren(regel, binnen))), None)


def bezwaren(regel: Regel, binnen: Binnengekomen) -> Iterator[str]:
    """Why this rule does not fit, in sentences; none where it does. What costs most is looked at last."""
    eis = regel.regel
    if eis.gebied and binnen.gebied.pk not in regel.gebieden:
        yield f"Het gebied is niet {eis.gebied}, en ligt daar niet in."
    if eis.categorie_id and (binnen.categorie is None or binnen.categorie.pk != eis.categorie_id):
        yield f"Het onderwerp is niet {eis.categorie}."
    if eis.bron and binnen.bron != eis.bron:
        yield f"Het kwam niet {eis.get_bron_display()} binnen."
    if regel.woorden and not any(woord and woord <= binnen.stammen for woord in regel.woorden):
        yield f"Geen van deze woorden staat in de tekst: {eis.woorden}."


def regels() -> list[Regel]:
    """The rules that are on, in their order, from memory: only to read."""
    return onthoud("inzendingen.regels", lambda: lees_regels(Routeringsregel.objects.filter(actief=True)))


def lees_regels(queryset) -> list[Regel]:
    """The same for any rules; four queries, whatever their number."""
    rijen = list(queryset.select_related("gebied", "categorie", "afdeling", "behandelaar", "partner"))
    if not rijen:
        return []
    ontvangers = Ontvangers.van(timezone.localdate())
    per_woord = iter(stammen([woord for rij in rijen for woord in rij.woordenlijst()]))
    return [
        Regel(
            regel=rij,
            gebieden=frozenset(Gebied.objects.met_alles_eronder([rij.gebied_id]) if rij.gebied_id else ()),
            woorden=tuple(next(per_woord) for _ in rij.woordenlijst()),
            plek=ontvangers.plek(rij),
            mis=ontvangers.mis(rij),
        )
        for rij in rijen
    ]

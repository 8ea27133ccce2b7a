"""Vraag: what somebody looks for, as stems that PostgreSQL and we ourselves can look up."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from kampen_wijk.woordenschat.buren import Buur, buren
from kampen_wijk.woordenschat.models import OPENBAAR
from kampen_wijk.woordenschat.vouwen import getypte_woorden
from participatie.portaal.zoeken.gewone_woorden import GEWOON
from wijken.models import Gebied, Rol

# Whoever wrote a word that exists seldom meant another one; then only a spelling that is nearly the same counts too.
BIJNA_GELIJK, LIJKT = 0.5, 0.36
ALLES, RUIM, IETS = 1, 2, 3


@dataclass(frozen=True)
class Groep:
    """One typed word: its own stems, the stems that count too, and the words that were taken for a typing error."""

    woord: str
    stammen: frozenset[str]
    ruim: frozenset[str]
    woorden: frozenset[str]
    bedoeld: tuple[str, ...]
    bekend: bool


class Vraag:
    """Every word has to be found (ALLES), or a word near it (RUIM); or else some word (IETS)."""

    def __init__(self, tekst: str, kringen: Iterable[int]):
        woorden = getypte_woorden(tekst)
        gevonden = buren(woorden, kringen, GEWOON) if woorden else []
        groepen = [_groep(woord, [b for b in gevonden if b.nr == nr]) for nr, woord in enumerate(woorden)]
        self.groepen = [groep for groep in groepen if groep.stammen]

    def __bool__(self):
        return bool(self.groepen)

    def graden(self) -> Iterator[tuple[int, str]]:
        """(graad, tsquery), without those that would find the same as the one before."""
        yield ALLES, " & ".join(_of(groep.stammen) for groep in self.groepen)
        if any(groep.ruim != groep.stammen for groep in self.groepen):
            yield RUIM, " & ".join(_of(groep.ruim) for groep in self.groepen)
        if len(self.groepen) > 1:
            yield IETS, _of(frozenset().union(*(groep.ruim for groep in self.groepen)))

    def graad(self, stammen: frozenset[str]) -> int | None:
        """How well something with these stems fits; None when not at all."""
        if all(groep.stammen & stammen for groep in self.groepen):
            return ALLES
        geraakt = sum(bool(groep.ruim & stammen) for groep in self.groepen)
        return RUIM if geraakt == len(self.groepen) else IETS if geraakt else None

    @cached_property
    def patroon(self) -> re.Pattern:
        """Where in a folded text a found word begins; short ones only at the beginning of a word."""
        return _patroon(frozenset().union(*(groep.ruim | groep.woorden for groep in self.groepen)))

    @cached_property
    def eigen_patroon(self) -> re.Pattern:
        """The same, of the typed words alone, where a word begins with one."""
        return _patroon(frozenset().union(*(groep.stammen | {groep.woord} for groep in self.groepen)), binnenin=False)

    def is_zeldzaam(self, graad: int) -> bool:
        """Whether little can have all words, because nobody wrote one of them where the visitor reads."""
        return graad != IETS and not all(groep.bekend for groep in self.groepen)

    def bedoeld(self) -> list[str]:
        return [woord for groep in self.groepen for woord in groep.bedoeld]


def kringen_van(user) -> list[int]:
    """Whose words somebody may meet: everybody's, and those of the gebieden where they are wijkverbinder."""
    if not user.is_authenticated or not user.is_active:
        return [OPENBAAR]
    eigen = [rol.gebied_id for rol in user.rollen_nu() if rol.rol == Rol.WIJKVERBINDER]
    return [OPENBAAR, *Gebied.objects.met_alles_eronder(eigen)]


def _patroon(stukken: frozenset[str], *, binnenin: bool = True) -> re.Pattern:
    lang_eerst = sorted(stukken, key=len, reverse=True)
    return re.compile("|".join(re.escape(stuk) if binnenin and len(stuk) > 3 else rf"\b{re.escape(stuk)}" for stuk in lang_eerst))


def _groep(woord: str, dichtbij: list[Buur]) -> Groep:
    bekend = any(buur.bekend for buur in dichtbij)
    zelf = [b for b in dichtbij if b.hoe in ("zelf", "vorm")]
    lijkt = [b for b in dichtbij if b.hoe == "lijkt" and b.gelijkenis >= (BIJNA_GELIJK if bekend else LIJKT)]
    fout = [b for b in dichtbij if b.hoe == "wissel"] + lijkt
    ruim = [*zelf, *(b for b in dichtbij if b.hoe in ("deel", "gewoon", "kop")), *fout]
    return Groep(
        woord,
        frozenset(stam for b in zelf for stam in b.stammen),
        frozenset(stam for b in ruim for stam in b.stammen),
        frozenset(b.woord for b in ruim),
        () if bekend else tuple(dict.fromkeys(b.woord for b in fout)),
        bekend,
    )


def _of(stammen: frozenset[str]) -> str:
    return "(" + " | ".join(_aangehaald(stam) for stam in sorted(stammen)) + ")"


def _aangehaald(stam: str) -> str:
    return "'" + stam.replace("\\", "\\\\").replace("'", "''") + "'"

"""Which subject a text is about, by our own words for each: in other forms, inside compounds and through typing errors.

Only these words are compared with what a visitor typed, never the texts of others: see docs/decisions/nearby.md.
"""

import re
from functools import lru_cache

from kampen_wijk.woordenschat.vormen import afgeleid, meervoud, vormen, wissels
from kampen_wijk.woordenschat.vouwen import vouw
from participatie.inzendingen.models import Categorie

# By slug of our own tree; a subject that a beheerder added is known by the words of its name and explanation.
_WOORDEN = {
    "straatverlichting": "lantaarnpaal lantaarn lamp straatlamp verlichting licht donker duister onverlicht",
    "weg-of-stoep": "stoep stoeptegel tegel trottoir voetpad fietspad wegdek asfalt klinker kuil gat bestrating verzakt",
    "verkeer": "verkeer hardrijden snelheid racen drempel oversteken zebrapad kruising inhalen",
    "parkeren": "parkeren parkeerplaats parkeervak geparkeerd foutparkeren",
    "afval-op-straat": "zwerfafval zwerfvuil afval vuilnis rommel troep hondenpoep drol dumping vuilniszak glas scherven",
    "container": "container prullenbak afvalbak glasbak vuilnisbak papierbak",
    "groen": "boom tak heg struik plantsoen gras onkruid bladeren snoeien maaien berm",
    "water": "riool put putdeksel wateroverlast overstroming sloot gracht plas afvoer verstopt vijver",
    "speelplek": "speeltuin speelplek speelplaats speeltoestel schommel glijbaan trapveld wipkip klimrek",
    "bankje-of-bord": "bankje zitbank verkeersbord straatnaambord paaltje hekje leuning bushokje",
    "dieren": "rat ratten muis muizen ongedierte wespen wespennest duiven meeuwen kadaver",
    "lawaai-of-stank": "lawaai herrie geluid geluidsoverlast stank stinkt geur",
}
_WOORD = re.compile(r"[a-z]{3,40}")
HOOGSTENS_TEKENS, HOOGSTENS_ONDERWERPEN = 1000, 2
_KORTSTE_DEEL, _KORTSTE_FOUT, _LIJKT = 4, 5, 0.45


def onderwerpen_van(tekst: str) -> list[Categorie]:
    """The subjects of our streets that this text is most about; one, two where they are as likely, or none."""
    getypt = list(dict.fromkeys(_WOORD.findall(vouw(tekst[:HOOGSTENS_TEKENS]))))
    fysiek = [c for c in Categorie.objects.om_te_kiezen() if c.groep == Categorie.Groep.FYSIEK]
    geraakt = {c: sum(any(hoort_bij(woord, van) for van in woorden_van(c)) for woord in getypt) for c in fysiek}
    meeste = max(geraakt.values(), default=0)
    beste = [c for c in fysiek if meeste and geraakt[c] == meeste]
    return beste if len(beste) <= HOOGSTENS_ONDERWERPEN else []


def woorden_van(categorie: Categorie) -> list[str]:
    eigen = _WOORDEN.get(categorie.slug)
    return eigen.split() if eigen else [w for w in _WOORD.findall(vouw(categorie.naam)) if len(w) >= _KORTSTE_DEEL]


def hoort_bij(getypt: str, woord: str) -> bool:
    """Lantaarnpalen, straatlantaarn, lantarenpaal and lnataarn all belong to lantaarnpaal or lantaarn."""
    gevormd = _vormen(getypt)
    if gevormd & _vormen(woord) or getypt in wissels(woord):
        return True
    if len(woord) >= _KORTSTE_DEEL and any(vorm.startswith(woord) or vorm.endswith(woord) for vorm in gevormd):
        return True
    return len(woord) >= _KORTSTE_FOUT and any(_lijkt(vorm, woord) for vorm in gevormd)


def _lijkt(getypt: str, woord: str) -> bool:
    return getypt[0] == woord[0] and abs(len(getypt) - len(woord)) <= 2 and gelijkenis(getypt, woord) >= _LIJKT


def gelijkenis(een: str, ander: str) -> float:
    """As `similarity` of pg_trgm: the trigrams they share, of all they have."""
    links, rechts = _trigrammen(een), _trigrammen(ander)
    return len(links & rechts) / len(links | rechts)


@lru_cache(maxsize=4096)
def _vormen(woord: str) -> set[str]:
    return {woord} | vormen(woord) | meervoud(woord) | afgeleid(woord)


@lru_cache(maxsize=4096)
def _trigrammen(woord: str) -> set[str]:
    ruim = f"  {woord} "
    return {ruim[plek : plek + 3] for plek in range(len(ruim) - 2)}

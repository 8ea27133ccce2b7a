"""A hint of how hard a text is to read. It helps who writes; it says nothing for certain and stops nobody.

The measure is Flesch-Douma, 206,84 - 0,77 x syllables per 100 words - 0,93 x words per sentence: W.H. Douma, De
leesbaarheid van landbouwbladen, Wageningen 1960. In his table 70 and up is "tamelijk gemakkelijk". No formula measures
B1, the level of the language framework of the Raad van Europa; so what makes a text hard is named too: long sentences,
long words, words of the office, the passive.
"""

import re
from dataclasses import dataclass

GEMAKKELIJK = 70
ZIN = 15  # words; the guides for plain language of the Dutch government say 10 to 15
WOORD = 14  # letters
MINSTENS = 30  # below so many words a mean says nothing
HOOGSTENS = 6  # of each kind, so many are named

JARGON = {
    "aangaande": "over", "alsmede": "en ook", "betreffende": "over", "conform": "volgens", "derhalve": "daarom",
    "desalniettemin": "toch", "dient": "moet", "dienen": "moeten", "doch": "maar", "faciliteren": "helpen",
    "gefaciliteerd": "geholpen", "geïmplementeerd": "ingevoerd", "implementeren": "invoeren", "indien": "als",
    "initiëren": "beginnen", "inzake": "over", "integraal": "samen", "middels": "met", "mits": "als", "omtrent": "over",
    "participatie": "meedoen", "realiseren": "maken", "gerealiseerd": "gemaakt", "reeds": "al", "stakeholders": "wie erbij hoort",
    "teneinde": "om", "tevens": "ook", "thans": "nu", "trachten": "proberen", "voornemens": "van plan",
    "welke": "die", "zulks": "dit",
}
_WOORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ZIN = re.compile(r"[.!?:;]+(?=\s|$)|\n\s*\n|\n\s*(?=[-*>]|\d+\.)|\n")
# Vowels that stand together sound as one, save where a trema parts them: "ie", "eeuw", "oei", and "ide-eën".
_KLANK = re.compile(r"ij|[aeiouyáàâéèêíóòôúûü]+|[äëïö][aeiouy]*")
_LIJDEND = re.compile(r"\b(?:word|wordt|worden|werd|werden)\b(?:\W+\w+){0,8}?\W+(?:ge|be|ver|ont|her)\w+(?:d|t|en)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Wenk:
    """What could be simpler, with the words it is about."""

    zin: str
    woorden: list[str]


@dataclass(frozen=True)
class Leesniveau:
    """How a text reads: the score (None where there are too few words) and what to look at."""

    score: int | None
    wenken: list[Wenk]

    @property
    def gemakkelijk(self) -> bool:
        return self.score is None or self.score >= GEMAKKELIJK


def lettergrepen(woord: str) -> int:
    """By the vowels one hears: rough, as every count without a dictionary is."""
    return max(1, len(_KLANK.findall(woord.lower())))


def zinnen(tekst: str) -> list[str]:
    return [zin for stuk in _ZIN.split(tekst) if _WOORD.search(zin := stuk.strip(" -*>\n"))]


def leesniveau(tekst: str) -> Leesniveau:
    woorden, stukken = _WOORD.findall(tekst), zinnen(tekst)
    score = None
    if len(woorden) >= MINSTENS:
        per_honderd = 100 * sum(lettergrepen(woord) for woord in woorden) / len(woorden)
        score = round(206.84 - 0.77 * per_honderd - 0.93 * len(woorden) / len(stukken))
    lang = [zin for zin in stukken if len(_WOORD.findall(zin)) > ZIN]
    moeilijk = [woord for woord in dict.fromkeys(woorden) if len(woord) > WOORD]
    jargon = [f"{w} (zeg liever: {JARGON[w]})" for w in dict.fromkeys(woord.lower() for woord in woorden) if w in JARGON]
    wenken = [
        Wenk(f"Deze zinnen zijn langer dan {ZIN} woorden. Maak er twee van.", [_kort(zin) for zin in lang]),
        Wenk("Deze woorden zijn lang. Kan het korter?", moeilijk),
        Wenk("Deze woorden zijn van kantoor.", jargon),
        Wenk("Zeg wie het doet. Dus niet: er wordt iets gedaan.", [_kort(m.group()) for m in _LIJDEND.finditer(tekst)]),
    ]
    return Leesniveau(score, [Wenk(w.zin, w.woorden[:HOOGSTENS]) for w in wenken if w.woorden])


def _kort(zin: str) -> str:
    woorden = zin.split()
    return " ".join(woorden[:8]) + (" ..." if len(woorden) > 8 else "")

"""Words as they are compared: without capitals and accents. The same as `zoekvorm` in the database."""

import re
import unicodedata

_LETTERS = "àáâãäåçèéêëìíîïñòóôõöùúûüýÿÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝ"
_TABEL = str.maketrans(_LETTERS + "’‘", "".join(unicodedata.normalize("NFD", c)[0].lower() for c in _LETTERS) + "''")
_WOORD = re.compile(r"[^\W_]+")
HOOGSTENS, LANGSTE = 6, 40


def vouw(tekst: str) -> str:
    """As long as the text itself, so that a place in the one is the same place in the other."""
    klein = tekst.translate(_TABEL)
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in klein) if not klein.isascii() else klein.lower()


def getypte_woorden(tekst: str) -> list[str]:
    """The words of a question, each once: no more than a person types, and no letters that stand alone beside words."""
    woorden = [woord[:LANGSTE] for woord in _WOORD.findall(vouw(unicodedata.normalize("NFC", tekst)))]
    return list(dict.fromkeys([w for w in woorden if len(w) > 1] or woorden))[:HOOGSTENS]

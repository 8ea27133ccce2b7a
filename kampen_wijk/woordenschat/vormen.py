"""Other forms of a Dutch word, where stemming does not bring them together: kinderen and kind, huizen and huis."""

KORTSTE = 3
_KORTSTE_KOP = 5
_EINDEN = ("eren", "tjes", "jes", "tje", "en", "es", "je", "s", "n", "e")
_AFLEIDINGEN = ("ering", "ing", "ers", "er")
_KLINKERS = "aeou"


def vormen(woord: str) -> set[str]:
    """Singular and plural, and the stem of a verb."""
    stemhebbend = {woord[:-1] + {"s": "zen", "f": "ven"}[woord[-1]]} if len(woord) > KORTSTE and woord[-1] in "sf" else set()
    return _zonder(woord, _EINDEN) | stemhebbend


def meervoud(woord: str) -> set[str]:
    """Palen of paal: a misspelled paal looks little like it, a misspelled palen does."""
    return {woord[:-2] + woord[-1] + "en"} if len(woord) > KORTSTE and woord[-2] == woord[-3] and woord[-2] in _KLINKERS else set()


def afgeleid(woord: str) -> set[str]:
    """What a word was made from: riolering from riool, wandelaars from wandel."""
    return _zonder(woord, _AFLEIDINGEN)


def wissels(woord: str) -> set[str]:
    """Two letters that changed places, the typing error that trigrams see least: hodn is hond."""
    return {woord[:i] + woord[i + 1] + woord[i] + woord[i + 2 :] for i in range(len(woord) - 1)} - {woord}


def koppen(woord: str) -> set[str]:
    """What may be the last part of a compound: drinkwater is water."""
    return {woord[i:] for i in range(KORTSTE, len(woord) - _KORTSTE_KOP + 1)}


def _zonder(woord: str, einden: tuple[str, ...]) -> set[str]:
    """Without its ending, spelled as it then is: bossen, bos; huizen, huis; spelen, speel."""
    kaal = {woord.removesuffix(einde) for einde in einden if len(woord) - len(einde) >= KORTSTE} - {woord}
    dubbel = {k[:-1] for k in kaal if len(k) > KORTSTE and k[-1] == k[-2] and k[-1] not in _KLINKERS}
    stemloos = {k[:-1] + {"z": "s", "v": "f"}[k[-1]] for k in kaal if k[-1] in "zv"}
    lang = {k[:-1] + k[-2:] for k in kaal | stemloos if k[-1] not in _KLINKERS and k[-2] in _KLINKERS and k[-3] not in _KLINKERS}
    return kaal | dubbel | stemloos | lang

"""How what is being typed will look and read, before it is saved; it stops nobody."""

from kampen_wijk.textchecks.deur import alle_vondsten, in_woorden
from profielen.actions.versie import TEKSTEN
from profielen.leesniveau import leesniveau
from profielen.secties import TITELS

HOOGSTENS = 10_000


def proef_van(gegevens) -> list[dict]:
    """Per part that holds words: the text, how it reads, and what looks like personal data."""
    delen = []
    for veld in TEKSTEN:
        tekst = str(gegevens.get(veld, ""))[:HOOGSTENS].replace("\0", "")
        if tekst.strip():
            delen.append({
                "titel": TITELS[veld], "tekst": tekst, "niveau": leesniveau(tekst), "gevonden": in_woorden(alle_vondsten(tekst)),
            })
    return delen

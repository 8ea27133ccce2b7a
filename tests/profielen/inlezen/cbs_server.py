"""A server on this machine that plays CBS OData: pages of rows, and the ways in which a server can fail."""

import json
import re
from urllib.parse import parse_qs, urlsplit

from tests.wijken.pdok_server import PdokServer

# Suffixes shift per year; these are not those of any one table.
KOLOMMEN = {
    "inwoners": "AantalInwoners_5", "mannen": "Mannen_6", "vrouwen": "Vrouwen_7", "woningen": "Woningvoorraad_35",
    "bevolkingsdichtheid": "Bevolkingsdichtheid_34", "oppervlakte": "OppervlakteTotaal_122", "land": "OppervlakteLand_123",
    "water": "OppervlakteWater_124",
}


def rijen(feiten: dict, jaar: str, **erbij) -> list[dict]:
    """The rows of a year as CBS gives them: padded codes, missing values as null, columns that we do not know."""
    blok = feiten["cijfers"][jaar]
    return [
        {"ID": nummer, "WijkenEnBuurten": f"{code:<10}", "SoortRegio_2": "Wijk      ", "Nederland_17": 1, "Nederland_20": 2}
        | {KOLOMMEN[naam]: waarde for naam, waarde in zip(blok["indicatoren"], waarden, strict=True) if naam in KOLOMMEN}
        | erbij
        for nummer, (code, waarden) in enumerate(blok["gebieden"].items())
    ]


class CbsServer(PdokServer):
    """`modus` as of PdokServer. Gives at most `per_keer` rows at a time, with a link to the next as CBS does."""

    def __init__(self, rijen, modus="ok", per_keer=10_000, eindeloos=False):
        super().__init__(modus)
        self.rijen, self.per_keer, self.eindeloos = rijen, per_keer, eindeloos
        self.paden: list[str] = []

    def _zoek(self, pad: str) -> bytes:
        vraag = {naam: waarden[0] for naam, waarden in parse_qs(urlsplit(pad).query).items()}
        self.paden.append(urlsplit(pad).path)
        self.vragen.append(vraag)
        begin = re.findall(r"startswith\(WijkenEnBuurten,'(\w+)'\)", vraag["$filter"])
        gevonden = [rij for rij in self.rijen if rij["WijkenEnBuurten"].startswith(tuple(begin))]
        vanaf = 0 if self.eindeloos else int(vraag["$skip"])
        tot = vanaf + min(self.per_keer, int(vraag["$top"]))
        stof = {"odata.metadata": "x", "value": gevonden[vanaf:tot]}
        if tot < len(gevonden) or self.eindeloos:
            stof["odata.nextLink"] = "http://elders.example/volgende"
        return json.dumps(stof).encode()

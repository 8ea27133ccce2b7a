"""When a contact may be called failed, and what may come of it; no ORM in here.

What VNG says (VNG-Realisatie/klantinteracties):
- `indicatieContactGelukt` tells whether "de poging contact tussen de gemeente en inwoner(s) of organisatie(s) tot stand te
  brengen" succeeded (docs/informatiemodel/gegevenswoordenboek.md). Its examples of failing are all ours: we phoned and nobody
  answered, our letter came back. A contact that comes in is registered as succeeded (F2173, artefacten/2173.md).
- Follow-up is no part of the contact: "hiervoor dient de interne taak" (docs/basisterminologie.md, "Opvolging van het
  klantcontact"), which always hangs on a klantcontact and on somebody who does it (F2120, artefacten/2120.md).

VNG draws no table of "gelukt" against "vervolg". Ours, which follows from these: see docs/decisions/contact-that-failed.md.
"""

ZOCHT_NIET = "Iemand die naar u toe kwam, hebt u ook gesproken. Kies ‘wij zochten iemand op’, of vink aan dat het gelukt is."
GEEN_REACTIE = "U sprak niemand. Dan kan er ook geen antwoord zijn. Maak dit veld leeg, of vink aan dat het gelukt is."
ALLEEN_TAAK = "U sprak niemand. Maak een taak om het nog eens te proberen. Een signaal of idee kan pas na een gesprek."


class NietGelukt(Exception):
    """Nobody was reached, and this may not come of such a contact."""


def fouten(*, gelukt: bool, richting: str, reactie: str) -> dict[str, str]:
    """What is wrong, by field; empty where it may be so."""
    if gelukt:
        return {}
    gevonden = {} if richting == "uit" else {"richting": ZOCHT_NIET}
    return gevonden | ({"reactie": GEEN_REACTIE} if reactie else {})


def controleer(*, gelukt: bool, richting: str, reactie: str) -> None:
    """Raise NietGelukt with the first thing that is wrong."""
    for fout in fouten(gelukt=gelukt, richting=richting, reactie=reactie).values():
        raise NietGelukt(fout)

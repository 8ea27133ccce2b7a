"""How long a concept is kept; `bewaren.py` carries it out."""

from kampen_wijk.retention.register import VERWIJDEREN, Termijnen, niet_persoonlijk, persoonlijk
from participatie.onderweg.bewaren import CONCEPT_DAGEN

_concept = persoonlijk(dagen=CONCEPT_DAGEN, na="ontvangen_op", dan=VERWIJDEREN)

BEWAARTERMIJNEN: Termijnen = {
    "Concept": niet_persoonlijk("id", "sleutel")
    | dict.fromkeys(["medewerker", "velden", "opgesteld_op", "ontvangen_op"], _concept)
}

"""How long a draft photo is kept."""

from kampen_wijk.retention.register import NIET_PERSOONLIJK, VERWIJDEREN, persoonlijk

_concept = persoonlijk(dagen=1, na="aangemaakt_op", dan=VERWIJDEREN)

BEWAARTERMIJNEN = {
    "ConceptFoto": {
        "id": NIET_PERSOONLIJK,
        "sleutel": _concept,
        "bestand": _concept,
        "breedte": NIET_PERSOONLIJK,
        "hoogte": NIET_PERSOONLIJK,
        "aangemaakt_op": _concept,
    }
}

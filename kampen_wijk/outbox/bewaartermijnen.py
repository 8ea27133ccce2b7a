"""How long mail is kept: its text until it is sent or given up, an address that failed for a month."""

from kampen_wijk.retention.register import LEEGMAKEN, NIET_PERSOONLIJK, VERWIJDEREN, persoonlijk

_TEKST = persoonlijk(na="verzonden_op of opgegeven_op", dan=LEEGMAKEN)
# Wiped at once when the mail is sent; kept for staff when it could not be delivered.
_KOP = persoonlijk(dagen=30, na="opgegeven_op", dan=VERWIJDEREN)

BEWAARTERMIJNEN = {
    "Mail": {
        "id": NIET_PERSOONLIJK,
        "sleutel": NIET_PERSOONLIJK,
        "aan": _KOP,
        "onderwerp": _KOP,
        "tekst": _TEKST,
        "html": _TEKST,
        "aangemaakt_op": NIET_PERSOONLIJK,
        "verzonden_op": NIET_PERSOONLIJK,
        "opgegeven_op": NIET_PERSOONLIJK,
        "pogingen": NIET_PERSOONLIJK,
        "laatste_fout": NIET_PERSOONLIJK,
        "taak": NIET_PERSOONLIJK,
    }
}

"""How long it is kept what was done for a request; `bewaren.py` carries it out. Of the person themselves there is nothing in it."""

from kampen_wijk.retention.register import VERWIJDEREN, Termijnen, niet_persoonlijk, persoonlijk
from participatie.privacy.bewaren import HANDELING_DAGEN

_handeling = persoonlijk(dagen=HANDELING_DAGEN, na="moment", dan=VERWIJDEREN)

BEWAARTERMIJNEN: Termijnen = {
    "Handeling": niet_persoonlijk("id", "soort", "reden", "verzoek", "aantallen", "gewist")
    | dict.fromkeys(["medewerker", "moment"], _handeling)
}

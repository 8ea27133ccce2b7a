"""How long it is kept to whom something was promised; `bewaren.py` carries it out."""

from kampen_wijk.retention.derden import spoor
from kampen_wijk.retention.register import WISSEN, Termijnen, niet_persoonlijk, persoonlijk
from participatie.toezeggingen.bewaren import AAN_WIE_HOOGSTENS, AAN_WIE_NA_AFLOOP

# A link to a medewerker says nothing any more once the account was wiped.
_medewerker = persoonlijk(na="het wissen van de medewerker", dan=WISSEN)
_aan_wie = persoonlijk(
    dagen=AAN_WIE_NA_AFLOOP, na="afgerond_op", dan=WISSEN, hoogstens=AAN_WIE_HOOGSTENS, sinds="beloofd_op"
)

BEWAARTERMIJNEN: Termijnen = {
    # The texts go through the one door, so there are no names of residents in them.
    "Toezegging": niet_persoonlijk(
        "id", "verzendsleutel", "versie", "tekst", "gebied", "afdeling", "partner", "wie", "inzending", "beloofd_op",
        "uiterlijk_op", "stand", "uitkomst", "afgerond_op", "openbaar", "verteld_op", "verteld_hoe", "herinnerd_voor_op",
        "herinnerd_na_op", "aangemaakt_op", "gewijzigd_op",
    )
    | {"aan_wie": _aan_wie, "medewerker": _medewerker, "ingevoerd_door": _medewerker},
    "Verplaatsing": niet_persoonlijk("id", "toezegging", "van", "naar", "reden", "moment"),
    "ToezeggingEvent": spoor(
        "id", "versie", "gebied", "afdeling", "partner", "inzending", "beloofd_op", "uiterlijk_op", "stand", "afgerond_op",
        "openbaar", "verteld_op", personen=("medewerker", "ingevoerd_door"),
    ),
}

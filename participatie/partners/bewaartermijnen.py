"""How long facts about partners are kept: they are organisations, only their accounts are people."""

from kampen_wijk.retention.register import WISSEN, Termijnen, niet_persoonlijk, persoonlijk

_account = persoonlijk(na="het wissen van de medewerker", dan=WISSEN)

BEWAARTERMIJNEN: Termijnen = {
    "Partner": niet_persoonlijk("id", "naam", "soort", "wat_doet", "website", "telefoon", "email", "is_fictief"),
    "Partner_medewerkers": niet_persoonlijk("id") | dict.fromkeys(["partner", "medewerker"], _account),
    "Partnerrol": niet_persoonlijk("id", "partner", "gebied", "rol", "vanaf", "tot"),
}

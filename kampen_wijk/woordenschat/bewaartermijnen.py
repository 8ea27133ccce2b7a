"""A word may be somebody's name; it goes in the night after the last text that holds it."""

from kampen_wijk.retention.register import VERWIJDEREN, Termijnen, niet_persoonlijk, persoonlijk

BEWAARTERMIJNEN: Termijnen = {
    "Woord": niet_persoonlijk("id", "kring")
    | {"woord": persoonlijk(dagen=1, na="het einde van de laatste tekst waar het in staat", dan=VERWIJDEREN)},
}

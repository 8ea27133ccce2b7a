"""What one gathers and how: the kinds of a sessie, who speaks in it, and the buttons on the phone; no ORM in here."""

from dataclasses import dataclass

from django.db.models import TextChoices


class Soort(TextChoices):
    KINDERSESSIE = "kindersessie", "Kindersessie"
    WIJKSCHOUW = "wijkschouw", "Wijkschouw"
    RONDE = "ronde", "Ronde langs de deuren"


class Stem(TextChoices):
    """From whom it comes: a group, never a person. They stand beside each other on the page of an opbrengst."""

    KINDEREN = "kinderen", "Kinderen"
    OUDERS = "ouders", "Ouders"
    WANDELAARS = "wandelaars", "Wie meeliep"
    DEUREN = "deuren", "Bewoners aan de deur"


class Onderwerp(TextChoices):
    SPELEN = "spelen", "Spelen"
    SPORTEN = "sporten", "Sporten"
    GROEN = "groen", "Groen en dieren"
    WATER = "water", "Water"
    VERKEER = "verkeer", "Verkeer"
    STOEP = "stoep", "Stoep en straat"
    LICHT = "licht", "Licht"
    SCHOON = "schoon", "Schoon en heel"
    VEILIG = "veilig", "Veilig voelen"
    ONTMOETEN = "ontmoeten", "Elkaar ontmoeten"
    WONEN = "wonen", "Wonen"
    ANDERS = "anders", "Iets anders"


@dataclass(frozen=True)
class Vorm:
    """One kind of sessie: who speaks in it, its buttons, what one tap is called, and how coarse a place is.

    `vak`: the side of a square in thousandths of a degree of latitude; 1 is about 100 metres.
    """

    stemmen: tuple[Stem, ...]
    knoppen: tuple[Onderwerp, ...]
    vraag: str
    vak: int


_O = Onderwerp
VORMEN = {
    Soort.KINDERSESSIE: Vorm(
        (Stem.KINDEREN, Stem.OUDERS),
        (_O.SPELEN, _O.SPORTEN, _O.GROEN, _O.WATER, _O.VERKEER, _O.SCHOON, _O.VEILIG, _O.ONTMOETEN, _O.ANDERS),
        "Waar gaat de wens over?", 1,
    ),
    Soort.WIJKSCHOUW: Vorm(
        (Stem.WANDELAARS,),
        (_O.STOEP, _O.VERKEER, _O.LICHT, _O.GROEN, _O.WATER, _O.SCHOON, _O.SPELEN, _O.VEILIG, _O.ANDERS),
        "Wat ziet u?", 1,
    ),
    # In the polder a square of 500 metres can still hold one farm: of a ronde counts of few are not told either.
    Soort.RONDE: Vorm(
        (Stem.DEUREN,),
        (_O.WONEN, _O.ONTMOETEN, _O.GROEN, _O.VERKEER, _O.STOEP, _O.LICHT, _O.SCHOON, _O.VEILIG, _O.ANDERS),
        "Waar begon iemand over?", 5,
    ),
}

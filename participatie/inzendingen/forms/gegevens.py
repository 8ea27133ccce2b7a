"""What a sender can say about their own data."""

from django import forms

from kampen_wijk.formguard.forms import BewaaktFormulier
from participatie.inzendingen.forms.indiener import IndienerVelden

LAAT_STAAN, ALLES = "laat_staan", "alles"


class GegevensFormulier(BewaaktFormulier, IndienerVelden):
    """Name, channel, address and number, as they are now."""

    @staticmethod
    def begin(indiener) -> dict:
        velden = ("kanaal", "email", "telefoon", "naam")
        return {**{veld: getattr(indiener, veld) for veld in velden}, "soort_indiener": indiener.soort}


class IntrekkenFormulier(BewaaktFormulier):
    """A button, and time to think."""


class WissenFormulier(BewaaktFormulier):
    """Their data go in any case; the words are theirs to decide about."""

    wat = forms.ChoiceField(
        label="Wat doen wij met uw tekst?", widget=forms.RadioSelect,
        error_messages={"required": "Kies wat wij met uw tekst doen.", "invalid_choice": "Kies een van de twee."},
    )

    def __init__(self, *args, inzending, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["wat"].choices = _keuzes(inzending)


def _keuzes(inzending) -> list[tuple[str, str]]:
    if inzending.gepubliceerd_op:
        return [
            (LAAT_STAAN, "Mijn idee mag op de site blijven staan. U weet dan niet meer dat het van mij is."),
            (ALLES, "Haal mijn idee van de site en wis ook mijn tekst."),
        ]
    ding = inzending.soort
    return [
        (LAAT_STAAN, f"U mag verder met mijn {ding}. U weet dan niet meer dat het van mij is."),
        (ALLES, f"Wis ook mijn tekst en stop met mijn {ding}."),
    ]

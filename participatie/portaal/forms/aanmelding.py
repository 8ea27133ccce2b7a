"""Signing up somebody who said so on paper, by phone or in a conversation."""

from django import forms

from participatie.activiteiten.contact import Manier
from participatie.activiteiten.forms.aanmelden import AanmeldVelden
from participatie.contactmomenten.forms import SleutelFormulier
from participatie.inzendingen.forms.opschrijven import HOE


class AanmeldingOvertypen(AanmeldVelden, SleutelFormulier):
    bron = forms.ChoiceField(
        label="Hoe kwam het binnen?", choices=HOE, widget=forms.RadioSelect,
        error_messages={"required": "Kies hoe het binnenkwam.", "invalid_choice": "Kies hoe het binnenkwam."},
    )
    field_order = ["bron", "naam", "aantal", "manier", "email", "telefoon"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["naam"].label, self.fields["aantal"].label = "Naam", "Met hoeveel mensen komt deze persoon?"
        self.fields["naam"].help_text, self.fields["aantal"].help_text = "", "Tel de persoon zelf mee."
        self.fields["manier"].label = "Hoe kunnen wij deze persoon bereiken?"
        self.fields["manier"].choices = [
            (Manier.TELEFOON, "Per telefoon: u belt als er iets verandert"), (Manier.EMAIL, "Per e-mail: deze persoon krijgt een link"),
        ]
        for naam in ("email", "telefoon"):
            self.fields[naam].help_text = ""

    def aanmelding(self) -> dict:
        return super().aanmelding() | {"bron": self.cleaned_data["bron"]}

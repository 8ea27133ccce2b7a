"""The small forms on the staff page of a reaction to an idee."""

from django import forms
from django.core.exceptions import ValidationError

from kampen_wijk.textchecks.akkoord import MetAkkoord
from kampen_wijk.textchecks.deur import alle_vondsten
from kampen_wijk.textchecks.velden import KorteTekstField, TekstField
from participatie.portaal.forms.versie import VersieFormulier

NAKIJKEN = [
    ("mensen", "Ik heb gekeken of er gegevens van mensen in staan."),
    ("netjes", "De reactie is vriendelijk. Niemand wordt beschuldigd of uitgescholden."),
    ("idee", "De reactie gaat over dit idee. Het is geen reclame."),
]


class PlaatsFormulier(MetAkkoord, VersieFormulier):
    """The checklist, and what may stay although it looks like personal data."""

    nagekeken = forms.MultipleChoiceField(label="Kijk dit eerst na", choices=NAKIJKEN, widget=forms.CheckboxSelectMultiple)

    def __init__(self, data=None, **kwargs):
        super().__init__(data, **kwargs)
        if not self.is_bound:
            self.vraag_akkoord(alle_vondsten(*self.openbare_teksten()))

    def openbare_teksten(self):
        return [self.ding.naam, self.ding.tekst]

    def clean_nagekeken(self):
        if len(self.cleaned_data["nagekeken"]) < len(NAKIJKEN):
            raise ValidationError("Kijk alle punten na en zet er een vinkje bij.")
        return self.cleaned_data["nagekeken"]

    def gegevens(self):
        return {naam: waarde for naam, waarde in super().gegevens().items() if naam != "nagekeken"}


class BewerkReactieFormulier(MetAkkoord, VersieFormulier):
    naam = KorteTekstField(label="Naam", max_length=60, required=False, help_text="Leeg is: een inwoner.")
    tekst = TekstField(label="Tekst", max_length=1500)

    @staticmethod
    def begin(ding):
        return {"naam": ding.naam, "tekst": ding.tekst}

    def openbare_teksten(self):
        """As long as it is not public, letting it through asks."""
        if self.ding.geplaatst_op is None:
            return []
        return [self.cleaned_data.get("naam", ""), self.cleaned_data.get("tekst", "")]


class WeigerFormulier(VersieFormulier):
    reden = TekstField(
        label="Waarom komt deze reactie niet op de site?", max_length=500,
        help_text="De schrijver kan dit lezen. Schrijf het vriendelijk.",
    )

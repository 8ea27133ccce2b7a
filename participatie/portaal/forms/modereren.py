"""The small forms on the staff page of an idee."""

from django import forms
from django.core.exceptions import ValidationError

from kampen_wijk.textchecks.akkoord import MetAkkoord
from kampen_wijk.textchecks.deur import alle_vondsten
from kampen_wijk.textchecks.velden import KorteTekstField, TekstField
from participatie.portaal.forms.versie import VersieFormulier

NAKIJKEN = [
    ("mensen", "Ik heb gekeken of er namen, telefoonnummers of adressen van mensen in staan."),
    ("netjes", "De tekst is vriendelijk. Niemand wordt beschuldigd of uitgescholden."),
    ("buurt", "Het gaat over de buurt. Het is geen reclame."),
]


class PubliceerFormulier(MetAkkoord, VersieFormulier):
    """The checklist, and what may stay although it looks like personal data."""

    nagekeken = forms.MultipleChoiceField(label="Kijk dit eerst na", choices=NAKIJKEN, widget=forms.CheckboxSelectMultiple)
    toon_namens = forms.BooleanField(required=False, help_text="Alleen als het een groep is, geen persoon.")

    plaats_openbaar = forms.BooleanField(
        label="Zet de plek op de kaart. Het is geen woning.", required=False,
        help_text="Zonder vinkje staat het idee in het midden van de wijk of het dorp.",
    )

    def __init__(self, data=None, **kwargs):
        super().__init__(data, **kwargs)
        if self.ding.lat is None:
            del self.fields["plaats_openbaar"]
        if self.ding.namens:
            self.fields["toon_namens"].label = f"Zet erbij namens wie dit is: {self.ding.namens}"
        else:
            del self.fields["toon_namens"]
        if not self.is_bound:
            self.vraag_akkoord(alle_vondsten(*self.openbare_teksten()))

    def openbare_teksten(self):
        toon_namens = self.is_bound and self.cleaned_data.get("toon_namens")
        return [self.ding.titel, self.ding.tekst, self.ding.namens if toon_namens else ""]

    def clean_nagekeken(self):
        if len(self.cleaned_data["nagekeken"]) < len(NAKIJKEN):
            raise ValidationError("Kijk alle punten na en zet er een vinkje bij.")
        return self.cleaned_data["nagekeken"]

    def gegevens(self):
        gegevens = super().gegevens()
        del gegevens["nagekeken"]
        return gegevens


class BewerkFormulier(MetAkkoord, VersieFormulier):
    titel = KorteTekstField(label="Titel", max_length=100)
    tekst = TekstField(label="Tekst", max_length=4000)

    @staticmethod
    def begin(ding):
        return {"titel": ding.titel, "tekst": ding.tekst}

    def openbare_teksten(self):
        """As long as it is not public, publishing asks."""
        if self.ding.gepubliceerd_op is None:
            return []
        return [self.cleaned_data.get("titel", ""), self.cleaned_data.get("tekst", "")]


class MaskeerFormulier(VersieFormulier):
    """A button beside one thing that was found, or one for all."""

    vondst = forms.CharField(max_length=16, widget=forms.HiddenInput)


class NietPublicerenFormulier(VersieFormulier):
    reden = TekstField(
        label="Waarom komt dit idee niet op de site?", max_length=500,
        help_text="De indiener leest dit. Schrijf het vriendelijk.",
    )


class AntwoordFormulier(MetAkkoord, VersieFormulier):
    antwoord = TekstField(label="Antwoord van de gemeente", max_length=4000, help_text="Iedereen kan dit lezen.")

    @staticmethod
    def begin(ding):
        return {"antwoord": ding.antwoord}

    def openbare_teksten(self):
        return [self.cleaned_data.get("antwoord", "")]

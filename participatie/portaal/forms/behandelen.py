"""The small forms on the staff page of a signaal."""

from django import forms

from kampen_wijk.textchecks.akkoord import MetAkkoord
from kampen_wijk.textchecks.velden import KorteTekstField, TekstField
from participatie.inzendingen.workflow import Afhandelreden, Uitkomst
from participatie.portaal.forms.versie import VersieFormulier


class AlleenVersie(VersieFormulier):
    """A button without anything to fill in."""


class VraagFormulier(VersieFormulier):
    tekst = TekstField(label="Uw vraag aan de indiener", max_length=2000)


class BerichtFormulier(VersieFormulier):
    tekst = TekstField(label="Uw bericht aan de indiener", max_length=2000)


class NotitieFormulier(VersieFormulier):
    tekst = TekstField(
        label="Notitie voor collega's", max_length=2000,
        help_text="De indiener ziet dit niet. Schrijf niets over gezondheid.",
    )


class AntwoordFormulier(VersieFormulier):
    tekst = TekstField(label="Wat de indiener antwoordde", max_length=2000)


class PartnerAntwoordFormulier(VersieFormulier):
    tekst = TekstField(label="Uw antwoord aan de gemeente", max_length=2000)


class ToelichtingFormulier(VersieFormulier):
    toelichting = TekstField(
        label="Toelichting aan de indiener", max_length=2000,
        help_text="De indiener leest dit. Schrijf het in gewone taal.",
    )


class InplanFormulier(ToelichtingFormulier):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["toelichting"].label = "Wanneer gebeurt het?"


class DeeluitkomstFormulier(MetAkkoord, VersieFormulier):
    onderdeel = KorteTekstField(label="Onderdeel", max_length=100, help_text="Bijvoorbeeld: gaten in het fietspad.")
    uitkomst = forms.ChoiceField(label="Wat is ermee gebeurd?", choices=Uitkomst.choices, widget=forms.RadioSelect)
    reden = TekstField(
        label="Waarom niet of niet helemaal?", max_length=500, required=False,
        help_text="Alleen nodig als het niet helemaal gedaan is. De indiener leest dit.",
    )

    def clean(self):
        super().clean()
        niet_helemaal = self.cleaned_data.get("uitkomst") in (Uitkomst.DEELS, Uitkomst.NIET)
        if niet_helemaal and self.cleaned_data.get("reden") == "":
            self.add_error("reden", "Schrijf waarom dit niet of niet helemaal gebeurt.")

    def openbare_teksten(self):
        return [self.cleaned_data.get("onderdeel", ""), self.cleaned_data.get("reden", "")]


class AfhandelFormulier(ToelichtingFormulier):
    """The reason is only asked where no part-outcomes say it already."""

    afhandelreden = forms.ChoiceField(
        label="Hoe is het afgelopen?", choices=Afhandelreden.choices, widget=forms.RadioSelect
    )
    field_order = ["afhandelreden", "toelichting"]

    def __init__(self, *args, volgt=None, **kwargs):
        super().__init__(*args, **kwargs)
        if volgt:
            del self.fields["afhandelreden"]

"""Asking somebody outside, who has no account, by a link in a mail."""

from django import forms

from kampen_wijk.textchecks.akkoord import MetAkkoord
from kampen_wijk.textchecks.maskeren import stukken
from participatie.inzendingen.actions.antwoordlink import WERKDAGEN
from participatie.inzendingen.forms.indiener import EMAIL_KLOPT_NIET
from participatie.portaal.forms.doorzetten import DoorzetFormulier
from participatie.portaal.forms.versie import GROOTSTE, VersieFormulier

HOOGSTENS_WERKDAGEN = 60


class BuitenVragenFormulier(MetAkkoord, DoorzetFormulier):
    """To whom, at which address, what, until when; the text of the sender goes along only after it was looked at."""

    alleen = ("partner", "afdeling")
    email = forms.EmailField(
        label="E-mailadres van wie u het vraagt", max_length=254,
        help_text="Daar sturen wij de link naartoe. Na een maand wissen wij dit adres.",
        error_messages={"invalid": EMAIL_KLOPT_NIET, "max_length": EMAIL_KLOPT_NIET},
    )
    werkdagen = forms.IntegerField(
        label="Hoeveel werkdagen krijgt iemand de tijd?", min_value=1, max_value=HOOGSTENS_WERKDAGEN, initial=WERKDAGEN,
        error_messages={
            "invalid": "Vul een getal in.", "min_value": "Geef iemand minstens 1 werkdag.",
            "max_value": f"Kies hoogstens {HOOGSTENS_WERKDAGEN} werkdagen.",
        },
    )
    tekst_mee = forms.BooleanField(
        label="De tekst van het signaal mag mee", required=False,
        help_text="Lees de tekst hierboven eerst. Staat er iets in over een inwoner? Stuur de tekst dan niet mee.",
    )
    field_order = ["naar", "email", "vraag", "werkdagen", "tekst_mee"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["naar"].label = "Bij wie werkt deze persoon?"

    def openbare_teksten(self):
        return [self.cleaned_data.get("vraag", ""), self.ding.tekst if self.cleaned_data.get("tekst_mee") else ""]

    def vraag_akkoord(self, gevonden):
        super().vraag_akkoord(gevonden)
        if gevonden:
            self.fields["akkoord"].help_text = "Wie de link krijgt, leest dit. Vink dit alleen aan als het nodig is."

    def tekst_gemarkeerd(self):
        """The text of the sender, with what looks like personal data pointed at."""
        return stukken(self.ding.tekst)


class AntwoordlinkFormulier(VersieFormulier):
    """A button beside one question in the keten."""

    link = forms.IntegerField(min_value=0, max_value=GROOTSTE, widget=forms.HiddenInput)

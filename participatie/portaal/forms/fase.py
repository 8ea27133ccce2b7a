"""The small forms with which staff tell how far a public idee is."""

from django import forms

from kampen_wijk.textchecks.akkoord import MetAkkoord
from kampen_wijk.textchecks.velden import KorteTekstField, TekstField
from participatie.portaal.forms.versie import VersieFormulier


class StapFormulier(MetAkkoord, VersieFormulier):
    """What all steps share: words that everybody reads."""

    openbaar: tuple[str, ...] = ("tekst",)

    def openbare_teksten(self):
        return [self.cleaned_data.get(veld, "") for veld in self.openbaar]


class GesprekFormulier(StapFormulier):
    tekst = TekstField(
        label="Met wie, waar of wanneer praten wij erover?", max_length=2000,
        help_text="Iedereen kan dit lezen. Bijvoorbeeld: op 3 maart praten wij erover met de straat.",
    )


class OppakFormulier(StapFormulier):
    wie = KorteTekstField(
        label="Wie pakt het op?", max_length=150, help_text="Iedereen kan dit lezen. Noem een groep of afdeling, geen persoon.",
    )
    tekst = TekstField(
        label="Wat is de volgende stap?", max_length=2000, help_text="Iedereen kan dit lezen. Schrijf ook wanneer dat is.",
    )
    openbaar = ("wie", "tekst")


class NietOppakFormulier(StapFormulier):
    tekst = TekstField(
        label="Waarom gaat dit idee niet door?", max_length=2000,
        help_text="Iedereen kan dit lezen. Schrijf eerlijk en in gewone woorden waarom niet.",
    )


class UitgevoerdFormulier(StapFormulier):
    tekst = TekstField(label="Wat is er gedaan?", max_length=2000, help_text="Iedereen kan dit lezen.")


class NieuwsFormulier(StapFormulier):
    tekst = TekstField(label="Hoe staat het ermee?", max_length=2000, help_text="Iedereen kan dit lezen.")


class InitiatiefFormulier(StapFormulier):
    wie_trekt = KorteTekstField(
        label="Wie trekt het initiatief?", max_length=150,
        help_text="Iedereen kan dit lezen. Noem een groep of vereniging. Een persoon alleen als die dat goed vindt.",
    )
    wat_doet_gemeente = TekstField(
        label="Wat doet de gemeente?", max_length=1000, help_text="Bijvoorbeeld: wij betalen de grond en de planten.",
    )
    begint_op = forms.DateField(
        label="Wanneer begint het?", widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": "Kies een datum.", "invalid": "Deze datum klopt niet. Schrijf bijvoorbeeld: 3-5-2027."},
    )
    tekst = TekstField(label="Wat is de volgende stap?", max_length=2000, help_text="Dit komt als nieuws bij het idee.")
    openbaar = ("wie_trekt", "wat_doet_gemeente", "tekst")

    @staticmethod
    def begin(ding):
        initiatief = getattr(ding, "initiatief", None)
        velden = ("wie_trekt", "wat_doet_gemeente", "begint_op")
        return {veld: getattr(initiatief, veld) for veld in velden} if initiatief else {}


class PlekFormulier(VersieFormulier):
    plaats_openbaar = forms.BooleanField(
        required=False, label="Zet deze plek op de kaart. Het is geen woning.",
        help_text="Zonder vinkje staat het idee in het midden van de wijk of het dorp.",
    )

    @staticmethod
    def begin(ding):
        return {"plaats_openbaar": ding.plaats_openbaar}

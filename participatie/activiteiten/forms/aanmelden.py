"""Signing up: a name, one way to reach somebody, and with how many they come."""

from django import forms

from kampen_wijk.formguard.forms import BewaaktFormulier
from kampen_wijk.textchecks.velden import KorteTekstField
from participatie.activiteiten.contact import Manier
from participatie.activiteiten.models.aanmelding import HOOGSTENS_SAMEN
from participatie.inzendingen.forms.indiener import EMAIL_KLOPT_NIET, TelefoonField

_AANTAL = f"Schrijf een getal van 1 tot en met {HOOGSTENS_SAMEN}. Komt u met meer mensen? Bel ons dan."


class AanmeldVelden(forms.Form):
    """After clean(), `aanmelding()` gives what the action asks: one way to reach somebody, and the other is not kept."""

    naam = KorteTekstField(
        label="Uw naam", max_length=100, widget=forms.TextInput({"autocomplete": "name"}),
        help_text="Zo weten wij wie er komt. Alleen wie het organiseert ziet uw naam.",
    )
    aantal = forms.IntegerField(
        label="Met hoeveel mensen komt u?", min_value=1, max_value=HOOGSTENS_SAMEN, initial=1, help_text="Tel uzelf mee.",
        error_messages={"required": _AANTAL, "invalid": _AANTAL, "min_value": _AANTAL, "max_value": _AANTAL},
    )
    manier = forms.ChoiceField(
        label="Hoe kunnen wij u bereiken?", widget=forms.RadioSelect,
        choices=[
            (Manier.EMAIL, "Per e-mail: u krijgt een link om af te zeggen"),
            (Manier.TELEFOON, "Per telefoon: wij bellen als er iets verandert"),
        ],
        error_messages={"required": "Kies hoe wij u kunnen bereiken.", "invalid_choice": "Kies een van de mogelijkheden."},
    )
    email = forms.EmailField(
        label="E-mailadres", required=False, max_length=254, widget=forms.EmailInput({"autocomplete": "email"}),
        help_text="Alleen als u e-mail kiest.", error_messages={"invalid": EMAIL_KLOPT_NIET, "max_length": EMAIL_KLOPT_NIET},
    )
    telefoon = TelefoonField(label="Telefoonnummer", required=False, help_text="Alleen als u telefoon kiest.")

    def clean(self):
        data = super().clean() or self.cleaned_data
        nodig = {Manier.EMAIL: "Vul uw e-mailadres in, of kies telefoon.", Manier.TELEFOON: "Vul uw telefoonnummer in, of kies e-mail."}
        manier = data.get("manier")
        for naam in ({"email", "telefoon"} - {manier}):
            # What is not kept need not be right.
            self.errors.pop(naam, None)
        if manier and not data.get(manier) and not self.has_error(manier):
            self.add_error(manier, nodig[Manier(manier)])
        return data

    def aanmelding(self) -> dict:
        data = self.cleaned_data
        return {"contact": data[data["manier"]]} | {veld: data[veld] for veld in ("naam", "manier", "aantal", "sleutel")}


class AanmeldFormulier(AanmeldVelden, BewaaktFormulier):
    field_order = ["naam", "aantal", "manier", "email", "telefoon"]

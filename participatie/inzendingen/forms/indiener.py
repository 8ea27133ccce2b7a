"""Who sends it, and how they want to hear back. Only what that way needs is kept."""

import re

from django import forms

from kampen_wijk.textchecks.velden import KorteTekstField
from participatie.inzendingen.models import Indiener
from participatie.inzendingen.models.indiener import Kanaal

EMAIL_KLOPT_NIET = "Dit e-mailadres klopt niet. Schrijf het zo: naam@voorbeeld.nl"
TELEFOON_KLOPT_NIET = "Dit telefoonnummer klopt niet. Gebruik alleen cijfers, bijvoorbeeld 06 12345678."
KANALEN = [
    (Kanaal.EMAIL, "Per e-mail"),
    (Kanaal.TELEFOON, "Per telefoon: wij bellen u"),
    (Kanaal.PAPIER, "Op papier: u haalt het antwoord op bij het wijkkantoor"),
    (Kanaal.NIET, "Ik hoef niets te horen"),
]


class TelefoonField(KorteTekstField):
    """A phone number as people write it, with spaces and dashes."""

    def __init__(self, **kwargs):
        super().__init__(max_length=20, widget=forms.TextInput({"type": "tel", "autocomplete": "tel"}), **kwargs)

    def clean(self, value):
        nummer = super().clean(value)
        if nummer and not (re.fullmatch(r"\+?[0-9() -]+", nummer) and 8 <= sum(t.isdigit() for t in nummer) <= 15):
            raise forms.ValidationError(TELEFOON_KLOPT_NIET, code="telefoon")
        return nummer


class IndienerVelden(forms.Form):
    """After clean(), `indiener()` gives the fields of the Indiener."""

    nodig = {
        Kanaal.EMAIL: ("email", "Vul uw e-mailadres in, of kies een andere manier."),
        Kanaal.TELEFOON: ("telefoon", "Vul uw telefoonnummer in, of kies een andere manier."),
        Kanaal.PAPIER: ("naam", "Vul uw naam in. Dan weet het wijkkantoor voor wie het antwoord is."),
    }

    kanaal = forms.ChoiceField(
        label="Hoe wilt u het antwoord horen?", choices=KANALEN, widget=forms.RadioSelect,
        error_messages={
            "required": "Kies hoe u het antwoord wilt horen.",
            "invalid_choice": "Kies een van de mogelijkheden.",
        },
    )
    email = forms.EmailField(
        label="E-mailadres", required=False, max_length=254,
        help_text="Alleen als u per e-mail antwoord wilt. Alleen medewerkers die uw bericht behandelen zien het.",
        widget=forms.EmailInput({"autocomplete": "email"}),
        error_messages={"invalid": EMAIL_KLOPT_NIET, "max_length": EMAIL_KLOPT_NIET},
    )
    telefoon = TelefoonField(
        label="Telefoonnummer", required=False,
        help_text="Alleen als wij u mogen bellen. Alleen medewerkers die uw bericht behandelen zien het.",
    )
    naam = KorteTekstField(
        label="Uw naam", max_length=100, required=False,
        help_text="Zo weten wij wie wij spreken. Nodig als u antwoord op papier wilt. De naam komt nooit op de site.",
        widget=forms.TextInput({"autocomplete": "name"}),
    )
    soort_indiener = forms.ChoiceField(
        label="U vertelt dit als", choices=Indiener.Soort.choices, initial=Indiener.Soort.INWONER, required=False,
        help_text="Zo weten wij wie er van deze plek gebruikmaakt.",
        error_messages={"invalid_choice": "Kies een van de mogelijkheden."},
    )

    def clean(self):
        data = super().clean() or self.cleaned_data
        veld, zin = self.nodig.get(data.get("kanaal"), (None, ""))
        if veld and not data.get(veld) and not self.has_error(veld):
            self.add_error(veld, zin)
        return data

    def indiener(self) -> dict:
        """The fields of the Indiener: an address or number that the chosen way does not need is not kept."""
        data, kanaal = self.cleaned_data, self.cleaned_data["kanaal"]
        return {
            "soort": data["soort_indiener"] or Indiener.Soort.INWONER,
            "naam": data["naam"],
            "kanaal": kanaal,
            "email": data["email"] if kanaal == Kanaal.EMAIL else "",
            "telefoon": data["telefoon"] if kanaal == Kanaal.TELEFOON else "",
        }

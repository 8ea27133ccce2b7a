"""What a sender can say on their own page: answer a question, or ask to open it again."""

from django import forms

from kampen_wijk.formguard.forms import BewaaktFormulier
from kampen_wijk.textchecks.velden import TekstField
from participatie.inzendingen.workflow import Afhandelreden


class AntwoordFormulier(BewaaktFormulier):
    tekst = TekstField(
        label="Uw antwoord", max_length=4000, widget=forms.Textarea({"rows": 5}),
        help_text="Alleen medewerkers die uw signaal behandelen lezen dit. Schrijf niets over gezondheid.",
    )


class OordeelFormulier(BewaaktFormulier):
    """After closing: is it good? Words about solving stand only where something was solved."""

    oordeel = forms.ChoiceField(
        label="Is het goed opgelost?", widget=forms.RadioSelect,
        error_messages={"required": "Kies ja of nee.", "invalid_choice": "Kies ja of nee."},
    )
    tekst = TekstField(
        label="Zo nee: wat is er nog niet goed?", max_length=4000, required=False, widget=forms.Textarea({"rows": 4}),
        help_text="Dan kijkt een medewerker er opnieuw naar. Alleen medewerkers die uw signaal behandelen lezen dit.",
    )

    def __init__(self, *args, afhandelreden, **kwargs):
        super().__init__(*args, **kwargs)
        opgelost = afhandelreden == Afhandelreden.GEDAAN
        if not opgelost:
            self.fields["oordeel"].label = "Is ons antwoord goed voor u?"
        nee = "Nee, het is nog niet goed" if opgelost else "Nee, kijk er opnieuw naar"
        self.fields["oordeel"].choices = [("ja", "Ja, het is goed"), ("nee", nee)]

    def clean(self):
        data = super().clean() or self.cleaned_data
        if data.get("oordeel") == "nee" and data.get("tekst") == "":
            self.add_error("tekst", "Schrijf wat er nog niet goed is. Dan weten wij waar wij naar moeten kijken.")
        return data


class HeropenenFormulier(BewaaktFormulier):
    tekst = TekstField(
        label="Waarom moeten wij er opnieuw naar kijken?", max_length=4000, widget=forms.Textarea({"rows": 5}),
        help_text="Alleen medewerkers die uw signaal behandelen lezen dit. Schrijf niets over gezondheid.",
    )

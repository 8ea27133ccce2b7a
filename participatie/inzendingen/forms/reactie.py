"""What a sender can say on their own page: answer a question, or ask to open it again."""

from django import forms

from kampen_wijk.formguard.forms import BewaaktFormulier
from kampen_wijk.textchecks.velden import TekstField


class AntwoordFormulier(BewaaktFormulier):
    tekst = TekstField(
        label="Uw antwoord", max_length=4000, widget=forms.Textarea({"rows": 5}),
        help_text="Alleen medewerkers die uw signaal behandelen lezen dit. Schrijf niets over gezondheid.",
    )


class HeropenenFormulier(BewaaktFormulier):
    tekst = TekstField(
        label="Waarom moeten wij er opnieuw naar kijken?", max_length=4000, widget=forms.Textarea({"rows": 5}),
        help_text="Alleen medewerkers die uw signaal behandelen lezen dit. Schrijf niets over gezondheid.",
    )

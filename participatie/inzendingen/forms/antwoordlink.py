"""What somebody outside answers to the gemeente, through the link they were mailed."""

import datetime as dt

from django import forms
from django.utils import timezone

from kampen_wijk.formguard.forms import BewaaktFormulier
from kampen_wijk.textchecks.velden import TekstField
from participatie.inzendingen.models import Overdracht

HOOGSTENS_VER = dt.timedelta(days=3 * 365)


class AntwoordlinkFormulier(BewaaktFormulier):
    antwoord = forms.ChoiceField(
        label="Wat is uw antwoord?", choices=Overdracht.Antwoord.choices, widget=forms.RadioSelect,
        error_messages={"required": "Kies een antwoord.", "invalid_choice": "Kies een van de antwoorden."},
    )
    datum = forms.DateField(
        label="Wanneer?", required=False, widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"),
        help_text="De dag waarop het klaar is, of waarop u het doet.",
        error_messages={"invalid": "Deze datum kennen wij niet. Schrijf de datum zo: 31-12-2026."},
    )
    tekst = TekstField(
        label="Wilt u iets uitleggen?", max_length=2000, required=False, widget=forms.Textarea({"rows": 5}),
        help_text="Kan het niet? Schrijf dan waarom. Alleen de gemeente leest dit. Schrijf geen namen van bewoners op.",
    )

    def clean_datum(self):
        datum = self.cleaned_data["datum"]
        if datum and abs(datum - timezone.localdate()) > HOOGSTENS_VER:
            raise forms.ValidationError("Deze datum is te ver weg. Kijk het jaar na.")
        return datum

    def clean(self):
        data = super().clean() or self.cleaned_data
        if data.get("antwoord") == Overdracht.Antwoord.KAN_NIET:
            data["datum"] = None
            if data.get("tekst") == "":
                self.add_error("tekst", "Schrijf waarom het niet kan. Dan kan de gemeente het uitleggen.")
        return data

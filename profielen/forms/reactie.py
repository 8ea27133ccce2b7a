"""What a resident fills in to react, and what staff type over from paper."""

from django import forms

from kampen_wijk.formguard.forms import BewaaktFormulier
from kampen_wijk.textchecks.velden import KorteTekstField, TekstField
from profielen.models import Onderdeel, Reactie

EMAIL_KLOPT_NIET = "Dit e-mailadres klopt niet. Schrijf het zo: naam@voorbeeld.nl"


class _OverEenDeel(forms.Form):
    """About which part, and the words."""

    onderdeel = forms.ChoiceField(
        label="Waar gaat uw reactie over?", choices=Onderdeel.choices, initial=Onderdeel.HEEL,
        error_messages={"required": "Kies waar uw reactie over gaat.", "invalid_choice": "Kies een van de delen uit de lijst."},
    )
    tekst = TekstField(
        label="Uw reactie", max_length=4000, widget=forms.Textarea({"rows": 6}),
        help_text=(
            "Wat klopt er niet? Wat mist u? Iedereen kan dit straks lezen, zonder uw naam. "
            "Zet er geen namen, adressen of telefoonnummers van mensen in."
        ),
    )


class ReactieFormulier(BewaaktFormulier, _OverEenDeel):
    email = forms.EmailField(
        label="E-mailadres", required=False, max_length=254, widget=forms.EmailInput({"autocomplete": "email"}),
        help_text="Wij mailen u wat wij met uw reactie deden. Niemand anders ziet uw adres.",
        error_messages={"invalid": EMAIL_KLOPT_NIET, "max_length": EMAIL_KLOPT_NIET},
    )
    field_order = ("onderdeel", "tekst", "email")

    def __init__(self, *args, samenspraak=None, **kwargs):
        super().__init__(*args, **kwargs)
        if samenspraak:
            er_is = {sectie.veld for sectie in samenspraak.secties()} | {Onderdeel.HEEL, Onderdeel.CIJFERS}
            self.fields["onderdeel"].choices = [keuze for keuze in Onderdeel.choices if keuze[0] in er_is]


class OvertypFormulier(_OverEenDeel):
    """A reaction that came in on paper, at the counter or at a meeting."""

    bron = forms.ChoiceField(
        label="Hoe kwam de reactie binnen?", choices=[k for k in Reactie.Bron.choices if k[0] != Reactie.Bron.PORTAAL]
    )
    namens = KorteTekstField(
        label="Namens wie?", max_length=100, required=False,
        help_text="Niet verplicht. Alleen medewerkers zien dit. Het komt nooit op de site.",
    )
    sleutel = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["onderdeel"].label, self.fields["tekst"].label = "Waar gaat het over?", "Wat staat er?"
        self.fields["tekst"].help_text = "Typ over wat er staat. Daarna kijkt u na of het op de site mag."

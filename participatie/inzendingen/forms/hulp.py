"""Asking to be called back. There is no room for free text, on purpose: nobody has to tell us about their health."""

from django import forms

from kampen_wijk.formguard.forms import BewaaktFormulier
from kampen_wijk.textchecks.velden import KorteTekstField
from participatie.inzendingen.forms.gebied import GebiedField
from participatie.inzendingen.forms.indiener import TelefoonField
from participatie.inzendingen.models import Hulpvraag


class HulpFormulier(BewaaktFormulier):
    naam = KorteTekstField(
        label="Uw naam", max_length=100, widget=forms.TextInput({"autocomplete": "name"}),
        help_text="Dan weten wij naar wie wij vragen. Alleen uw wijkverbinder ziet dit.",
    )
    telefoon = TelefoonField(
        label="Uw telefoonnummer", help_text="Op dit nummer bellen wij u. Alleen uw wijkverbinder ziet dit."
    )
    beste_moment = forms.ChoiceField(
        label="Wanneer kunnen wij u het beste bellen?", choices=Hulpvraag.Moment.choices,
        initial=Hulpvraag.Moment.MAAKT_NIET_UIT, widget=forms.RadioSelect,
        error_messages={"required": "Kies een moment.", "invalid_choice": "Kies een van de momenten."},
    )
    gebied = GebiedField(label="Uw wijk of dorp", help_text="Dan belt de wijkverbinder van uw buurt.")

"""What anybody may say about a public idee, without an account and without a name."""

from django import forms

from kampen_wijk.formguard.forms import BewaaktFormulier
from kampen_wijk.textchecks.velden import KorteTekstField, TekstField
from participatie.inzendingen.forms.indiener import EMAIL_KLOPT_NIET


class ReageerFormulier(BewaaktFormulier):
    tekst = TekstField(
        label="Uw reactie", max_length=1500, widget=forms.Textarea({"rows": 6}),
        help_text="Iedereen kan dit straks lezen. Zet er geen namen, adressen of telefoonnummers van mensen in.",
    )
    naam = KorteTekstField(
        label="Naam bij uw reactie", max_length=60, required=False,
        help_text="Iedereen ziet deze naam. Een voornaam is genoeg. Vult u niets in? Dan staat er: een inwoner.",
        widget=forms.TextInput({"autocomplete": "given-name"}),
    )
    email = forms.EmailField(
        label="Uw e-mailadres", required=False, max_length=254,
        help_text="Alleen als u een mail wilt zodra wij uw reactie hebben gelezen. Dit komt niet op de site.",
        widget=forms.EmailInput({"autocomplete": "email"}),
        error_messages={"invalid": EMAIL_KLOPT_NIET, "max_length": EMAIL_KLOPT_NIET},
    )

    field_order = ("tekst", "naam", "email")


class IntrekFormulier(BewaaktFormulier):
    """Only a button."""

"""Joining: an address to confirm it, and a button."""

from django import forms

from kampen_wijk.formguard.bewaking import gestart_nu, minimum
from kampen_wijk.formguard.forms import BewaaktFormulier
from participatie.inzendingen.forms.indiener import EMAIL_KLOPT_NIET


class EmailVeld(forms.EmailField):
    """The address that gets the link; who types it proves nothing yet."""

    def __init__(self, **kwargs):
        fouten = {
            "required": "Vul uw e-mailadres in. Dan sturen wij u een link.", "invalid": EMAIL_KLOPT_NIET,
            "max_length": EMAIL_KLOPT_NIET,
        }
        super().__init__(
            label="Uw e-mailadres", max_length=254, error_messages=fouten,
            widget=forms.EmailInput({"autocomplete": "email"}), **kwargs,
        )


class SteunFormulier(BewaaktFormulier):
    email = EmailVeld(
        help_text="U krijgt een e-mail met een link. Klik daarop. Dan telt uw steun mee. Niemand anders ziet uw adres."
    )
    wil_horen = forms.BooleanField(
        label="Mail mij wat de gemeente met dit idee doet", required=False,
        help_text="U kunt er altijd weer mee stoppen, met een link in elke mail.",
    )


class KnopFormulier(BewaaktFormulier):
    """One button. Who comes from a mail needs no time to type, so pressing it at once is no robot."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["gestart"].initial = lambda: gestart_nu(voorsprong=minimum())

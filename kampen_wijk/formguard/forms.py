"""The guarded form: what every public form inherits, before forms.Form or forms.ModelForm."""

import uuid

from django import forms
from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundField

from kampen_wijk.formguard.bewaking import GELDIG_SECONDEN, gestart_nu, lees_sleutel, minimum, verstreken

VERLOPEN = (
    "Dit formulier stond te lang open of was niet volledig. Alles wat u typte staat er nog. "
    "Controleer het en verstuur het opnieuw."
)
TE_SNEL = "Dat ging wel heel snel. Alles wat u typte staat er nog. Controleer het en verstuur het opnieuw."
LAAT_LEEG = (
    "Een verborgen veld was ingevuld, misschien door uw browser. Wij hebben dat veld leeggemaakt. "
    "Alles wat u zelf typte staat er nog. Verstuur het formulier opnieuw."
)


class _VerborgenVeld(forms.Field):
    """Raw text; judged by the form, which says what is wrong in one sentence for all."""

    widget = forms.HiddenInput

    def __init__(self, **kwargs):
        super().__init__(required=False, **kwargs)


class _HoningpotBoundField(BoundField):
    def css_classes(self, extra_classes=None):
        return f"{super().css_classes(extra_classes)} honingpot".strip()


class _Honingpot(forms.Field):
    """A field that people do not see. No type=hidden: robots know that trick. Screen readers hear its label."""

    bound_field_class = _HoningpotBoundField

    def __init__(self):
        super().__init__(
            required=False,
            label="Laat dit veld leeg",
            widget=forms.TextInput({"class": "honingpot", "autocomplete": "off", "tabindex": "-1"}),
        )


class BewaaktFormulier(forms.Form):
    """Adds `sleutel`, `gestart` and `website`; `cleaned_data["sleutel"]` is the UUID for `een_keer`."""

    sleutel = _VerborgenVeld(initial=uuid.uuid4)
    gestart = _VerborgenVeld(initial=gestart_nu)
    website = _Honingpot()

    def _clean_form(self):
        # Before clean(): a subclass that forgets super().clean() is guarded all the same.
        self._bewaak()
        super()._clean_form()

    def _bewaak(self):
        sleutel = lees_sleutel(self.cleaned_data.get("sleutel"))
        duur = verstreken(self.cleaned_data.get("gestart"))
        if sleutel is None or duur is None or duur > GELDIG_SECONDEN:
            self.add_error(None, ValidationError(VERLOPEN, code="verlopen"))
            # Who comes back to a filled-in form needs no time to fill it in; a forger does.
            voorsprong = minimum() if duur is not None else 0
            self._ververs(sleutel=sleutel or uuid.uuid4(), gestart=gestart_nu(voorsprong=voorsprong))
        elif duur < minimum():
            # `gestart` stays as it is: by the next try it is old enough.
            self.add_error(None, ValidationError(TE_SNEL, code="te_snel"))
        self.cleaned_data["sleutel"] = sleutel
        if self.cleaned_data.get("website"):
            # Not on the field: nobody sees that. Emptied, for a browser that filled it in does so for a person.
            self.add_error(None, ValidationError(LAAT_LEEG, code="honingpot"))
            self._ververs(website="")

    def _ververs(self, **waarden):
        """Put fresh hidden values into the bound form, beside everything that was typed."""
        self.data = self.data.copy()
        for naam, waarde in waarden.items():
            self.data[self.add_prefix(naam)] = str(waarde)

"""The code on a paper card."""

from django import forms

from kampen_wijk.textchecks.velden import KorteTekstField
from wijken.kaartcode import gebied_met


class CodeFormulier(forms.Form):
    """Of which gebied is this card? After clean() `code` is the gebied."""

    code = KorteTekstField(
        label="Code op de kaart", max_length=20, help_text="De code staat rechts onder op de kaart: vier cijfers of letters.",
        widget=forms.TextInput({"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
    )

    def clean_code(self):
        gebied = gebied_met(self.cleaned_data["code"])
        if gebied is None:
            raise forms.ValidationError("Deze code kennen wij niet. Kijk nog eens goed op de kaart en typ de code opnieuw.")
        return gebied

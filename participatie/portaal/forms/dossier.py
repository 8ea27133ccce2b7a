"""What the timeline of a gebied can be chosen by; everything may be left out, and what is not understood was not said."""

from urllib.parse import urlencode

from django import forms

from participatie.contactmomenten.forms.lijst import EERSTE, LAATSTE
from participatie.portaal.dossier.soorten import SOORTEN


class DossierFormulier(forms.Form):
    q = forms.CharField(label="Woorden", required=False, max_length=100)
    soort = forms.ChoiceField(
        label="Wat", required=False, choices=[("", "Alles"), *((soort.code, soort.kop) for soort in SOORTEN)]
    )
    van = forms.DateField(label="Vanaf", required=False, widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"))
    tot = forms.DateField(label="Tot en met", required=False, widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"))

    def __init__(self, data):
        super().__init__(data)
        self.is_valid()
        gegevens = {veld: waarde for veld, waarde in self.cleaned_data.items() if waarde}
        self.keuze = {
            veld: waarde for veld, waarde in gegevens.items() if veld not in ("van", "tot") or EERSTE <= waarde <= LAATSTE
        }
        self.na = data.get("na", "")[:40]

    @property
    def vooraan(self) -> bool:
        """Nothing is chosen, and it is the first page: then what plays now stands above it."""
        return not self.keuze and not self.na

    def adresdeel(self, **erbij) -> str:
        """The same choice as the part of an address behind the question mark."""
        return urlencode(self.keuze | erbij)

"""What stands on a paper card, as staff type it over."""

from django import forms

from kampen_wijk.textchecks.velden import KorteTekstField, TekstField
from participatie.contactmomenten.forms import NamensFormulier, SleutelFormulier
from participatie.inzendingen.actions.overtypen import HULP
from participatie.inzendingen.forms.indiener import TelefoonField
from participatie.inzendingen.forms.keuze import CategorieField
from participatie.inzendingen.models import Inzending
from wijken.kaartcode import gebied_met

WAT = [
    (Inzending.Soort.SIGNAAL, "een signaal"), (Inzending.Soort.IDEE, "een idee"), (HULP, "een vraag, of iemand zoekt hulp"),
]
NODIG = {
    Inzending.Soort.SIGNAAL: [("tekst", "Typ over wat er op de kaart staat.")],
    Inzending.Soort.IDEE: [
        ("tekst", "Typ over wat er op de kaart staat."), ("titel", "Geef het idee een titel van een paar woorden."),
    ],
    HULP: [
        ("naam", "Vul de naam in. Dan weten wij naar wie wij vragen."),
        ("telefoon", "Vul het telefoonnummer in. Dan kunnen wij bellen."),
    ],
}


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


class KaartFormulier(NamensFormulier):
    """The gebied follows from the code, and who wrote the card speaks for themselves."""

    gebied = None  # type: ignore[assignment]
    namens = None  # type: ignore[assignment]
    wat = forms.ChoiceField(label="Wat is aangekruist?", choices=WAT, widget=forms.RadioSelect)
    titel = KorteTekstField(
        label="Titel", max_length=100, required=False, help_text="Alleen bij een idee: een paar woorden die zeggen wat het is."
    )
    tekst = TekstField(
        label="Wat staat er geschreven?", max_length=4000, required=False,
        help_text="Laat weg wat over gezondheid gaat. Bij een vraag om hulp bewaren wij deze tekst niet.",
    )
    categorie = CategorieField(label="Waar gaat het over?", help_text="Alleen bij een signaal.")
    telefoon = TelefoonField(label="Telefoonnummer", required=False)

    field_order = ["wat", "titel", "tekst", "categorie", "plaats", "kanaal", "naam", "telefoon", "email", "soort"]

    def __init__(self, *args, **kwargs):
        # No choice of gebied, so not that of NamensFormulier.
        super(SleutelFormulier, self).__init__(*args, **kwargs)

    def clean(self):
        super().clean()
        for veld, zin in NODIG.get(self.cleaned_data.get("wat"), ()):
            if veld not in self.errors and not self.cleaned_data.get(veld):
                self.add_error(veld, zin)

    def kaart(self) -> dict:
        """What `kaart_overtypen` asks, without gebied and medewerker."""
        data = self.cleaned_data
        return {"soort": data["wat"], "indiener": self.indiener()} | {
            veld: data[veld] for veld in ("sleutel", "tekst", "titel", "plaats", "categorie")
        }



"""What a privacyfunctionaris fills in: for which request, why, by what the person is found, and what has to go."""

import re

from django import forms
from django.core.exceptions import ValidationError

from kampen_wijk.retention.vraag import Vraag
from kampen_wijk.secretlinks.reference import schoon
from kampen_wijk.textchecks.nummers import landelijk
from kampen_wijk.textchecks.persoonlijk import persoonsgegevens
from participatie.privacy.models import VERZOEK, Handeling

GEEN_KENMERK = "Schrijf het kenmerk van het verzoek op, met een cijfer erin en zonder naam of telefoonnummer. Bijvoorbeeld AVG-2026-14."
VUL_IETS_IN = "Vul een e-mailadres, telefoonnummer, naam of nummer in. Dan weten wij naar wie wij zoeken."
LAAT_STAAN, ALLES = "laat_staan", "alles"


class ZoekFormulier(forms.Form):
    """Goes by POST alone: nothing of it stands in an address or a log."""

    verzoek = forms.CharField(
        label="Kenmerk van het verzoek", max_length=30,
        help_text="Dit nummer bewaren wij in het logboek. Zet er geen naam in. Bijvoorbeeld AVG-2026-14.",
    )
    reden = forms.ChoiceField(label="Waarom zoekt u?", choices=Handeling.Reden.choices, widget=forms.RadioSelect)
    email = forms.EmailField(label="E-mailadres", required=False, max_length=254)
    telefoon = forms.CharField(
        label="Telefoonnummer", required=False, max_length=30, help_text="Met of zonder spaties, met 0 of +31 ervoor: dat maakt niet uit."
    )
    naam = forms.CharField(
        label="Naam", required=False, max_length=100, min_length=2,
        help_text="Anderen kunnen ook zo heten. Kijk daarom goed na wat wij vinden.",
    )
    referentie = forms.CharField(label="Nummer van een signaal of idee", required=False, max_length=40)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["verzoek"].error_messages["required"] = GEEN_KENMERK
        self.fields["reden"].error_messages["required"] = "Kies waarom u zoekt."
        for veld in ("email", "telefoon", "naam", "referentie"):
            self.fields[veld].widget.attrs["autocomplete"] = "off"

    def clean_verzoek(self):
        kenmerk = self.cleaned_data["verzoek"].upper()
        if not re.match(VERZOEK, kenmerk, re.ASCII) or persoonsgegevens(kenmerk):
            raise ValidationError(GEEN_KENMERK)
        return kenmerk

    def clean_telefoon(self):
        nummer = landelijk(self.cleaned_data["telefoon"])
        if self.cleaned_data["telefoon"] and not re.fullmatch(r"\+?[0-9]{6,15}", nummer):
            raise ValidationError("Dit is geen telefoonnummer. Bijvoorbeeld 06 12345678.")
        return nummer

    def clean_referentie(self):
        return schoon(self.cleaned_data["referentie"])

    def clean(self):
        if not self.errors and self.vraag() == Vraag():
            raise ValidationError(VUL_IETS_IN)

    def vraag(self) -> Vraag:
        return Vraag(**{veld: self.cleaned_data[veld] for veld in ("email", "telefoon", "naam", "referentie")})

    def verantwoording(self) -> dict[str, str]:
        """For the log."""
        return {"verzoek": self.cleaned_data["verzoek"], "reden": self.cleaned_data["reden"]}


class WisFormulier(forms.Form):
    """The second look: it has to be chosen, and said yes to."""

    wat = forms.ChoiceField(
        label="Wat wist u?", widget=forms.RadioSelect,
        choices=[
            (LAAT_STAAN, "Alleen wie het is: naam, adres en nummer gaan weg. De woorden blijven, zonder naam."),
            (ALLES, "Ook wat deze persoon zelf schreef of zei. Een idee gaat van de site, een open signaal stopt."),
        ],
        error_messages={"required": "Kies wat u wist."},
    )
    zeker = forms.BooleanField(
        label="Ik heb gekeken of alles op deze lijst van deze persoon is.",
        error_messages={"required": "Kijk de lijst na en zet dan een vinkje."},
    )

"""What staff write down for somebody: the public form, with how and when it came in, and on whose behalf."""

import datetime as dt
from uuid import uuid4

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from kampen_wijk.formguard.bewaking import lees_sleutel
from kampen_wijk.formguard.forms import VERLOPEN
from kampen_wijk.textchecks.velden import KorteTekstField, TekstField
from participatie.inzendingen.actions.opschrijven import HULP
from participatie.inzendingen.forms.inzending import InzendingFormulier
from participatie.inzendingen.forms.keuze import CategorieField
from participatie.inzendingen.models import Inzending
from participatie.inzendingen.models.indiener import Kanaal
from participatie.inzendingen.models.inzending import Bron

WAT = [
    (Inzending.Soort.SIGNAAL, "een signaal"), (Inzending.Soort.IDEE, "een idee"), (HULP, "een vraag, of iemand zoekt hulp"),
]
HOE = [
    (Bron.TELEFOON, "per telefoon"), (Bron.PAPIER, "op papier: een brief of een kaart"), (Bron.CONTACTMOMENT, "in een gesprek"),
    (Bron.ACTIVITEIT, "op een bijeenkomst"), (Bron.PARTNER, "via een partner"),
]
KANALEN = [
    (Kanaal.EMAIL, "Per e-mail"), (Kanaal.TELEFOON, "Per telefoon: wij bellen"),
    (Kanaal.PAPIER, "Op papier: een brief in grote letters, bij het wijkkantoor"), (Kanaal.NIET, "Deze persoon hoeft niets te horen"),
]
LABELS = {
    "kanaal": "Hoe wil deze persoon het antwoord horen?", "naam": "Naam", "soort_indiener": "Deze persoon is een",
    "adres": "Adres of plek in woorden", "gebied": "Wijk of dorp",
}
NODIG = {
    Inzending.Soort.IDEE: [("titel", "Geef het idee een titel van een paar woorden.")],
    HULP: [
        ("naam", "Vul de naam in. Dan weten wij naar wie wij vragen."),
        ("telefoon", "Vul het telefoonnummer in. Dan kunnen wij bellen."),
    ],
}
HOOGSTENS_OUD = dt.timedelta(days=365)


class OpschrijfFormulier(InzendingFormulier):
    """Who is logged in is no robot: only the key of the public form is left."""

    gestart = None  # type: ignore[assignment]
    website = None  # type: ignore[assignment]
    nodig = {
        Kanaal.EMAIL: ("email", "Vul het e-mailadres in, of kies een andere manier."),
        Kanaal.TELEFOON: ("telefoon", "Vul het telefoonnummer in, of kies een andere manier."),
        Kanaal.PAPIER: ("naam", "Vul de naam in. Die komt op de brief."),
    }
    wat = forms.ChoiceField(
        label="Wat is het?", choices=WAT, widget=forms.RadioSelect, initial=Inzending.Soort.SIGNAAL,
        error_messages={"required": "Kies wat het is.", "invalid_choice": "Kies wat het is."},
    )
    bron = forms.ChoiceField(
        label="Hoe kwam het binnen?", choices=HOE, widget=forms.RadioSelect,
        error_messages={"required": "Kies hoe het binnenkwam.", "invalid_choice": "Kies hoe het binnenkwam."},
    )
    ontvangen_op = forms.DateField(
        label="Wanneer kwam het binnen?", widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"),
        help_text="Vanaf deze dag telt hoe lang iemand op ons wacht.",
        error_messages={"invalid": "Deze datum kennen wij niet. Schrijf de datum zo: 31-12-2026."},
    )
    titel = KorteTekstField(
        label="Titel", max_length=100, required=False, help_text="Alleen bij een idee: een paar woorden die zeggen wat het is."
    )
    tekst = TekstField(
        label="Wat is er verteld?", max_length=4000, error_messages={"required": "Schrijf op wat er is verteld."},
        help_text="Laat weg wat over gezondheid gaat. Bij een vraag om hulp bewaren wij deze tekst niet.",
    )
    categorie = CategorieField(label="Waar gaat het over?", help_text="Alleen bij een signaal.")
    namens = KorteTekstField(
        label="Namens welke groep of organisatie?", max_length=100, required=False,
        help_text="Alleen als iemand voor anderen spreekt, bijvoorbeeld namens Dorpsbelangen.",
    )
    field_order = (  # type: ignore[assignment]
        "wat", "bron", "ontvangen_op", "titel", "tekst", "categorie", "adres", "adreskeuze", "gebied", "fotos", "namens", "kanaal",
        "email", "telefoon", "naam", "soort_indiener",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["ontvangen_op"].initial = timezone.localdate()
        self.fields["kanaal"].choices = KANALEN
        for naam, label in LABELS.items():
            self.fields[naam].label = label
        for naam in ("email", "telefoon", "gebied"):
            self.fields[naam].help_text = ""
        self.fields["gebied"].leeg = "Kies een wijk of dorp"
        self.fields["naam"].help_text = "Nodig voor een brief. Alleen medewerkers zien de naam."
        self.fields["soort_indiener"].help_text = ""
        self.fields["fotos"].help_text = "Hoogstens 5. Zorg dat er geen mensen of kentekens op staan."

    def _bewaak(self):
        self.cleaned_data["sleutel"] = sleutel = lees_sleutel(self.cleaned_data.get("sleutel"))
        if sleutel is None:
            self.add_error(None, ValidationError(VERLOPEN, code="verlopen"))
            self._ververs(sleutel=uuid4())

    def clean_ontvangen_op(self):
        dag, vandaag = self.cleaned_data["ontvangen_op"], timezone.localdate()
        if dag > vandaag:
            raise ValidationError("Deze dag is nog niet geweest. Kies vandaag of een eerdere dag.")
        if dag < vandaag - HOOGSTENS_OUD:
            raise ValidationError("Dit is langer dan een jaar geleden. Kijk de datum na.")
        return dag

    def clean(self):
        data = super().clean() or self.cleaned_data
        if data.get("wat") == HULP:
            for naam in ("tekst", "kanaal", "email"):
                self.errors.pop(naam, None)
        for veld, zin in NODIG.get(data.get("wat"), ()):
            if veld not in self.errors and not data.get(veld):
                self.add_error(veld, zin)
        return data

    def opgeschreven(self) -> dict:
        """What the action `opschrijven` asks, without who writes it down."""
        data = self.cleaned_data
        hulp = data["wat"] == HULP
        return {
            "soort": data["wat"], "bron": data["bron"], "namens": data["namens"], "sleutel": data["sleutel"],
            "ontvangen_op": _moment(data["ontvangen_op"]), "fotos": data["fotos"],
            "concept_van": data["sleutel"] if self.heeft_concept() else None,
            "indiener": {"naam": data["naam"], "telefoon": data["telefoon"]} if hulp else self.indiener(),
            "categorie": data["categorie"] if data["wat"] == Inzending.Soort.SIGNAAL else None, **self.inzending(),
        }


def _moment(dag: dt.date) -> dt.datetime:
    """Now for today; of another day nobody knows the hour, so noon."""
    if dag == timezone.localdate():
        return timezone.now()
    return timezone.make_aware(dt.datetime.combine(dag, dt.time(12)))

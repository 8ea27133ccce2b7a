"""The forms of an overleg: preparing it, writing down what was said, and sending the minutes."""

import datetime as dt
import uuid

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils import timezone

from kampen_wijk.textchecks.akkoord import MetAkkoord
from kampen_wijk.textchecks.velden import KorteTekstField, TekstField
from participatie.contactmomenten.forms import SleutelFormulier, eigen_gebieden
from participatie.overleggen.models import Overleg
from participatie.overleggen.verslag import verslagteksten
from participatie.portaal.forms.traject import DagField
from participatie.portaal.forms.versie import VersieFormulier
from wijken.models import Gebied

HOOGSTENS_MENSEN, HOOGSTENS_ANDEREN = 60, 500


class TijdField(forms.TimeField):
    widget = forms.TimeInput({"type": "time"}, format="%H:%M")
    default_error_messages = {"required": "Kies een tijd.", "invalid": "Deze tijd klopt niet. Schrijf bijvoorbeeld: 19:30."}


class GenodigdenField(TekstField):
    """A line per person; gives (name, address) of each, the address empty where there is none."""

    def clean(self, value):
        regels = [regel.strip() for regel in super().clean(value).split("\n") if regel.strip()]
        if len(regels) > HOOGSTENS_MENSEN:
            raise ValidationError(f"Dit zijn te veel mensen. Schrijf er hoogstens {HOOGSTENS_MENSEN} op.")
        mensen = [_genodigde(nummer, regel) for nummer, regel in enumerate(regels, 1)]
        adressen = [email.casefold() for _, email in mensen if email]
        if dubbel := next((adres for adres in adressen if adressen.count(adres) > 1), None):
            raise ValidationError(f"Het adres {dubbel} staat er twee keer. Haal een van de twee weg.")
        return mensen


def _genodigde(nummer: int, regel: str) -> tuple[str, str]:
    adres = next((stuk.strip("<>,;()") for stuk in regel.replace(",", " ").replace(";", " ").split() if "@" in stuk), "")
    naam = " ".join(regel.replace(adres, " ").replace("<", " ").replace(">", " ").split()).strip(" ,;()") if adres else regel
    if adres:
        try:
            validate_email(adres)
        except ValidationError as fout:
            zin = f"Regel {nummer}: dit e-mailadres klopt niet. Schrijf het zo: Janna Dijk, janna@voorbeeld.nl"
            raise ValidationError(zin) from fout
    naam = naam or adres
    if len(naam) > 100 or len(adres) > 254:
        raise ValidationError(f"Regel {nummer} is te lang. Schrijf alleen een naam en een e-mailadres op.")
    return naam, adres


class OverlegVelden(MetAkkoord):
    """Gives the action `begint_op` and `eindigt_op` in place of the day and the two times."""

    soort = forms.ChoiceField(
        label="Wat voor overleg is het?", choices=Overleg.Soort.choices, widget=forms.RadioSelect,
        error_messages={"required": "Kies wat voor overleg het is."},
    )
    gebied = forms.ModelChoiceField(Gebied.objects.none(), label="Over welk gebied gaat het?", empty_label="Kies een gebied")
    dag = DagField(label="Op welke dag?")
    begint = TijdField(label="Hoe laat begint het?", initial=dt.time(19, 30))
    eindigt = TijdField(label="Hoe laat eindigt het?", initial=dt.time(21))
    plek = KorteTekstField(label="Waar is het?", max_length=150, help_text="Bijvoorbeeld: dorpshuis De Voorstraat.")
    agendapunten = TekstField(
        label="Wat wilt u zelf bespreken?", max_length=1000, required=False, widget=forms.Textarea({"rows": 4}),
        help_text="Op elke regel een punt. Signalen, toezeggingen en trajecten zetten wij er zelf bij. Schrijf geen namen van bewoners op.",
    )
    genodigden = GenodigdenField(
        label="Wie nodigt u uit?", max_length=6000, required=False, widget=forms.Textarea({"rows": 5, "autocomplete": "off"}),
        help_text="Op elke regel een naam, en een e-mailadres als u dat hebt: Janna Dijk, janna@voorbeeld.nl. "
        "Aan het adres sturen wij alleen het verslag. Namen en adressen gaan weg binnen 30 dagen na het verslag.",
    )

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["gebied"].queryset = eigen_gebieden(user)

    def clean(self):
        gegevens = super().clean()
        dag, begint, eindigt = (gegevens.pop(veld, None) for veld in ("dag", "begint", "eindigt"))
        if dag and begint and eindigt:
            gegevens["begint_op"], gegevens["eindigt_op"] = _moment(dag, begint), _moment(dag, eindigt)
            if gegevens["eindigt_op"] <= gegevens["begint_op"]:
                self.add_error("eindigt", "Het einde is voor het begin. Kies een latere tijd.")
        return gegevens

    def openbare_teksten(self):
        return [self.cleaned_data.get("plek", ""), self.cleaned_data.get("agendapunten", "")]


def _moment(dag: dt.date, tijd: dt.time) -> dt.datetime:
    return timezone.make_aware(dt.datetime.combine(dag, tijd))


class NieuwOverlegFormulier(OverlegVelden, SleutelFormulier):
    """A new one; the gebied is filled in for who has one."""

    def __init__(self, data=None, *, user):
        eigen = [r.gebied_id for r in user.rollen_nu() if r.gebied_id]
        super().__init__(data, user=user, initial={"gebied": eigen[0] if len(eigen) == 1 else None})


class AanpasFormulier(OverlegVelden, VersieFormulier):
    @staticmethod
    def begin(ding):
        begint, eindigt = timezone.localtime(ding.begint_op), timezone.localtime(ding.eindigt_op)
        begin = {veld: getattr(ding, veld) for veld in ("soort", "gebied", "plek", "agendapunten")}
        mensen = "\n".join(", ".join(filter(None, [wie["naam"], wie["email"]])) for wie in ding.mensen)
        return begin | {"dag": begint.date(), "begint": begint.time(), "eindigt": eindigt.time(), "genodigden": mensen}


class VerstuurFormulier(MetAkkoord, VersieFormulier):
    """Nothing to type: what was written goes out."""

    def openbare_teksten(self):
        return verslagteksten(self.ding, list(self.ding.punten.all()))


class VastlegFormulier(MetAkkoord, SleutelFormulier):
    """Who came and what was said. Gives the action `aantal_aanwezig` in place of `anderen`."""

    aanwezig = forms.TypedMultipleChoiceField(label="Wie waren er?", required=False, coerce=int, widget=forms.CheckboxSelectMultiple)
    anderen = forms.IntegerField(
        label="Hoeveel mensen waren er nog meer?", min_value=0, max_value=HOOGSTENS_ANDEREN, initial=0, required=False,
        help_text="Wie niet op de lijst staat, telt alleen mee.",
    )
    inhoud = TekstField(
        label="Wat is er besproken?", max_length=1000,
        help_text="Dit komt in het verslag. Schrijf geen namen, en niets over gezondheid. Afspraken schrijft u hierna op, punt voor punt.",
        widget=forms.Textarea({"rows": 8, "autocapitalize": "sentences", "autocomplete": "off"}),
    )
    field_order = ["aanwezig", "anderen", "inhoud"]

    def __init__(self, data=None, *, overleg):
        super().__init__(data, initial={"sleutel": uuid.uuid4()})
        self.fields["aanwezig"].choices = [(wie["pk"], wie["naam"]) for wie in overleg.mensen]
        if not overleg.mensen:
            del self.fields["aanwezig"]

    def openbare_teksten(self):
        return [self.cleaned_data.get("inhoud", "")]

    def gegevens(self) -> dict:
        data = self.cleaned_data
        aanwezig = data.get("aanwezig", [])
        return {
            "sleutel": data["sleutel"], "inhoud": data["inhoud"], "aanwezig": aanwezig,
            "aantal_aanwezig": len(aanwezig) + (data["anderen"] or 0),
        }

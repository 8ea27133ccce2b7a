"""The forms with which a wijkverbinder writes an activiteit: what it is, when and where, moving it and calling it off."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from kampen_wijk.textchecks.velden import KorteTekstField, TekstField
from participatie.activiteiten.herhaling import HOOGSTENS, Hoe
from participatie.activiteiten.klok import begin_en_einde
from participatie.activiteiten.models import Traject
from participatie.activiteiten.models.activiteit import MEESTE_PLAATSEN
from participatie.activiteiten.workflow import Soort, Toegang
from participatie.contactmomenten.forms import SleutelFormulier, eigen_gebieden
from participatie.partners.models import Partner
from participatie.portaal.forms.traject import OPMAAK, DagField, OpenbaarFormulier, leesbaar
from participatie.portaal.forms.versie import VersieFormulier
from wijken.locatieserver import LocatieserverOnbereikbaar, zoek_adres
from wijken.models import Gebied, Ontmoetingsplek

_KIES = {"required": "Kies een van de mogelijkheden.", "invalid_choice": "Kies een van de mogelijkheden."}
_PLAATSEN = dict.fromkeys(
    ("invalid", "min_value", "max_value"), f"Schrijf een getal van 1 tot en met {MEESTE_PLAATSEN}, of laat dit leeg."
)
_WEG = {"invalid_choice": "Deze keuze bestaat niet meer. Kies iets anders."}


class SoortField(forms.ChoiceField):
    def __init__(self, **kwargs):
        super().__init__(label="Wat voor activiteit is het?", choices=[("", "Kies"), *Soort.choices], error_messages=_KIES, **kwargs)


class EigenKeuzes(forms.Form):
    """The gebieden and trajecten of who writes; what is chosen already stays a choice."""

    gebied = forms.ModelChoiceField(
        Gebied.objects.none(), label="Voor welk gebied is het?", empty_label="Kies een gebied",
        error_messages={"required": "Kies een gebied.", "invalid_choice": "Dit gebied is niet van u. Kies een ander."},
    )
    traject = forms.ModelChoiceField(
        Traject.objects.none(), label="Hoort het bij een traject?", required=False, empty_label="Nee", error_messages=_WEG
    )

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        ding = kwargs.get("ding")
        self.fields["gebied"].queryset = eigen_gebieden(user)
        eigen = Traject.objects.werk_van(user)
        kan = eigen.niet_voorbij() | eigen.filter(eindigt_op__isnull=True) | eigen.filter(pk=ding.traject_id if ding else None)
        self.fields["traject"].queryset = kan.order_by("titel", "pk").only("titel")


class NieuweActiviteitFormulier(EigenKeuzes, SleutelFormulier):
    soort = SoortField()
    titel = KorteTekstField(label="Hoe heet het?", max_length=100, validators=[leesbaar])
    field_order = ["soort", "titel", "gebied", "traject"]


class GegevensFormulier(EigenKeuzes, OpenbaarFormulier):
    soort = SoortField()
    titel = KorteTekstField(label="Hoe heet het?", max_length=100, validators=[leesbaar])
    wat = TekstField(label="Wat is er te doen?", max_length=4000, required=False, help_text=OPMAAK)
    voor_wie = KorteTekstField(
        label="Voor wie is het?", max_length=150, required=False,
        help_text="Bijvoorbeeld: iedereen uit Zalk, of kinderen van 6 tot 12 jaar.",
    )
    door_gemeente = forms.BooleanField(label="De gemeente organiseert het, alleen of samen", required=False)
    partners = forms.ModelMultipleChoiceField(
        Partner.objects.none(), label="Welke organisaties doen mee?", required=False, widget=forms.CheckboxSelectMultiple,
        error_messages=_WEG | {"invalid_pk_value": _WEG["invalid_choice"]},
    )
    drempelvrij = forms.ChoiceField(label="Kunt u er zonder drempels in?", choices=Toegang.choices, error_messages=_KIES)
    ringleiding = forms.ChoiceField(label="Is er een ringleiding, voor wie slecht hoort?", choices=Toegang.choices, error_messages=_KIES)
    toilet = forms.ChoiceField(label="Is er een toilet voor een rolstoel?", choices=Toegang.choices, error_messages=_KIES)
    vraagt_iets = forms.BooleanField(
        label="Wij vragen de mensen die komen iets, zoals hun mening", required=False,
        help_text="Dan lezen zij eerst de kaderkaart. Bij een inloop, een wandeling en een bijeenkomst met kinderen is dat altijd zo.",
    )
    met_aanmelden = forms.BooleanField(label="Mensen moeten zich aanmelden", required=False, help_text="Anders loopt iedereen zo binnen.")
    plaatsen = forms.IntegerField(
        label="Hoeveel plaatsen zijn er?", required=False, min_value=1, max_value=MEESTE_PLAATSEN, error_messages=_PLAATSEN,
        help_text="Leeg: er is plaats voor iedereen. Is het vol? Dan komt wie zich aanmeldt op een wachtlijst.",
    )
    openbaar, later = ("titel", "wat", "voor_wie"), ("wat", "voor_wie")
    field_order = [
        "soort", "titel", "wat", "voor_wie", "gebied", "traject", "door_gemeente", "partners", "drempelvrij", "ringleiding", "toilet",
        "vraagt_iets", "met_aanmelden", "plaatsen",
    ]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["partners"].queryset = Partner.objects.order_by("naam")

    @staticmethod
    def begin(ding):
        velden = [veld for veld in GegevensFormulier.field_order if veld != "partners"]
        return {veld: getattr(ding, veld) for veld in velden} | {"partners": [partner.pk for partner in ding.partners.all()]}

    def clean(self):
        data = super().clean() or self.cleaned_data
        if not data.get("met_aanmelden"):
            data["plaatsen"] = None
            self.errors.pop("plaatsen", None)
        return data


class WanneerVelden(forms.Form):
    """A day and two times become two moments; an address becomes a point on the map, where it can be looked up."""

    dag = DagField(label="Op welke dag?")
    van = forms.TimeField(label="Hoe laat begint het?", widget=forms.TimeInput({"type": "time"}, "%H:%M"))
    tot = forms.TimeField(label="Hoe laat is het klaar?", widget=forms.TimeInput({"type": "time"}, "%H:%M"))
    laatste_dag = DagField(label="Op welke dag is het klaar?", required=False, help_text="Alleen als dat een andere dag is.")
    plek = forms.ModelChoiceField(
        Ontmoetingsplek.objects.none(), label="Waar is het?", required=False, empty_label="Een andere plek", error_messages=_WEG
    )
    waar = KorteTekstField(
        label="Welke plek?", max_length=150, required=False,
        help_text="Alleen als de plek niet in de lijst staat. Bijvoorbeeld: het plein achter de school.",
    )
    adres = KorteTekstField(
        label="Adres van die plek", max_length=200, required=False, help_text="Bijvoorbeeld: Trekschuit 8, IJsselmuiden."
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for veld in ("van", "tot"):
            self.fields[veld].error_messages = {"required": "Kies een tijd.", "invalid": "Schrijf de tijd zo: 19:30."}
        self.fields["plek"].queryset = Ontmoetingsplek.objects.order_by("naam")

    @staticmethod
    def begin(ding):
        begin = {veld: getattr(ding, veld) for veld in ("plek", "waar", "adres")}
        if ding.begint_op and ding.eindigt_op:
            van, tot = timezone.localtime(ding.begint_op), timezone.localtime(ding.eindigt_op)
            begin |= {"dag": van.date(), "van": van.time(), "tot": tot.time(), "laatste_dag": None if ding.op_een_dag else tot.date()}
        return begin

    def clean(self):
        data = super().clean() or self.cleaned_data
        dag, van, tot = (data.pop(veld, None) for veld in ("dag", "van", "tot"))
        laatste = data.pop("laatste_dag", None) or dag
        if None not in (dag, van, tot) and not self.has_error("laatste_dag"):
            try:
                data["begint_op"], data["eindigt_op"] = begin_en_einde(dag, van, laatste, tot)
            except ValidationError as fout:
                self.add_error(None, fout)
        self._controleer_plek(data)
        return data

    def _controleer_plek(self, data):
        data["lat"] = data["lon"] = None
        if data.get("plek"):
            data["waar"] = data["adres"] = ""
        elif not data.get("waar") and not self.has_error("waar"):
            self.add_error("plek", "Kies een plek uit de lijst, of schrijf hieronder welke plek het is.")
        elif data.get("adres"):
            self._zoek_punt(data)

    def _zoek_punt(self, data):
        """When nobody answers the words are enough."""
        try:
            gevonden = zoek_adres(data["adres"])
        except LocatieserverOnbereikbaar:
            return
        if not gevonden:
            self.add_error("adres", "Wij vinden dit adres niet in de gemeente Kampen. Kijk het na, of laat het leeg.")
        elif len({adres.weergavenaam for adres in gevonden}) > 1 and gevonden[0].weergavenaam.casefold() != data["adres"].casefold():
            namen = "; ".join(adres.weergavenaam for adres in gevonden[:4])
            self.add_error("adres", f"Wij vinden meer dan één adres. Schrijf het zoals hier staat: {namen}.")
        else:
            data["adres"], data["lat"], data["lon"] = gevonden[0].weergavenaam, gevonden[0].lat, gevonden[0].lon


class WanneerFormulier(WanneerVelden, VersieFormulier):
    field_order = ["dag", "van", "tot", "laatste_dag", "plek", "waar", "adres"]


class VerplaatsFormulier(WanneerVelden, OpenbaarFormulier):
    reden = KorteTekstField(
        label="Waarom verandert het?", max_length=500, validators=[leesbaar], help_text="Iedereen leest dit, en ook wanneer het eerst was."
    )
    openbaar, altijd = ("reden", "waar"), True
    field_order = [*WanneerFormulier.field_order, "reden"]


class AfgelastFormulier(OpenbaarFormulier):
    reden = KorteTekstField(
        label="Waarom gaat het niet door?", max_length=500, validators=[leesbaar], help_text="Iedereen leest dit. Noem geen namen."
    )
    openbaar, altijd = ("reden",), True


class HerhaalFormulier(VersieFormulier):
    hoe = forms.ChoiceField(label="Hoe vaak komt het terug?", choices=Hoe.choices, widget=forms.RadioSelect, error_messages=_KIES)
    tot = DagField(label="Tot en met welke dag?", help_text=f"Hoogstens {HOOGSTENS} keer. Daarna kunt u het opnieuw herhalen.")
    op_feestdagen = forms.BooleanField(
        label="Het gaat ook door op feestdagen", required=False, help_text="Anders slaan wij die over, zoals Koningsdag en Hemelvaart."
    )

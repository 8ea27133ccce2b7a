"""The forms of a promise: writing it down, mending it, moving its day, how it ended, and that somebody heard so."""

from typing import Any

from django import forms
from django.utils import timezone

from kampen_wijk.textchecks.akkoord import MetAkkoord
from kampen_wijk.textchecks.velden import KorteTekstField, TekstField
from participatie.contactmomenten.forms import SleutelFormulier, eigen_gebieden
from participatie.partners.models import Partner
from participatie.portaal.forms.traject import DagField
from participatie.portaal.forms.versie import VersieFormulier
from participatie.toezeggingen.models import Toezegging
from participatie.toezeggingen.workflow import OVERGANGEN, Stand
from wijken.models import Afdeling, Gebied, Medewerker, Rol, Rolvervulling

IK, ANDERS = "ik", "anders"
SOORTEN = {"afdeling": Afdeling, "collega": Medewerker, "partner": Partner}


class BeloverVelden(MetAkkoord):
    """Who promised what to whom. Values of `van` are `ik`, `anders` or `soort:pk`; gives the action who it is.

    A wijkverbinder writes down for anybody; a behandelaar for themselves and their afdeling.
    """

    van = forms.ChoiceField(label="Wie heeft het beloofd?")
    wie = KorteTekstField(
        label="Wie is dat?", max_length=100, required=False,
        help_text="Alleen als u hierboven ‘iemand anders’ koos. Bijvoorbeeld: de wethouder, of de aannemer.",
    )
    tekst = TekstField(
        label="Wat is er beloofd?", max_length=500, widget=forms.Textarea({"rows": 3}),
        help_text="Bijvoorbeeld: komen kijken of de woning kan worden aangepast. Schrijf geen namen van bewoners op.",
    )
    aan_wie = KorteTekstField(
        label="Aan wie?", max_length=100, help_text="Zo weinig mogelijk: een bewoner, of Dorpsbelangen. Geen naam. Inwoners lezen dit niet."
    )
    gebied = forms.ModelChoiceField(Gebied.objects.none(), label="Waar hoort het bij?", empty_label="Kies een gebied")
    openbaar = forms.BooleanField(
        label="Iedereen mag deze toezegging lezen", required=False,
        help_text="Op de site staat dan wat er is beloofd, door welke organisatie, voor wanneer en hoe het afliep. Niet aan wie.",
    )

    def __init__(self, *args, user, vast: Gebied | None = None, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user
        self.fields["van"].choices = [("", "Kies een naam"), *_belovers(user, kwargs.get("ding"))]
        if vast is not None:
            self.fields["gebied"].queryset = Gebied.objects.filter(pk=vast.pk)
        else:
            self.fields["gebied"].queryset = eigen_gebieden(user) if _is_wijkverbinder(user) else Gebied.objects.op_naam()
        if not _is_wijkverbinder(user):
            del self.fields["openbaar"]

    def clean_van(self):
        soort, _, pk = self.cleaned_data["van"].partition(":")
        if soort == IK:
            return self.user
        if soort == ANDERS:
            return ANDERS
        ding = SOORTEN[soort].objects.filter(pk=pk).first()
        if ding is None:
            raise forms.ValidationError("Deze keuze bestaat niet meer. Kies iemand anders.")
        return ding

    def clean(self):
        super().clean()
        wie = self.cleaned_data.pop("wie", "")
        if self.cleaned_data.get("van") == ANDERS:
            self.cleaned_data["van"] = wie
            if not wie and "wie" not in self.errors:
                self.add_error("wie", "Schrijf op wie het heeft beloofd.")
        return self.cleaned_data

    def openbare_teksten(self):
        wie = self.cleaned_data.get("wie", "") if self.cleaned_data.get("van") == ANDERS else ""
        return [self.cleaned_data.get("tekst", ""), wie]


class NieuweToezeggingFormulier(BeloverVelden, SleutelFormulier):
    uiterlijk_op = DagField(label="Uiterlijk op welke dag?", help_text="Wat is er afgesproken? Kies een dag die u waar kunt maken.")
    beloofd_op = DagField(label="Wanneer is het beloofd?")
    field_order = ["van", "wie", "tekst", "aan_wie", "uiterlijk_op", "beloofd_op", "gebied", "openbaar"]

    def __init__(self, *args, user, inzending=None, **kwargs):
        begin: dict[str, Any] = {"beloofd_op": timezone.localdate(), "van": IK}
        if inzending is not None:
            begin |= {"gebied": inzending.gebied_id, "aan_wie": "wie dit vertelde"}
        super().__init__(*args, user=user, vast=inzending.gebied if inzending else None, initial=begin, **kwargs)


class AanpasFormulier(BeloverVelden, VersieFormulier):
    @staticmethod
    def begin(ding):
        begin = {veld: getattr(ding, veld) for veld in ("wie", "tekst", "aan_wie", "gebied", "openbaar")}
        return begin | {"van": _waarde(ding)}

    def openbare_teksten(self):
        later = self.ding.latere_teksten() if self.cleaned_data.get("openbaar") else []
        return [*super().openbare_teksten(), *later]


class AfrondFormulier(MetAkkoord, VersieFormulier):
    stand = forms.ChoiceField(label="Hoe is het afgelopen?", widget=forms.RadioSelect)
    uitkomst = TekstField(
        label="Wat is er gebeurd, of waarom niet?", max_length=1000, required=False,
        help_text="Is het niet of niet helemaal gelukt? Schrijf dan eerlijk waarom. Wie erop wacht, leest dit.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        kan = OVERGANGEN[Stand(self.ding.stand)]
        self.fields["stand"].choices = [(stand.value, stand.label) for stand in Stand if stand in kan]

    def openbare_teksten(self):
        return [self.cleaned_data.get("uitkomst", "")]


class VerplaatsFormulier(MetAkkoord, VersieFormulier):
    uiterlijk_op = DagField(label="Welke dag wordt het?")
    reden = KorteTekstField(
        label="Waarom?", max_length=500, help_text="Wie erop wacht, leest dit. De eerste dag blijft er ook bij staan."
    )

    def openbare_teksten(self):
        return [self.cleaned_data.get("reden", "")]


class VerteldFormulier(VersieFormulier):
    verteld_op = DagField(label="Wanneer hebt u het verteld?")
    verteld_hoe = forms.ChoiceField(label="Hoe?", choices=Toezegging.Hoe.choices, widget=forms.RadioSelect)

    @staticmethod
    def begin(ding):
        return {"verteld_op": ding.verteld_op or timezone.localdate(), "verteld_hoe": ding.verteld_hoe}


def _is_wijkverbinder(user) -> bool:
    return user.heeft_rol(Rol.WIJKVERBINDER)


def _waarde(ding) -> str:
    if ding.wie:
        return ANDERS
    return next(f"{soort}:{getattr(ding, f'{veld}_id')}" for soort, veld in (
        ("collega", "medewerker"), ("afdeling", "afdeling"), ("partner", "partner"),
    ) if getattr(ding, f"{veld}_id"))


def _belovers(user, ding):
    if not _is_wijkverbinder(user):
        eigen = [r.afdeling for r in user.rollen_nu() if r.rol == Rol.BEHANDELAAR]
        return [(IK, "Ik zelf"), *((f"afdeling:{a.pk}", f"Mijn afdeling, {a}") for a in eigen)]
    rollen = Rolvervulling.objects.geldig_op(timezone.localdate()).filter(
        rol__in=[Rol.BEHANDELAAR, Rol.WIJKVERBINDER], medewerker__is_active=True
    )
    collegas = dict(rollen.exclude(medewerker=user).order_by("medewerker__naam").values_list("medewerker", "medewerker__naam"))
    if ding is not None and ding.medewerker_id:
        # Who promised it may have left since.
        collegas[ding.medewerker_id] = str(ding.medewerker)
    return [
        (IK, "Ik zelf"),
        ("Afdelingen", [(f"afdeling:{a.pk}", a.naam) for a in Afdeling.objects.all()]),
        ("Collega's", [(f"collega:{pk}", naam) for pk, naam in collegas.items()]),
        ("Partners", [(f"partner:{p.pk}", p.naam) for p in Partner.objects.all()]),
        (ANDERS, "Iemand anders"),
    ]

"""Asking a colleague or an afdeling to do something, and what can be done with such a taak."""

import datetime as dt

from django import forms
from django.utils import timezone
from django.utils.formats import date_format

from kampen_wijk.textchecks.velden import KorteTekstField, TekstField
from kampen_wijk.werkdagen import plus_werkdagen
from participatie.contactmomenten.forms import SleutelFormulier
from participatie.contactmomenten.models.kiezen import LEZERS
from participatie.portaal.forms.versie import VersieFormulier
from wijken.models import Afdeling, Gebied, Medewerker, Rol, Rolvervulling

SOORTEN = {"medewerker": Medewerker, "afdeling": Afdeling}
WERKDAGEN = (1, 2, 5, 10, 20)
_DICTEREN = {"autocapitalize": "sentences", "autocomplete": "off"}


class NaarVeld(forms.Form):
    """Values in the list are `soort:pk`; `user` stands first."""

    naar = forms.ChoiceField(label="Wie doet het?", error_messages={"required": "Kies wie het doet."})

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["naar"].choices = [
            ("", "Kies een naam"), (f"medewerker:{user.pk}", "ik zelf"), ("Afdelingen", afdelingen()),
            ("Collega's", collegas(user)),
        ]

    def clean_naar(self):
        soort, _, pk = self.cleaned_data["naar"].partition(":")
        ding = SOORTEN[soort].objects.filter(pk=pk).first()
        if ding is None:
            raise forms.ValidationError("Deze keuze bestaat niet meer. Kies iemand anders.")
        return ding


class NieuweTaakFormulier(NaarVeld, SleutelFormulier):
    """From a conversation it takes the gebied of that."""

    gevraagde_handeling = KorteTekstField(
        label="Wat vraagt u?", max_length=200, widget=forms.TextInput(_DICTEREN),
        help_text="Schrijf alleen wat de ander nodig heeft. Geen namen of telefoonnummers.",
    )
    toelichting = TekstField(
        label="Wat moet de ander weten?", max_length=1000, required=False, widget=forms.Textarea({"rows": 4, **_DICTEREN})
    )
    uiterlijk_op = forms.ChoiceField(label="Wanneer moet het klaar zijn?", widget=forms.RadioSelect, initial="5")
    gebied = forms.ModelChoiceField(Gebied.objects.none(), label="Bij welk gebied hoort het?", to_field_name="slug")
    field_order = ["naar", "gevraagde_handeling", "toelichting", "uiterlijk_op", "gebied"]

    def __init__(self, data=None, *, user, gesprek=None, initial=None):
        eigen = [r.gebied for r in user.rollen_nu() if r.rol == Rol.WIJKVERBINDER]
        super().__init__(data, user=user, initial={"gebied": eigen[0].slug if eigen else None, **(initial or {})})
        self.fields["uiterlijk_op"].choices = [(str(dagen), _dag(dagen)) for dagen in WERKDAGEN]
        if gesprek:
            del self.fields["gebied"]
        else:
            self.fields["gebied"].queryset = Gebied.objects.filter(actueel=True).op_naam()

    def clean_uiterlijk_op(self) -> dt.date:
        return plus_werkdagen(timezone.localdate(), int(self.cleaned_data["uiterlijk_op"]))


class DoorgeefFormulier(NaarVeld, VersieFormulier):
    """Also for who takes on what was asked of the afdeling."""


class VerwerkFormulier(VersieFormulier):
    antwoord = TekstField(
        label="Wat is er gedaan?", max_length=1000, help_text="Wie het vroeg, leest dit.",
        widget=forms.Textarea(_DICTEREN), error_messages={"required": "Schrijf kort op wat er is gedaan, of waarom niet."},
    )


class HeropenFormulier(VersieFormulier):
    toelichting = TekstField(label="Wat moet er nog gebeuren?", max_length=1000, widget=forms.Textarea(_DICTEREN))


def _dag(werkdagen: int) -> str:
    dag = date_format(plus_werkdagen(timezone.localdate(), werkdagen), "l j F")
    return f"uiterlijk {dag} ({werkdagen} werkdag{'' if werkdagen == 1 else 'en'})"


def afdelingen():
    return [(f"afdeling:{afdeling.pk}", afdeling.naam) for afdeling in Afdeling.objects.all()]


def collegas(user):
    """Everybody who works in a gebied or an afdeling today, once."""
    rollen = Rolvervulling.objects.geldig_op(timezone.localdate()).filter(rol__in=LEZERS, medewerker__is_active=True)
    rollen = rollen.exclude(medewerker=user).select_related("medewerker", "gebied", "afdeling").order_by("medewerker__naam", "pk")
    waar: dict[Medewerker, list[str]] = {}
    for rol in rollen:
        waar.setdefault(rol.medewerker, []).append(str(rol.gebied or rol.afdeling))
    return [(f"medewerker:{wie.pk}", f"{wie.naam} ({', '.join(plekken)})") for wie, plekken in waar.items()]

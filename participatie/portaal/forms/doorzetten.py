"""Choosing to whom a signaal goes: an afdeling, one behandelaar, or a partner, in one list."""

from django import forms
from django.utils import timezone

from kampen_wijk.textchecks.velden import KorteTekstField, TekstField
from participatie.partners.models import Partner
from participatie.portaal.forms.versie import VersieFormulier
from wijken.models import Afdeling, Medewerker, Rol, Rolvervulling

SOORTEN = {"afdeling": Afdeling, "behandelaar": Medewerker, "partner": Partner}


class NaarVelden(forms.Form):
    """Values in the list are `soort:pk`; the choices are fetched once per form. `alleen`: which kinds there are."""

    alleen: tuple[str, ...] = tuple(SOORTEN)

    naar = forms.ChoiceField(label="Naar wie?")
    vraag = TekstField(label="Wat vraagt u?", max_length=1000, help_text="Schrijf alleen wat de ander nodig heeft.")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["naar"].choices = [("", "Kies een naam"), *_groepen(self.alleen)]

    def clean_naar(self):
        soort, _, pk = self.cleaned_data["naar"].partition(":")
        ding = SOORTEN[soort].objects.filter(pk=pk).first()
        if ding is None:
            raise forms.ValidationError("Deze keuze bestaat niet meer. Kies iemand anders.")
        return ding


class DoorzetFormulier(NaarVelden, VersieFormulier):
    """For one signaal, at the version that was read."""


class SplitsFormulier(DoorzetFormulier):
    """A part with an owner of its own."""

    onderdeel = KorteTekstField(label="Welk deel?", max_length=100, help_text="Bijvoorbeeld: lantaarnpalen.")
    field_order = ["onderdeel", "naar", "vraag"]


def _groepen(alleen):
    maak = {"afdeling": _afdelingen, "behandelaar": _collegas, "partner": _partners}
    return [maak[soort]() for soort in SOORTEN if soort in alleen]


def _afdelingen():
    return "Afdelingen", [(f"afdeling:{a.pk}", a.naam) for a in Afdeling.objects.all()]


def _collegas():
    behandelaars = (
        Rolvervulling.objects.geldig_op(timezone.localdate())
        .filter(rol=Rol.BEHANDELAAR, medewerker__is_active=True)
        .select_related("medewerker", "afdeling")
        .order_by("medewerker__naam")
    )
    collegas = {f"behandelaar:{r.medewerker_id}": f"{r.medewerker.naam} ({r.afdeling.naam})" for r in behandelaars}
    return "Collega's", list(collegas.items())


def _partners():
    return "Partners", [(f"partner:{p.pk}", p.naam) for p in Partner.objects.all()]

"""Logging a conversation in one screen."""

import uuid
from datetime import timedelta

from django import forms
from django.utils import timezone

from kampen_wijk.textchecks.velden import KorteTekstField, TekstField
from participatie.contactmomenten.models import Betrokkene, Contactmoment
from wijken.models import Gebied, Rol


def eigen_gebieden(user):
    """The gebieden of a wijkverbinder and what lies below, in the order people look names up."""
    gebieden = [r.gebied_id for r in user.rollen_nu() if r.rol == Rol.WIJKVERBINDER]
    return Gebied.objects.filter(pk__in=Gebied.objects.met_alles_eronder(gebieden)).op_naam()


class SleutelFormulier(forms.Form):
    """Sending twice makes one."""

    sleutel = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)


class ContactmomentFormulier(SleutelFormulier):
    gebied = forms.ModelChoiceField(Gebied.objects.none(), label="Waar hoort het bij?")
    kanaal = forms.ChoiceField(
        label="Hoe sprak u iemand?", choices=Contactmoment.Kanaal.choices, widget=forms.RadioSelect
    )
    onderwerp = KorteTekstField(label="Waar ging het over?", max_length=200)
    inhoud = TekstField(
        label="Wat is er gezegd?", max_length=1000, required=False,
        help_text="Schrijf geen namen of telefoonnummers op, en niets over gezondheid.",
        widget=forms.Textarea({"rows": 5}),
    )
    betrokkene_naam = KorteTekstField(
        label="Met wie sprak u?", max_length=100, required=False,
        help_text="Alleen als het nodig is, zoals: Dorpsbelangen.",
    )
    betrokkene_rol = forms.ChoiceField(
        label="Dat is een", choices=Betrokkene.Rol.choices, initial=Betrokkene.Rol.INWONER
    )
    plaatsgevonden_op = forms.DateTimeField(
        label="Wanneer was het?", widget=forms.DateTimeInput({"type": "datetime-local"}, "%Y-%m-%dT%H:%M")
    )
    richting = forms.ChoiceField(
        label="Wie zocht wie op?", choices=Contactmoment.Richting.choices, initial=Contactmoment.Richting.IN,
        widget=forms.RadioSelect,
    )
    gelukt = forms.BooleanField(label="Het is gelukt om iemand te spreken", required=False, initial=True)
    vertrouwelijk = forms.BooleanField(label="Alleen ik mag dit zien", required=False)

    def __init__(self, *args, user, initial=None, **kwargs):
        begin = {"plaatsgevonden_op": timezone.localtime(), "kanaal": Contactmoment.Kanaal.STRAAT}
        eerste = next((r.gebied_id for r in user.rollen_nu() if r.rol == Rol.WIJKVERBINDER), None)
        super().__init__(*args, initial={**begin, "gebied": eerste, **(initial or {})}, **kwargs)
        self.fields["gebied"].queryset = eigen_gebieden(user)

    def clean_plaatsgevonden_op(self):
        moment = self.cleaned_data["plaatsgevonden_op"]
        if moment.year < 2000:
            raise forms.ValidationError("Dat is te lang geleden. Kies een datum na 1 januari 2000.")
        if moment > timezone.now() + timedelta(hours=1):
            raise forms.ValidationError("Dit moment is nog niet geweest. Kies een eerder moment.")
        return moment

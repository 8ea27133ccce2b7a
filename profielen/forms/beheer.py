"""The small forms with which somebody lays a version before residents, adopts it, withdraws it, or handles a reaction."""

from django import forms
from django.utils import timezone

from kampen_wijk.textchecks.velden import KorteTekstField, TekstField
from profielen.actions.versie import BESLUITER
from profielen.models import Reactie

GROOTSTE = 2**31 - 1
_DAG = {"invalid": "Schrijf de dag zo: 31-12-2026.", "required": "Kies een dag."}


def _dagveld(**kwargs):
    return forms.DateField(
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"), error_messages=_DAG, input_formats=["%Y-%m-%d", "%d-%m-%Y"], **kwargs
    )


class BesluitFormulier(forms.Form):
    """`akkoord` is the code of what was found in the text and may stay."""

    akkoord = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)


class SamenspraakFormulier(BesluitFormulier):
    tot = _dagveld(label="Tot en met welke dag kunnen inwoners reageren?")


class VaststelFormulier(BesluitFormulier):
    op = _dagveld(label="Op welke dag is het vastgesteld?", initial=timezone.localdate)
    wie = KorteTekstField(label="Wie stelde het vast?", max_length=100, initial=BESLUITER)

    def clean_op(self):
        if self.cleaned_data["op"] > timezone.localdate():
            raise forms.ValidationError("Deze dag moet nog komen. Kies de dag van het besluit.")
        return self.cleaned_data["op"]


class IntrekFormulier(BesluitFormulier):
    reden = KorteTekstField(
        label="Waarom trekt u deze versie in?", max_length=500, help_text="Inwoners lezen dit op het adres van de versie."
    )


class ReactieActie(forms.Form):
    """Which reaction, as it was read."""

    reactie = forms.IntegerField(min_value=1, max_value=GROOTSTE, widget=forms.HiddenInput)
    stand = forms.IntegerField(min_value=1, max_value=GROOTSTE, widget=forms.HiddenInput)
    akkoord = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)

    def gegevens(self) -> dict:
        return {naam: self.cleaned_data[naam] for naam in self.eigen}

    eigen: tuple[str, ...] = ()


class PlaatsFormulier(ReactieActie):
    eigen = ("akkoord",)


class MaskeerFormulier(ReactieActie):
    """What was found, by its code, or words that nothing found: a first name, a nickname."""

    vondst = forms.CharField(max_length=16, required=False, widget=forms.HiddenInput)
    woorden = KorteTekstField(
        label="Staat er nog iets in dat niemand mag lezen? Typ het precies over.", max_length=100, required=False,
    )
    eigen = ("vondst", "woorden")

    def clean(self):
        if not any(self.cleaned_data.get(veld) for veld in self.eigen):
            self.add_error("woorden", "Typ over wat onleesbaar moet worden.")
        return self.cleaned_data


class WeigerFormulier(ReactieActie):
    reden = TekstField(
        label="Waarom komt deze reactie niet op de site?", max_length=500, widget=forms.Textarea({"rows": 2}),
        help_text="Wie reageerde leest dit.",
    )
    eigen = ("reden",)


class AntwoordFormulier(ReactieActie):
    uitkomst = forms.ChoiceField(
        label="Wat deed u ermee?", choices=Reactie.Uitkomst.choices, error_messages={"required": "Kies wat u ermee deed."}
    )
    antwoord = TekstField(
        label="Toelichting", max_length=2000, required=False, widget=forms.Textarea({"rows": 3}),
        help_text="Inwoners lezen dit. Niet of deels overgenomen? Leg dan uit waarom.",
    )
    eigen = ("uitkomst", "antwoord", "akkoord")

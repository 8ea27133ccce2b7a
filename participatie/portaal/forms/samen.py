"""Doing something with several at once: to whom they go, or on which list."""

from django import forms
from django.utils import timezone

from kampen_wijk.textchecks.velden import KorteTekstField
from participatie.inzendingen.models import Schouw
from participatie.portaal.forms.doorzetten import NaarVelden

HOOGSTENS_LIJSTEN = 10
NIEUW = "nieuw"


class SamenDoorzetten(NaarVelden):
    """The same question goes along with each."""


class SchouwKiezen(forms.Form):
    """One of the newest lists, or a new one."""

    lijst = forms.ChoiceField(label="Op welke lijst?", widget=forms.RadioSelect)
    naam = KorteTekstField(
        label="Naam van de nieuwe lijst", max_length=80, required=False,
        help_text="Alleen voor een nieuwe lijst. Bijvoorbeeld: wijkschouw rond de school.",
    )
    gebied = forms.ChoiceField(label="Gebied", required=False)
    datum = forms.DateField(
        label="Op welke dag?", required=False, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": "Deze dag klopt niet. Schrijf de dag zo: 2026-05-31."},
    )

    def __init__(self, data=None, *, user, gebieden, gebied):
        self.lijsten = {str(s.pk): s for s in Schouw.objects.zichtbaar_voor(user).nieuwste()[:HOOGSTENS_LIJSTEN]}
        self.gebieden = {g.slug: g for g in gebieden}
        super().__init__(data, initial={
            "lijst": "" if self.lijsten else NIEUW, "datum": timezone.localdate(), "gebied": gebied.slug if gebied else "",
        })
        bestaand = [(pk, f"{s.naam} ({s.gebied.naam}, {s.datum:%d-%m-%Y})") for pk, s in self.lijsten.items()]
        self.fields["lijst"].choices = [*bestaand, (NIEUW, "Een nieuwe lijst")]
        self.fields["gebied"].choices = [(g.slug, g.naam) for g in gebieden]

    def clean(self):
        data = super().clean() or self.cleaned_data
        if data.get("lijst") == NIEUW:
            for veld, zin in {
                "naam": "Geef de nieuwe lijst een naam.", "datum": "Kies op welke dag u gaat.", "gebied": "Kies een gebied.",
            }.items():
                if not data.get(veld) and not self.has_error(veld):
                    self.add_error(veld, zin)
        return data

    def bestaande(self) -> Schouw | None:
        """The list that was chosen; None for a new one."""
        return self.lijsten.get(self.cleaned_data["lijst"])

    def nieuwe(self) -> dict:
        data = self.cleaned_data
        return {"naam": data["naam"], "datum": data["datum"], "gebied": self.gebieden[data["gebied"]]}

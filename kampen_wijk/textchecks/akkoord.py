"""Forms whose words go public: what is found in them is named, and asks for a tick before it may stay."""

from django import forms
from django.core.exceptions import ValidationError

from kampen_wijk.textchecks.deur import PersoonsgegevensGevonden, alle_vondsten, in_woorden
from kampen_wijk.textchecks.maskeren import afdruk
from kampen_wijk.textchecks.persoonlijk import Vondst


class Vink(forms.CheckboxInput):
    """A tick that says what it was about: ticked for one number, it comes back empty for another."""

    over = ""

    def value_from_datadict(self, data, files, name):
        return data.get(name, "")

    def get_context(self, name, value, attrs):
        context = super().get_context(name, None, attrs)
        context["widget"]["value"] = self.over
        if value and value == self.over:
            context["widget"]["attrs"]["checked"] = True
        return context


class MetAkkoord(forms.Form):
    """Gives the action `akkoord`; the field is there only where something was found."""

    def openbare_teksten(self) -> list[str]:
        """What will be public of this form, from `cleaned_data`."""
        raise NotImplementedError

    def vraag_akkoord(self, gevonden: list[Vondst]) -> None:
        """Ask about `gevonden`, under the other fields; ask nothing where nothing was found."""
        if gevonden:
            veld = forms.CharField(
                label=f"Dit mag blijven staan: {in_woorden(gevonden)}.", required=False, widget=Vink,
                help_text="Iedereen kan dit lezen. Vink dit alleen aan als het niet over een inwoner gaat.",
            )
            veld.widget.over = afdruk(gevonden)
            self.fields["akkoord"] = veld

    def clean(self):
        super().clean()
        gevonden = alle_vondsten(*self.openbare_teksten())
        akkoord = self.data.get(self.add_prefix("akkoord"), "")
        self.cleaned_data["akkoord"] = akkoord
        self.fields.pop("akkoord", None)
        self.vraag_akkoord(gevonden)
        if gevonden and akkoord != afdruk(gevonden):
            self.add_error("akkoord", ValidationError(
                "Hier staan misschien persoonsgegevens. Haal ze weg, of vink aan dat ze mogen blijven staan.",
                code="persoonsgegevens",
            ))
        return self.cleaned_data


class OpenbareModelForm(forms.ModelForm):
    """A form of the admin of which saving makes public: what was typed anew in `openbare_velden` goes through the door."""

    openbare_velden: tuple[str, ...] = ()
    akkoord = forms.CharField(
        label="Dit mag blijven staan", required=False, widget=forms.HiddenInput,
        help_text="Iedereen kan dit lezen. Vink dit alleen aan als het niet over een inwoner gaat.",
    )

    def clean(self):
        gegevens = super().clean()
        nieuw = [gegevens.get(veld) or "" for veld in self.openbare_velden if veld in self.changed_data]
        gevonden = alle_vondsten(*nieuw)
        if gevonden:
            widget = self.fields["akkoord"].widget = Vink()
            widget.over = afdruk(gevonden)
            if gegevens.get("akkoord") != widget.over:
                self.add_error("akkoord", PersoonsgegevensGevonden(gevonden))
        return gegevens

"""The small forms on the staff page of a signaal."""

from django import forms

from kampen_wijk.secretlinks.reference import groepeer, schoon
from kampen_wijk.textchecks.akkoord import MetAkkoord
from kampen_wijk.textchecks.velden import KorteTekstField, TekstField
from participatie.inzendingen.workflow import Afhandelreden, Uitkomst
from participatie.portaal.forms.versie import VersieFormulier

HOOGSTENS_GELIJK = 8


class NietVanGemeenteField(forms.BooleanField):
    def __init__(self):
        super().__init__(label="De gemeente gaat hier niet over", required=False)


class WieDanField(KorteTekstField):
    def __init__(self):
        super().__init__(
            label="Wie gaat er wel over?", max_length=150, required=False,
            help_text="De indiener leest dit, met waar die terecht kan. Bijvoorbeeld: het waterschap, telefoon 038 000 00 00.",
        )


def eis_wie_dan(form):
    """Who is sent away hears where to go."""
    if form.cleaned_data.get("niet_van_gemeente") and form.cleaned_data.get("wie_dan") == "":
        form.add_error("wie_dan", "Schrijf wie hier wel over gaat. Dan weet de indiener waar die terecht kan.")


def zonder_vinkje(gegevens: dict) -> dict:
    """For the action: the tick only made the name required."""
    return {naam: waarde for naam, waarde in gegevens.items() if naam != "niet_van_gemeente"}


class AlleenVersie(VersieFormulier):
    """A button without anything to fill in."""


class VraagFormulier(VersieFormulier):
    tekst = TekstField(label="Uw vraag aan de indiener", max_length=2000)


class BerichtFormulier(VersieFormulier):
    tekst = TekstField(label="Uw bericht aan de indiener", max_length=2000)


class NotitieFormulier(VersieFormulier):
    tekst = TekstField(
        label="Notitie voor collega's", max_length=2000,
        help_text="De indiener ziet dit niet. Schrijf niets over gezondheid.",
    )


class AntwoordFormulier(VersieFormulier):
    tekst = TekstField(label="Wat de indiener antwoordde", max_length=2000)


class PartnerAntwoordFormulier(VersieFormulier):
    tekst = TekstField(label="Uw antwoord aan de gemeente", max_length=2000)
    klaar = forms.BooleanField(
        label="Het werk is klaar", required=False, help_text="De gemeente kijkt het na en vertelt het de indiener.",
    )


class AfhandelenVragenFormulier(VersieFormulier):
    tekst = TekstField(
        label="Wat hebt u gedaan?", max_length=2000,
        help_text="Uw collega in de wijk leest dit en vertelt het de indiener. Schrijf niets over gezondheid.",
    )


class ToelichtingFormulier(VersieFormulier):
    toelichting = TekstField(
        label="Toelichting aan de indiener", max_length=2000,
        help_text="De indiener leest dit. Schrijf het in gewone taal.",
    )


class InplanFormulier(ToelichtingFormulier):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["toelichting"].label = "Wanneer gebeurt het?"


class DeeluitkomstFormulier(MetAkkoord, VersieFormulier):
    onderdeel = KorteTekstField(label="Onderdeel", max_length=100, help_text="Bijvoorbeeld: gaten in het fietspad.")
    uitkomst = forms.ChoiceField(label="Wat is ermee gebeurd?", choices=Uitkomst.choices, widget=forms.RadioSelect)
    reden = TekstField(
        label="Waarom niet of niet helemaal?", max_length=500, required=False,
        help_text="Alleen nodig als het niet helemaal gedaan is. De indiener leest dit.",
    )

    niet_van_gemeente = NietVanGemeenteField()
    wie_dan = WieDanField()

    def clean(self):
        super().clean()
        niet_helemaal = self.cleaned_data.get("uitkomst") in (Uitkomst.DEELS, Uitkomst.NIET)
        if niet_helemaal and self.cleaned_data.get("reden") == "":
            self.add_error("reden", "Schrijf waarom dit niet of niet helemaal gebeurt.")
        eis_wie_dan(self)

    def openbare_teksten(self):
        return [self.cleaned_data.get(naam, "") for naam in ("onderdeel", "reden", "wie_dan")]

    def gegevens(self):
        return zonder_vinkje(super().gegevens())


class SamenvoegFormulier(VersieFormulier):
    """The nearest open signalen to choose from, or any other by its number."""

    met = forms.ChoiceField(label="Met welk signaal?", widget=forms.RadioSelect)
    kenmerk = KorteTekstField(
        label="Nummer van het andere signaal", max_length=30, required=False,
        help_text="Alleen als het niet in de lijst staat.",
    )

    def __init__(self, *args, mogelijk, **kwargs):
        super().__init__(*args, **kwargs)
        self.mogelijk = mogelijk
        dichtbij = mogelijk.lijkt_op(self.ding)[:HOOGSTENS_GELIJK]
        rijen = [(str(ander.pk), f"{ander.kop()} ({groepeer(ander.referentie)})") for ander in dichtbij]
        self.fields["met"].choices = [*rijen, ("ander", "Een ander signaal, met dit nummer:")]

    def clean(self):
        super().clean()
        if self.cleaned_data.get("met") == "ander":
            met = self.mogelijk.filter(referentie=schoon(self.cleaned_data.get("kenmerk", ""))).first()
        else:
            met = self.mogelijk.filter(pk=self.cleaned_data.get("met") or 0).first()
        if met is None and "met" not in self.errors:
            self.add_error("kenmerk", "Wij kennen dit nummer niet, of u mag dit signaal niet zien. Kijk het nummer na.")
        self.cleaned_data["met"] = met

    def gegevens(self):
        return {"met": self.cleaned_data["met"]}


class AfhandelFormulier(ToelichtingFormulier):
    """The reason is only asked where no part-outcomes say it already."""

    afhandelreden = forms.ChoiceField(
        label="Hoe is het afgelopen?", choices=Afhandelreden.choices, widget=forms.RadioSelect
    )
    niet_van_gemeente = NietVanGemeenteField()
    wie_dan = WieDanField()
    field_order = ["afhandelreden", "toelichting", "niet_van_gemeente", "wie_dan"]

    def __init__(self, *args, volgt=None, **kwargs):
        super().__init__(*args, **kwargs)
        if volgt:
            # Each part says for itself whose it is.
            for naam in ("afhandelreden", "niet_van_gemeente", "wie_dan"):
                del self.fields[naam]

    def clean(self):
        super().clean()
        eis_wie_dan(self)

    def gegevens(self):
        return zonder_vinkje(super().gegevens())

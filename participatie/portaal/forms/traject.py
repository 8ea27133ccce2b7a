"""The forms with which a wijkverbinder writes a traject: what it is about, its kaderkaart, its fasen."""

import datetime as dt

from django import forms
from django.core.exceptions import ValidationError

from kampen_wijk.textchecks.akkoord import MetAkkoord
from kampen_wijk.textchecks.deur import alle_vondsten
from kampen_wijk.textchecks.velden import KorteTekstField, TekstField
from participatie.activiteiten.kader import NIVEAUS, ROLLEN, is_ingevuld
from participatie.activiteiten.models.kaderkaart import TEKSTEN, VELDEN
from participatie.contactmomenten.forms import SleutelFormulier, eigen_gebieden
from participatie.portaal.forms.versie import VersieFormulier
from wijken.models import Gebied

OPMAAK = "Begin een regel met - voor een opsomming. Zet ** om woorden die u vet wilt."
VROEGST, LAATST = dt.date(2000, 1, 1), dt.date(2100, 12, 31)


def leesbaar(tekst: str) -> None:
    if not is_ingevuld(tekst):
        raise ValidationError("Schrijf dit in gewone letters.")


class DagField(forms.DateField):
    """A day in this century or the next."""

    widget = forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    default_error_messages = {"required": "Kies een dag.", "invalid": "Deze dag klopt niet. Schrijf bijvoorbeeld: 3-5-2027."}

    def validate(self, value):
        super().validate(value)
        if value and not VROEGST <= value <= LAATST:
            raise ValidationError(f"Kies een dag tussen {VROEGST.year} en {LAATST.year}.")


class GebiedenField(forms.ModelMultipleChoiceField):
    widget = forms.CheckboxSelectMultiple
    default_error_messages = {"required": "Kies minstens één gebied.", "invalid_choice": "Dit gebied is niet van u. Kies een ander."}


class TweeDagen(forms.Form):
    """The end is not before the begin."""

    def clean(self):
        super().clean()
        begin, einde = self.cleaned_data.get("begint_op"), self.cleaned_data.get("eindigt_op")
        if begin and einde and einde < begin:
            self.add_error("eindigt_op", "Het einde is voor het begin. Kies een latere dag.")
        return self.cleaned_data


class NieuwTrajectFormulier(SleutelFormulier):
    titel = KorteTekstField(label="Hoe heet het traject?", max_length=100, validators=[leesbaar])
    gebieden = GebiedenField(Gebied.objects.none(), label="Voor welk gebied is het?")

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["gebieden"].queryset = eigen_gebieden(user)


class OpenbaarFormulier(MetAkkoord, VersieFormulier):
    """Asks about personal data once the traject is public; until then publishing asks."""

    openbaar: tuple[str, ...] = ()
    altijd = False
    # May be left open while writing, but not on the site: so not called "niet verplicht".
    later: tuple[str, ...] = ()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for veld in self.later:
            self.fields[veld].later = True

    def openbare_teksten(self):
        if self.ding.gepubliceerd_op is None and not self.altijd:
            return []
        return [self.cleaned_data.get(veld, "") for veld in self.openbaar]


class GegevensFormulier(TweeDagen, OpenbaarFormulier):
    titel = KorteTekstField(label="Hoe heet het traject?", max_length=100, validators=[leesbaar])
    intro = TekstField(label="Waar gaat het over?", max_length=4000, required=False, help_text=OPMAAK)
    begint_op = DagField(label="Wanneer begint het?", required=False)
    eindigt_op = DagField(label="Wat is de laatste dag?", required=False)
    gebieden = GebiedenField(Gebied.objects.none(), label="Voor welk gebied is het?")
    openbaar, later = ("titel", "intro"), ("intro", "begint_op", "eindigt_op")

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        eigen = eigen_gebieden(user)
        self.fields["gebieden"].queryset = eigen
        gekozen = {gebied.pk for gebied in self.ding.gebieden.all()}
        # Those of a colleague stay as they are.
        self.van_collegas = gekozen - {gebied.pk for gebied in eigen}
        self.initial["gebieden"] = gekozen

    @staticmethod
    def begin(ding):
        return {veld: getattr(ding, veld) for veld in ("titel", "intro", "begint_op", "eindigt_op")}

    def gegevens(self):
        gegevens = super().gegevens()
        gegevens["gebieden"] = [*(gebied.pk for gebied in gegevens["gebieden"]), *self.van_collegas]
        return gegevens


class KaderkaartFormulier(OpenbaarFormulier):
    """May be kept half: what misses is named on the page, and nothing goes public without it."""

    niveau = forms.ChoiceField(
        label="Hoe ver gaat de inbreng van inwoners?", required=False, widget=forms.RadioSelect,
        choices=[(code, f"{trede.kort} ({code}). {trede.uitleg}") for code, trede in NIVEAUS.items()],
    )
    vast = TekstField(
        label="Wat staat al vast?", max_length=1000, required=False, help_text="Wat verandert er niet meer, wat mensen ook zeggen?"
    )
    waarom_vast = TekstField(
        label="Waarom staat dat vast?", max_length=1000, required=False, help_text="Bijvoorbeeld: geld, regels of ruimte."
    )
    open = TekstField(label="Wat is nog open?", max_length=1000, required=False, help_text="Waar kunnen inwoners over meedenken?")
    wie_beslist = KorteTekstField(
        label="Wie beslist?", max_length=150, required=False, help_text="Bijvoorbeeld: de gemeenteraad. Noem geen persoon.",
    )
    besluit_op = DagField(
        label="Wanneer is het besluit er?", required=False, help_text="Weet u de dag nog niet? Kies de laatste dag die kan."
    )
    rol = forms.ChoiceField(
        label="Wat doet de gemeente?", required=False, widget=forms.RadioSelect,
        choices=[(code, f"{trede.kort} ({code}). {trede.uitleg}") for code, trede in ROLLEN.items()],
    )
    terug_op = DagField(
        label="Wanneer horen inwoners wat ermee gedaan is?", required=False,
        help_text="Deze dag staat groot op de site. Kies een dag die u haalt.",
    )
    openbaar, later = TEKSTEN, VELDEN

    @staticmethod
    def begin(ding):
        return {veld: getattr(ding, veld) for veld in VELDEN}


class FaseFormulier(TweeDagen, OpenbaarFormulier):
    titel = KorteTekstField(
        label="Hoe heet deze fase?", max_length=100, validators=[leesbaar], help_text="Bijvoorbeeld: wensen verzamelen."
    )
    begint_op = DagField(label="Wat is de eerste dag?")
    eindigt_op = DagField(label="Wat is de laatste dag?")
    wat = TekstField(label="Wat gebeurt er?", max_length=2000, validators=[leesbaar], help_text=OPMAAK)
    openbaar = ("titel", "wat")


class FaseAanpassenFormulier(FaseFormulier):
    @staticmethod
    def begin(ding):
        return {veld: getattr(ding, veld) for veld in ("titel", "begint_op", "eindigt_op", "wat")}


class ResultaatFormulier(OpenbaarFormulier):
    resultaat = TekstField(
        label="Wat kwam eruit?", max_length=4000, validators=[leesbaar],
        help_text=f"Schrijf ook op wat niet lukte, en waarom. {OPMAAK}",
    )
    openbaar = ("resultaat",)

    @staticmethod
    def begin(ding):
        return {"resultaat": ding.resultaat}


class PubliceerTrajectFormulier(MetAkkoord, VersieFormulier):
    """Asks about all that residents will read."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.is_bound:
            self.vraag_akkoord(alle_vondsten(*self.openbare_teksten()))

    def openbare_teksten(self):
        return self.ding.openbare_teksten()


class IntrekFormulier(OpenbaarFormulier):
    reden = TekstField(
        label="Waarom gaat het van de site?", max_length=500, validators=[leesbaar],
        help_text="Kwam het traject uit een idee? Dan staat deze reden bij het idee, en leest de indiener hem.",
    )
    openbaar, altijd = ("reden",), True


class AfrondFormulier(OpenbaarFormulier):
    evaluatie = TekstField(
        label="Wat is eruit gekomen, en hoe ging het?", max_length=4000, validators=[leesbaar],
        help_text=f"Wat deed u met wat inwoners zeiden? Wat niet, en waarom? {OPMAAK}",
    )
    openbaar = ("evaluatie",)

    @staticmethod
    def begin(ding):
        return {"evaluatie": ding.evaluatie}

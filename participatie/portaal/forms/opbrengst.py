"""The forms of an opbrengst: sorting the harvest, the words about it, and on or off the site."""

from django import forms
from django.core.exceptions import ValidationError

from kampen_wijk.textchecks.akkoord import MetAkkoord
from kampen_wijk.textchecks.deur import alle_vondsten
from kampen_wijk.textchecks.velden import KorteTekstField, TekstField
from participatie.portaal.forms.traject import leesbaar
from participatie.portaal.forms.versie import VersieFormulier
from participatie.veldwerk.models import Vondst
from participatie.veldwerk.models.opbrengst import HOOGSTENS_THEMAS
from participatie.veldwerk.soorten import Onderwerp

OPZIJ = ""


class SorteerFormulier(VersieFormulier):
    """One select for each vondst, eight names of themas above them.

    Before anybody sorts, each subject that was tapped is a thema of its own: then only the exceptions are left to do.
    """

    def __init__(self, data=None, *, actie, ding, gezien=0):
        super().__init__(data, actie=actie, ding=ding, gezien=gezien)
        self.vondsten = list(Vondst.objects.van_opbrengst(ding))
        namen = {thema.nummer: thema.naam for thema in ding.themas.all()}
        self.nummers = {thema.pk: thema.nummer for thema in ding.themas.all()}
        self.eerste_keer = not namen
        if self.eerste_keer:
            namen = dict(enumerate(self._onderwerpen(), start=1))
        for nummer in range(1, HOOGSTENS_THEMAS + 1):
            self.fields[f"thema_{nummer}"] = KorteTekstField(
                label=f"Thema {nummer}", max_length=60, required=False, initial=namen.get(nummer, ""), validators=[leesbaar]
            )
        keuzes = [(str(n), f"{n}. {self._naam(n, namen)}") for n in range(1, HOOGSTENS_THEMAS + 1)]
        per_naam = {naam: nummer for nummer, naam in namen.items()}
        for vondst in self.vondsten:
            begin = per_naam.get(vondst.get_onderwerp_display()) if self.eerste_keer else self.nummers.get(vondst.thema_id)
            self.fields[f"vondst_{vondst.pk}"] = forms.ChoiceField(
                label=f"Thema van {vondst}", required=False, initial=begin or OPZIJ,
                choices=[(OPZIJ, "Telt niet mee"), *keuzes],
            )
            if vondst.foto:
                self.fields[f"toon_{vondst.pk}"] = forms.BooleanField(
                    label="Op de site: er staat niemand op, en geen naam", required=False, initial=vondst.foto_openbaar
                )

    def _onderwerpen(self) -> list[str]:
        """The subjects that were tapped, the most first, as many as fit."""
        aantal: dict[str, int] = {}
        for vondst in self.vondsten:
            aantal[vondst.onderwerp] = aantal.get(vondst.onderwerp, 0) + 1
        vaakst = sorted(aantal, key=lambda onderwerp: (-aantal[onderwerp], onderwerp))
        return [str(Onderwerp(onderwerp).label) for onderwerp in vaakst[:HOOGSTENS_THEMAS]]

    def _naam(self, nummer: int, namen: dict[int, str]) -> str:
        getypt = self.data.get(f"thema_{nummer}", "") if self.is_bound else namen.get(nummer, "")
        return str(getypt)[:60].replace("\0", "") or "nog geen naam"

    def rijen(self):
        """(vondst, its select, its tick or None), for the page."""
        return [(v, self[f"vondst_{v.pk}"], self[f"toon_{v.pk}"] if v.foto else None) for v in self.vondsten]

    def thema_velden(self):
        return [self[f"thema_{nummer}"] for nummer in range(1, HOOGSTENS_THEMAS + 1)]

    def clean(self):
        gegevens = super().clean()
        for nummer in {gegevens.get(f"vondst_{v.pk}") for v in self.vondsten} - {None, OPZIJ}:
            if not gegevens.get(f"thema_{nummer}") and f"thema_{nummer}" not in self.errors:
                self.add_error(f"thema_{nummer}", "U koos dit thema. Geef het een naam.")
        if self.vondsten and not any(gegevens.get(f"vondst_{v.pk}") for v in self.vondsten) and not self.errors:
            raise ValidationError("Kies voor minstens één tik een thema.")
        return gegevens

    def gegevens(self) -> dict:
        """Only what the page showed: what came since is not sorted unseen."""
        gezien = [v for v in self.vondsten if f"vondst_{v.pk}" in self.data]
        keuze = self.cleaned_data
        return {
            "namen": {n: keuze[f"thema_{n}"] for n in range(1, HOOGSTENS_THEMAS + 1) if keuze[f"thema_{n}"]},
            "indeling": {v.pk: int(keuze[f"vondst_{v.pk}"]) if keuze[f"vondst_{v.pk}"] else None for v in gezien},
            "tonen": [v.pk for v in gezien if keuze.get(f"toon_{v.pk}")],
        }


class SchrijfFormulier(MetAkkoord, VersieFormulier):
    """The words for residents; one field for each thema."""

    titel = KorteTekstField(label="Titel", max_length=100, validators=[leesbaar])
    inleiding = TekstField(
        label="Inleiding", max_length=2000, required=False,
        help_text="Wie vroegen wij, en waarom? Schrijf geen namen, en niets over één kind of één gezin.",
    )
    vervolg = TekstField(
        label="Wat gebeurt er nu mee?", max_length=2000, required=False,
        help_text="Wat doet de gemeente ermee? Wat niet, en waarom? Wanneer hoort de buurt meer?",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for thema in self.ding.themas.all():
            self.fields[f"tekst_{thema.nummer}"] = TekstField(
                label=f"Wat hoorde u over ‘{thema.naam}’?", max_length=1000, required=False, initial=thema.tekst,
                widget=forms.Textarea({"rows": 3}),
            )
        self.order_fields(["titel", "inleiding", *(n for n in self.fields if n.startswith("tekst_")), "vervolg"])

    @staticmethod
    def begin(ding):
        return {veld: getattr(ding, veld) for veld in ("titel", "inleiding", "vervolg")}

    def openbare_teksten(self):
        if not self.ding.gepubliceerd_op:
            return []
        return [str(waarde) for naam, waarde in self.cleaned_data.items() if naam in ("titel", "inleiding", "vervolg") or "tekst_" in naam]

    def gegevens(self) -> dict:
        alles = super().gegevens()
        teksten = {int(naam.removeprefix("tekst_")): alles.pop(naam) for naam in list(alles) if naam.startswith("tekst_")}
        return alles | {"teksten": teksten}


class PubliceerOpbrengstFormulier(MetAkkoord, VersieFormulier):
    """Asks about all that residents will read."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.is_bound:
            self.vraag_akkoord(alle_vondsten(*self.openbare_teksten()))

    def openbare_teksten(self):
        return self.ding.openbare_teksten()


class IntrekOpbrengstFormulier(VersieFormulier):
    reden = TekstField(label="Waarom gaat het van de site?", max_length=500, help_text="Alleen voor u en uw collega's.")

"""The forms of veldwerk outside: beginning a sessie, one tap, and to which opbrengst it belongs."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from kampen_wijk.files.forms import FotosField
from kampen_wijk.textchecks.velden import KorteTekstField
from participatie.contactmomenten.forms import SleutelFormulier, eigen_gebieden
from participatie.inzendingen.forms.plaats import lees_punt
from participatie.portaal.forms.traject import DagField, leesbaar
from participatie.veldwerk.models import Opbrengst
from participatie.veldwerk.soorten import Onderwerp, Soort, Stem
from participatie.veldwerk.workflow import Stand
from participatie.veldwerk.zonder_personen import fouten
from wijken.models import Gebied, Rol
from wijken.plaats import gebieden_bij

NIEUW = "nieuw"
HOOGSTENS_KEUZES = 30
_KLEIN = {"autocapitalize": "none", "autocomplete": "off"}


class NieuweSessieFormulier(SleutelFormulier):
    soort = forms.ChoiceField(label="Wat gaat u doen?", choices=Soort.choices, widget=forms.RadioSelect)
    gebied = forms.ModelChoiceField(Gebied.objects.none(), label="In welk gebied?", empty_label="Kies een gebied")
    waar = KorteTekstField(
        label="Waar ongeveer?", max_length=80, required=False,
        help_text="Bijvoorbeeld: het schoolplein. Geen huisnummers en geen namen van mensen. Alleen collega's lezen dit.",
    )
    datum = DagField(label="Op welke dag?")

    def __init__(self, data=None, *, user, initial=None):
        super().__init__(data, initial={"datum": timezone.localdate(), "gebied": _eigen_gebied(user), **(initial or {})})
        self.fields["gebied"].queryset = eigen_gebieden(user)


class TikFormulier(SleutelFormulier):
    """A button is a tap; all else may be left out."""

    onderwerp = forms.ChoiceField(error_messages={"required": "Tik op een knop.", "invalid_choice": "Tik op een knop."})
    stem = forms.ChoiceField(label="Wie zegt het?", widget=forms.RadioSelect)
    woorden = KorteTekstField(
        label="In een paar woorden", max_length=140, required=False, widget=forms.TextInput(_KLEIN),
        help_text="Over een plek of een wens, nooit over één persoon. Dit komt niet op de site.",
    )
    foto = FotosField(
        label="Foto", maximaal=1, help_text="Van een tekening of een plek. Zorg dat er geen mensen en geen namen op staan.",
    )
    lat = forms.Field(required=False, widget=forms.HiddenInput)
    lon = forms.Field(required=False, widget=forms.HiddenInput)

    def __init__(self, data=None, files=None, *, sessie, stem=""):
        self.sessie, vorm = sessie, sessie.vorm
        begin = stem if stem in vorm.stemmen else vorm.stemmen[0]
        super().__init__(data, files, initial={"stem": begin})
        self.fields["onderwerp"].choices = [(knop, Onderwerp(knop).label) for knop in vorm.knoppen]
        self.fields["stem"].choices = [(stem, Stem(stem).label) for stem in vorm.stemmen]
        self.fields["foto"].widget.attrs |= {"capture": "environment", "multiple": False}
        if len(vorm.stemmen) == 1:
            self.fields["stem"].widget = forms.HiddenInput()

    def clean_woorden(self):
        if zinnen := fouten(self.cleaned_data["woorden"], kinderen=self.sessie.met_kinderen):
            raise ValidationError(zinnen)
        return self.cleaned_data["woorden"]

    def tik(self) -> dict:
        """For `vondst_tikken`; a place outside the gemeente is none."""
        plek = lees_punt(self.cleaned_data["lat"], self.cleaned_data["lon"])
        foto = next(iter(self.cleaned_data["foto"]), None)
        velden = {naam: self.cleaned_data[naam] for naam in ("sleutel", "onderwerp", "stem", "woorden")}
        return velden | {"plek": plek if plek and gebieden_bij(*plek) else None, "foto": foto}

    @property
    def plek_viel_weg(self) -> bool:
        return lees_punt(self.cleaned_data["lat"], self.cleaned_data["lon"]) is not None and self.tik()["plek"] is None


class KlaarFormulier(SleutelFormulier):
    """A new opbrengst, or one of the same gebied that is still open: then several sources stand beside each other."""

    bij = forms.ChoiceField(label="Waar hoort deze sessie bij?", widget=forms.RadioSelect)
    titel = KorteTekstField(
        label="Waar ging het over?", max_length=100, required=False,
        help_text="Alleen bij een nieuwe opbrengst. Bijvoorbeeld: spelen in Brunnepe. Dit wordt de titel op de site.",
    )

    def __init__(self, data=None, *, user, sessie):
        super().__init__(data, initial={"bij": NIEUW})
        open_nu = Opbrengst.objects.werk_van(user).filter(stand=Stand.OPEN, gebied=sessie.gebied_id).order_by("-pk")
        self.open = {str(opbrengst.pk): opbrengst for opbrengst in open_nu[:HOOGSTENS_KEUZES]}
        self.fields["bij"].choices = [
            (NIEUW, "Een nieuwe opbrengst"), *((pk, f"Bij: {opbrengst}") for pk, opbrengst in self.open.items())
        ]

    def clean(self):
        gegevens = super().clean()
        if gegevens.get("bij") == NIEUW and "titel" not in self.errors:
            if not gegevens.get("titel"):
                self.add_error("titel", "Schrijf op waar het over ging.")
            else:
                leesbaar(gegevens["titel"])
        return gegevens

    @property
    def gekozen(self) -> Opbrengst | None:
        """The opbrengst that is there already; None for a new one."""
        return self.open.get(self.cleaned_data["bij"])


def _eigen_gebied(user):
    return next((r.gebied_id for r in user.rollen_nu() if r.rol == Rol.WIJKVERBINDER), None)

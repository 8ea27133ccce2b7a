"""Logging a conversation in one screen: two fields, and the rest behind ‘Meer’ with what is most likely already filled in."""

import uuid
from datetime import timedelta

from django import forms
from django.utils import timezone

from kampen_wijk.textchecks.akkoord import Vink
from kampen_wijk.textchecks.deur import alle_vondsten, in_woorden
from kampen_wijk.textchecks.maskeren import afdruk
from kampen_wijk.textchecks.velden import KorteTekstField, TekstField
from participatie.contactmomenten.forms.betrokkenen import BetrokkenenVelden
from participatie.contactmomenten.gelukt import fouten
from participatie.contactmomenten.models import Contactmoment, Kanaal
from participatie.contactmomenten.models.contactmoment import Taal
from wijken.models import Gebied, Rol

WOORDEN = ("onderwerp", "inhoud", "reactie", "vervolg")
LET_OP = "Er staat misschien iemands naam, adres of nummer in. Haal het weg, of kies dat het mag blijven staan."
# A phone starts a sentence with a capital, and leaves alone what is dictated.
_DICTEREN = {"autocapitalize": "sentences", "autocomplete": "off"}


def eigen_gebieden(user):
    """The gebieden of a wijkverbinder and what lies below, in the order people look names up."""
    gebieden = [r.gebied_id for r in user.rollen_nu() if r.rol == Rol.WIJKVERBINDER]
    return Gebied.objects.filter(pk__in=Gebied.objects.met_alles_eronder(gebieden)).op_naam()


class SleutelFormulier(forms.Form):
    """Sending twice makes one."""

    sleutel = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)


class ContactmomentFormulier(BetrokkenenVelden, SleutelFormulier):
    """What looks like personal data is pointed at once; `toch` is the code of what somebody then let stay.

    `waarschuw=False`: nobody is there to answer, as with what waited on a phone without network. What is found is still
    pointed at on the page of the conversation.
    """

    onderwerp = KorteTekstField(label="Waar ging het over?", max_length=200, widget=forms.TextInput(_DICTEREN))
    inhoud = TekstField(
        label="Wat is er gezegd?", max_length=1000, required=False,
        help_text="Schrijf geen namen of telefoonnummers op, en niets over gezondheid.",
        widget=forms.Textarea({"rows": 6, **_DICTEREN}),
    )
    kanaal = forms.TypedChoiceField(
        label="Hoe sprak u iemand?", widget=forms.RadioSelect,
        error_messages={"invalid_choice": "Dit kunt u niet meer kiezen. Kies iets anders."},
    )
    gebied = forms.ModelChoiceField(Gebied.objects.none(), label="Waar hoort het bij?")
    plaatsgevonden_op = forms.DateTimeField(
        label="Wanneer was het?", widget=forms.DateTimeInput({"type": "datetime-local"}, "%Y-%m-%dT%H:%M")
    )
    reactie = TekstField(
        label="Wat hebt u geantwoord?", max_length=4000, required=False, widget=forms.Textarea({"rows": 3, **_DICTEREN})
    )
    richting = forms.ChoiceField(
        label="Wie zocht wie op?", choices=Contactmoment.Richting.choices, initial=Contactmoment.Richting.IN,
        widget=forms.RadioSelect,
    )
    gelukt = forms.BooleanField(label="Het is gelukt om iemand te spreken", required=False, initial=True)
    vervolg = KorteTekstField(
        label="Moet u zelf nog iets doen?", max_length=200, required=False, widget=forms.TextInput(_DICTEREN),
        help_text="Dit wordt een taak voor u. Bijvoorbeeld: morgen nog eens bellen.",
    )
    taal = forms.ChoiceField(label="In welke taal?", choices=Taal.choices, initial=Taal.NEDERLANDS, required=False)
    vertrouwelijk = forms.BooleanField(
        label="Dit is vertrouwelijk", required=False,
        help_text="Alleen u leest het, en wie u erbij haalt. Wij schrijven op wie het leest.",
    )

    def __init__(self, *args, user, initial=None, waarschuw=True, **kwargs):
        super().__init__(*args, initial=initial, **kwargs)
        if not self.is_bound:
            self.initial = {**_begin(user), **self.initial}
        self.waarschuw, self.gevonden = waarschuw, []
        self.fields["gebied"].queryset = eigen_gebieden(user)
        self._kies_kanaal((initial or {}).get("kanaal"))

    def _kies_kanaal(self, vast: str | None):
        """What can be chosen today, `vast`: what stands there already, and what came in: its own day decides, in `clean`."""
        veld, dag = self.fields["kanaal"], timezone.localdate()
        kanalen, blijft = {kanaal.code: kanaal for kanaal in Kanaal.objects.all()}, {vast, self.data.get("kanaal")}
        veld.choices = [(k.code, k.naam) for k in kanalen.values() if k.geldt_op(dag) or k.code in blijft]
        veld.coerce = kanalen.get
        if self.initial.get("kanaal") not in dict(veld.choices):
            self.initial["kanaal"] = next((code for code, _ in veld.choices), None)

    def clean_plaatsgevonden_op(self):
        moment = self.cleaned_data["plaatsgevonden_op"]
        if moment.year < 2000:
            raise forms.ValidationError("Dat is te lang geleden. Kies een datum na 1 januari 2000.")
        if moment > timezone.now() + timedelta(hours=1):
            raise forms.ValidationError("Dit moment is nog niet geweest. Kies een eerder moment.")
        return moment

    def clean_taal(self):
        return self.cleaned_data["taal"] or Taal.NEDERLANDS

    def clean(self):
        """`cleaned_data` is what `contactmoment_vastleggen` takes."""
        gegevens = super().clean()
        kanaal, moment = gegevens.get("kanaal"), gegevens.get("plaatsgevonden_op")
        if kanaal and moment and not kanaal.geldt_op(timezone.localdate(moment)):
            self.add_error("kanaal", "Dit kon u op die dag niet kiezen. Kies iets anders, of een andere dag.")
        gelukt, reactie = gegevens.get("gelukt", False), gegevens.get("reactie", "")
        for veld, fout in fouten(gelukt=gelukt, richting=gegevens.get("richting", ""), reactie=reactie).items():
            self.add_error(veld, fout)
        self._wijs_aan([gegevens.get(veld, "") for veld in WOORDEN])
        return gegevens

    def _wijs_aan(self, teksten: list[str]):
        """Ask about what looks like personal data; agreeing to one number is no leave for another."""
        self.gevonden = alle_vondsten(*teksten)
        if not self.gevonden:
            return
        blijft = f"Dit mag blijven staan: {in_woorden(self.gevonden)}."
        veld = self.fields["toch"] = forms.CharField(label=blijft, required=False, widget=Vink)
        veld.widget.over = self.code_van_toch
        if self.waarschuw and self.data.get("toch") != self.code_van_toch:
            self.add_error(None, forms.ValidationError(LET_OP, code="persoonsgegevens"))

    @property
    def code_van_toch(self) -> str:
        """The code of what was found, for the button that saves it all the same."""
        return afdruk(self.gevonden)

    @property
    def waarschuwt(self) -> bool:
        return self.has_error("__all__", "persoonsgegevens")

    @property
    def kort(self) -> str:
        """What is filled in behind ‘Meer’, in a few words."""
        kanaal = dict(self.fields["kanaal"].choices).get(self["kanaal"].value(), "")
        return ", ".join(filter(None, [kanaal, str(self._gebied() or "")]))

    @property
    def meer_open(self) -> bool:
        """Something behind ‘Meer’ has to be mended."""
        return any(veld not in ("onderwerp", "inhoud", "__all__") for veld in self.errors)

    def _gebied(self):
        gekozen = str(self["gebied"].value())
        return next((gebied for gebied in Gebied.objects.alle() if str(gebied.pk) == gekozen), None)


def _begin(user) -> dict:
    """Now, and the gebied and kanaal that were used last; on the first day the first of each."""
    eigen = [r.gebied_id for r in user.rollen_nu() if r.rol == Rol.WIJKVERBINDER]
    laatst = Contactmoment.objects.filter(medewerker=user).order_by("-pk").values_list("kanaal", "gebied").first()
    kanaal, gebied = laatst or (None, None)
    if gebied not in Gebied.objects.met_alles_eronder(eigen):
        gebied = next(iter(eigen), None)
    return {"plaatsgevonden_op": timezone.localtime(), "kanaal": kanaal, "gebied": gebied}

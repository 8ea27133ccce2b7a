"""What the list of conversations can be chosen by; everything may be left out."""

import datetime as dt
from urllib.parse import urlencode

from django import forms

from participatie.contactmomenten.models import Kanaal
from participatie.partners.models import Partner
from profielen.models.samenspraak import Onderdeel
from wijken.models import Gebied, Rol

EERSTE, LAATSTE = dt.date(2000, 1, 1), dt.date(2999, 12, 31)


class LijstFormulier(forms.Form):
    """Read from the address; what is wrong in it is left out. `partner` and `profiel` come from links."""

    q = forms.CharField(label="Woorden", required=False, max_length=100)
    gebied = forms.ChoiceField(label="Gebied", required=False)
    kanaal = forms.ChoiceField(label="Hoe", required=False)
    van = forms.DateField(label="Vanaf", required=False, widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"))
    tot = forms.DateField(label="Tot en met", required=False, widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"))
    partner = forms.ModelChoiceField(Partner.objects.all(), required=False, widget=forms.HiddenInput)
    profiel = forms.ChoiceField(required=False, widget=forms.HiddenInput)
    onderdeel = forms.ChoiceField(choices=[("", ""), *Onderdeel.choices], required=False, widget=forms.HiddenInput)

    def __init__(self, data, *, user):
        super().__init__(data)
        self.user = user
        eigen = Gebied.objects.met_alles_eronder(r.gebied_id for r in user.rollen_nu() if r.rol == Rol.WIJKVERBINDER)
        self.gebieden = {gebied.slug: gebied for gebied in Gebied.objects.alle()}
        kiesbaar = [(g.slug, g.naam) for g in self.gebieden.values() if g.pk in eigen]
        self.fields["gebied"].choices = [("", "alle gebieden"), *kiesbaar]
        self.fields["profiel"].choices = [("", ""), *((slug, slug) for slug in self.gebieden)]
        self.fields["kanaal"].choices = [("", "alles"), *Kanaal.objects.values_list("code", "naam")]

    def clean_van(self):
        return self._dag("van")

    def clean_tot(self):
        return self._dag("tot")

    def _dag(self, veld):
        dag = self.cleaned_data[veld]
        if dag and not EERSTE <= dag <= LAATSTE:
            raise forms.ValidationError("Kies een dag na 1 januari 2000.")
        return dag

    def kies(self, gesprekken):
        """Those that this user may read and that fit."""
        self.is_valid()
        keuze = self.gekozen()
        rijen = gesprekken.zichtbaar_voor(self.user).tussen(keuze.get("van"), keuze.get("tot"))
        if "q" in keuze:
            rijen = gesprekken.doorzoekbaar_voor(self.user).tussen(keuze.get("van"), keuze.get("tot")).met_woorden(keuze["q"])
        if "gebied" in keuze:
            rijen = rijen.rond(self.gebieden[keuze["gebied"]])
        if "kanaal" in keuze:
            rijen = rijen.filter(kanaal=keuze["kanaal"])
        if "partner" in keuze:
            rijen = rijen.van_partner(keuze["partner"])
        if "profiel" in keuze:
            rijen = rijen.van_profiel(self.gebieden[keuze["profiel"]], keuze.get("onderdeel", ""))
        return rijen

    def gekozen(self) -> dict:
        return {veld: waarde for veld, waarde in self.cleaned_data.items() if waarde}

    @property
    def open(self) -> bool:
        """Something was chosen that the visible fields show."""
        return any(veld in self.gekozen() for veld in ("q", "gebied", "kanaal", "van", "tot"))

    @property
    def waarover(self) -> str:
        """What the list was narrowed to by a link."""
        keuze = self.gekozen()
        if "partner" in keuze:
            return f"Met of over {keuze['partner']}"
        if "profiel" not in keuze:
            return ""
        deel = f", {Onderdeel(keuze['onderdeel']).label.lower()}" if "onderdeel" in keuze else ""
        return f"Over het profiel van {self.gebieden[keuze['profiel']]}{deel}"

    def adresdeel(self, **erbij) -> str:
        """The same choice as the part of an address behind the question mark."""
        keuze = self.gekozen()
        if "partner" in keuze:
            keuze["partner"] = keuze["partner"].pk
        return urlencode(keuze | erbij)

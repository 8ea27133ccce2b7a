"""Where is it? A place on the map, an address that we look up, or a gebied from the list: one of the three."""

from dataclasses import astuple

from django import forms
from django.core import signing

from kampen_wijk.textchecks.velden import KorteTekstField
from participatie.inzendingen.forms.gebied import GebiedField
from wijken.locatieserver import Adres, LocatieserverOnbereikbaar, zoek_adres
from wijken.models import Gebied
from wijken.plaats import gebieden_bij, gebieden_van_adres

# Without a moment in it: the same address reads the same when the form comes back, so that a choice stays chosen.
_TEKENAAR = signing.Signer(salt="inzendingen.adreskeuze")
HOOGSTENS_ADRESSEN = 6
BUITEN = "Deze plek ligt buiten de gemeente Kampen. Kies een plek in de gemeente, of kies hieronder een wijk of dorp."
ADRES_NIET_GEVONDEN = "Wij vinden dit adres niet in de gemeente Kampen. Kies een wijk of dorp. Uw tekst blijft staan."
GEEN_ANTWOORD = "Wij kunnen het adres nu niet opzoeken. Kies hieronder uw wijk of dorp. Uw tekst blijft staan."
WELK_ADRES = (
    "Wij vinden meer dan één adres. Kies welk adres u bedoelt. Staat het er niet bij? Kies dan een wijk of dorp."
)
WAAR = "Vertel waar het is: vul een adres in, of kies hieronder een wijk of dorp."


class PlaatsVelden(forms.Form):
    """After clean(), `cleaned_data` holds gebied, plaats, lat and lon."""

    adres = KorteTekstField(
        label="Adres of plek in woorden", max_length=200, required=False,
        help_text="Bijvoorbeeld: Trekschuit 8, IJsselmuiden. Of: bij de brug naast de school.",
    )
    adreskeuze = forms.Field(label="Welk adres bedoelt u?", required=False, widget=forms.HiddenInput)
    gebied = GebiedField(
        label="Wijk of dorp", required=False,
        help_text="Dan weten wij welke wijkverbinder uw bericht moet lezen. Met een adres zoeken wij dit voor u op.",
    )
    lat = forms.Field(required=False, widget=forms.HiddenInput)
    lon = forms.Field(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if gekozen := self._gekozen():
            self._toon_keuzes([gekozen])

    def clean(self):
        data = super().clean() or self.cleaned_data
        data.setdefault("plaats", data.get("adres", ""))
        punt = lees_punt(data.get("lat"), data.get("lon"))
        data["lat"], data["lon"] = None, None
        if punt:
            self._met_punt(data, punt)
        elif gekozen := self._gekozen():
            self._met_adres(data, gekozen)
        elif not data.get("gebied") and not self.has_error("gebied") and not self.has_error("adres"):
            self._zoek_adres(data)
        return data

    def _met_punt(self, data, punt):
        gebied = _kleinste(gebieden_bij(*punt))
        if gebied is None:
            self._wis("lat", "lon")
            self.add_error("adres", BUITEN)
            return
        data["lat"], data["lon"] = punt
        self._neem(data, gebied)

    def _zoek_adres(self, data):
        if not data.get("adres"):
            self.add_error("gebied", WAAR)
            return
        try:
            gevonden = [adres for adres in zoek_adres(data["adres"]) if _gebied_van(adres)]
        except LocatieserverOnbereikbaar:
            self.add_error("gebied", GEEN_ANTWOORD)
            return
        if not gevonden:
            self.add_error("gebied", ADRES_NIET_GEVONDEN)
        elif len(gevonden) == 1:
            self._met_adres(data, gevonden[0])
        else:
            self._toon_keuzes(gevonden[:HOOGSTENS_ADRESSEN])
            self.add_error("adreskeuze", WELK_ADRES)

    def _met_adres(self, data, adres):
        data["gevonden"] = adres
        data["plaats"], data["lat"], data["lon"] = adres.weergavenaam[:200], adres.lat, adres.lon
        self._neem(data, _gebied_van(adres))

    def _neem(self, data, gebied):
        """A place says which gebied it is; what was chosen in the list does not matter then."""
        data["gebied"] = gebied
        self.errors.pop("gebied", None)

    def _toon_keuzes(self, adressen):
        keuzes = [(self.teken(adres), adres.weergavenaam) for adres in adressen]
        self.fields["adreskeuze"].widget = forms.RadioSelect(choices=keuzes)

    def teken(self, adres) -> str:
        """The address with the words it was found by, signed: nobody looks it up twice, and nobody makes one up."""
        return _TEKENAAR.sign_object([self._woorden(), *astuple(adres)])

    def _gekozen(self) -> Adres | None:
        """The address that was chosen, as long as the words that were typed are still the same."""
        try:
            woorden, *delen = _TEKENAAR.unsign_object(self.data.get(self.add_prefix("adreskeuze"), ""))
        except signing.BadSignature:
            return None
        return Adres(*delen) if woorden == self._woorden() else None

    def _woorden(self) -> str:
        return " ".join(str(self.data.get(self.add_prefix("adres"), "")).split())

    def _wis(self, *namen):
        self.data = self.data.copy()
        for naam in namen:
            self.data[self.add_prefix(naam)] = ""


def _gebied_van(adres) -> Gebied | None:
    """The gebied of an address; the codes win over the outlines, which are coarse."""
    return _kleinste(gebieden_van_adres(adres))


def _kleinste(gebieden) -> Gebied | None:
    """The smallest one in which people live: nobody is wijkverbinder of the whole gemeente."""
    te_groot = (Gebied.Soort.GEMEENTE, Gebied.Soort.WERKGEBIED)
    return next((gebied for gebied in gebieden if gebied.soort not in te_groot), None)


def lees_punt(lat, lon) -> tuple[float, float] | None:
    """A place on the map; None where there is none, or none that can be read."""
    try:
        punt = float(lat), float(lon)
    except (TypeError, ValueError):
        return None
    return punt if abs(punt[0]) <= 90 and abs(punt[1]) <= 180 else None

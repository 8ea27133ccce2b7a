"""Near what? An address, or the name of a wijk or village, in one field."""

from django import forms

from kampen_wijk.textchecks.velden import KorteTekstField
from participatie.portaal.ideeenlijst import in_adres
from wijken.locatieserver import LocatieserverOnbereikbaar, zoek_adres
from wijken.models import Gebied
from wijken.plaats import KAMPEN

HOOGSTENS = 6
NIET_GEVONDEN = "Wij vinden deze plek niet in de gemeente. Typ de naam van uw wijk of dorp."
GEEN_ADRESSEN = "Zoeken op adres lukt nu even niet. Typ de naam van uw wijk of dorp."


class DichtbijForm(forms.Form):
    """Names of gebieden win over addresses, so that a village is found without asking PDOK."""

    bij = KorteTekstField(
        label="Dicht bij welke plek?", max_length=100,
        help_text="Typ uw straat en huisnummer, of uw wijk of dorp. Wij bewaren dit niet.",
        widget=forms.TextInput({"autocomplete": "street-address"}),
    )

    def plekken(self) -> list[tuple[str, str]]:
        """(name, place as it may stand in an address); an error on the form where there is none."""
        tekst = self.cleaned_data["bij"]
        if gebieden := [g for g in Gebied.objects.zoek(tekst)[:HOOGSTENS] if g.lat is not None]:
            return _uniek((g.naam, g.lat, g.lon) for g in gebieden)
        try:
            adressen = zoek_adres(tekst)
        except LocatieserverOnbereikbaar:
            self.add_error("bij", GEEN_ADRESSEN)
            return []
        gevonden = _uniek((a.weergavenaam, a.lat, a.lon) for a in adressen if KAMPEN.bevat(a.lat, a.lon))
        if not gevonden:
            self.add_error("bij", NIET_GEVONDEN)
        return gevonden


def _uniek(plekken) -> list[tuple[str, str]]:
    """Of places in the same square the first."""
    per_plek: dict[str, str] = {}
    for naam, lat, lon in plekken:
        per_plek.setdefault(in_adres(lat, lon), naam)
    return [(naam, plek) for plek, naam in per_plek.items()][:HOOGSTENS]

"""Where do you live? An address or the name of a gebied, in one field."""

from django import forms

from kampen_wijk.textchecks.velden import KorteTekstField
from wijken.locatieserver import LocatieserverOnbereikbaar, zoek_adres
from wijken.models import Gebied
from wijken.plaats import gebieden_met_codes

NIET_GEVONDEN = "Wij vinden deze plek niet in de gemeente. Kies hieronder uw wijk of dorp."
GEEN_ADRESSEN = "Zoeken op adres lukt nu even niet. Kies hieronder uw wijk of dorp."


class WaarForm(forms.Form):
    """Names of gebieden win over addresses, so that a village is found without asking PDOK."""

    waar = KorteTekstField(label="Straat en huisnummer, of uw wijk of dorp", max_length=100)

    def gevonden(self) -> list[Gebied]:
        """The gebieden meant: one, or several to choose from; an error on the form where there is none."""
        tekst = self.cleaned_data["waar"]
        if gebieden := list(Gebied.objects.zoek(tekst).om_te_kiezen()[:6]):
            return gebieden
        try:
            adressen = zoek_adres(tekst)
        except LocatieserverOnbereikbaar:
            self.add_error("waar", GEEN_ADRESSEN)
            return []
        codes = dict.fromkeys((adres.buurtcode, adres.wijkcode) for adres in adressen)
        uniek = list(dict.fromkeys(gebieden[0] for code in codes if (gebieden := gebieden_met_codes(*code))))
        if not uniek:
            self.add_error("waar", NIET_GEVONDEN)
        return uniek[:6]

"""The form for a signaal and the one for an idee."""

from django.core.exceptions import ValidationError

from kampen_wijk.files import concept
from kampen_wijk.files.forms import TE_VEEL, FotosField
from kampen_wijk.files.fotos import MAX_FOTOS
from kampen_wijk.formguard.bewaking import lees_sleutel
from kampen_wijk.formguard.forms import BewaaktFormulier
from kampen_wijk.textchecks.velden import KorteTekstField, TekstField
from participatie.inzendingen.forms.indiener import IndienerVelden
from participatie.inzendingen.forms.keuze import CategorieField
from participatie.inzendingen.forms.plaats import PlaatsVelden


class InzendingFormulier(BewaaktFormulier, PlaatsVelden, IndienerVelden):
    """What signaal and idee share; photos of a form that was refused wait in a draft under its key."""

    fotos = FotosField(
        label="Foto's toevoegen",
        help_text="Niet verplicht. U kunt 5 foto's meesturen. Zorg dat er geen mensen of kentekens op staan.",
    )

    # The order of the page, so that the list of errors reads from top to bottom.
    field_order = (
        "titel", "tekst", "categorie", "adres", "adreskeuze", "gebied", "fotos", "kanaal", "email", "telefoon", "naam",
    )

    def clean(self):
        data = super().clean() or self.cleaned_data
        if data.get("fotos") and self.heeft_concept() and len(data["fotos"]) + len(self.concept_fotos()) > MAX_FOTOS:
            self.add_error("fotos", ValidationError(TE_VEEL, "te_veel", {"max": MAX_FOTOS}))
        return data

    def sleutel_nu(self):
        """The key of this form: under it stands the draft."""
        return lees_sleutel(self["sleutel"].value())

    def heeft_concept(self) -> bool:
        """Whether photos were shown in this form: only then there is a draft to look in."""
        return self.is_bound and bool(self.data.get("bewaard"))

    def concept_fotos(self):
        return concept.fotos(self.sleutel_nu()) if self.is_bound else []

    def bewaar_fotos(self):
        """Keep the photos of a form that is shown again, as many as fit: nobody has to choose them twice."""
        if self.is_bound:
            concept.vul_aan(self.sleutel_nu(), self.fields["fotos"].goed)

    def om_mee_te_nemen(self):
        """Everything that was typed, as hidden fields for the step between; of an address that we found, which one."""
        if adres := self.cleaned_data.get("gevonden"):
            self.data = self.data.copy()
            self.data[self.add_prefix("adreskeuze")] = self.teken(adres)
        return [self[naam].as_hidden() for naam in self.fields if naam not in ("fotos", "website")]

    def inzending(self) -> dict:
        """The fields of the Inzending."""
        return {naam: self.cleaned_data.get(naam, "") for naam in ("titel", "tekst", "gebied", "plaats", "lat", "lon")}


class SignaalFormulier(InzendingFormulier):
    tekst = TekstField(
        label="Wat is er aan de hand?", max_length=4000,
        help_text="Schrijf in uw eigen woorden wat u ziet. Schrijf niets over gezondheid of over andere mensen.",
    )
    categorie = CategorieField(
        label="Waar gaat het over?", help_text="Dan komt uw signaal sneller bij de goede persoon. U hoeft niet te kiezen."
    )

    def inzending(self) -> dict:
        return {**super().inzending(), "categorie": self.cleaned_data["categorie"]}


class IdeeFormulier(InzendingFormulier):
    titel = KorteTekstField(
        label="Uw idee in een paar woorden", max_length=100, help_text="Bijvoorbeeld: een bankje bij de haven.",
    )
    tekst = TekstField(
        label="Vertel meer over uw idee", max_length=4000,
        help_text="Iedereen kan dit straks lezen. Zet er geen namen, adressen of telefoonnummers van mensen in.",
    )

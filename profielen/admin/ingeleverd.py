"""How django-import-export keeps a file that was handed in, and the form that says yes to it."""

from django import forms
from import_export.forms import ConfirmImportForm
from import_export.tmp_storages import BaseStorage

from profielen import ingeleverd


class WachtendBestand(BaseStorage):
    """A file in our own folder, instead of in one that all programs share."""

    def save(self, data):
        self.name = ingeleverd.leg_neer(data)

    def read(self):
        inhoud = (ingeleverd.plek() / self.name).read_bytes()
        return inhoud if "b" in self.read_mode else inhoud.decode(self.encoding or "utf-8-sig")

    def remove(self):
        (ingeleverd.plek() / self.name).unlink(missing_ok=True)


class BevestigForm(ConfirmImportForm):
    """Says yes to one file that waits; any other name is refused with a sentence."""

    def clean_import_file_name(self):
        naam = self.cleaned_data["import_file_name"]
        if not ingeleverd.wacht(naam):
            raise forms.ValidationError("Dit bestand is er niet meer. Ga terug en kies het opnieuw.")
        return naam

    def clean_format(self):
        if self.cleaned_data["format"] != "0":
            raise forms.ValidationError("Deze vorm kennen wij niet. Ga terug en kies het bestand opnieuw.")
        return "0"

"""The small forms on the staff page of a photo."""

from django import forms

from kampen_wijk.files.raster import VAKKEN
from participatie.portaal.forms.versie import VersieFormulier


class BevestigFormulier(VersieFormulier):
    bekeken = forms.BooleanField(
        label="Ik heb de foto bekeken. Er staan geen herkenbare personen, kentekens of huisnummers op.",
        error_messages={"required": "Bekijk de foto en zet een vinkje. Staat er toch iemand op? Maak dat deel onherkenbaar."},
    )

    def gegevens(self):
        return {}


class RasterFormulier(VersieFormulier):
    """The squares of the grid that lies over the photo."""

    vakken = forms.TypedMultipleChoiceField(
        choices=[(vak, f"vak {vak + 1}") for vak in range(VAKKEN)], coerce=int, widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Kies eerst een of meer vakken op de foto."},
    )

"""The form in which staff say what a signaal is about."""

from participatie.inzendingen.forms.keuze import CategorieField
from participatie.portaal.forms.versie import VersieFormulier


class CategorieFormulier(VersieFormulier):
    categorie = CategorieField(
        label="Waar gaat het over?", leeg="Kies een onderwerp", required=True,
        error_messages={"required": "Kies een onderwerp."},
    )

    @staticmethod
    def begin(ding) -> dict:
        return {"categorie": ding.categorie}

"""The small forms on the staff page of an idee."""

from kampen_wijk.textchecks.velden import KorteTekstField, TekstField
from participatie.portaal.forms.versie import VersieFormulier


class BewerkFormulier(VersieFormulier):
    titel = KorteTekstField(label="Titel", max_length=100)
    tekst = TekstField(label="Tekst", max_length=4000)

    @staticmethod
    def begin(ding):
        return {"titel": ding.titel, "tekst": ding.tekst}


class NietPublicerenFormulier(VersieFormulier):
    reden = TekstField(
        label="Waarom komt dit idee niet op de site?", max_length=500,
        help_text="De indiener leest dit. Schrijf het vriendelijk.",
    )


class AntwoordFormulier(VersieFormulier):
    antwoord = TekstField(label="Antwoord van de gemeente", max_length=4000, help_text="Iedereen kan dit lezen.")

    @staticmethod
    def begin(ding):
        return {"antwoord": ding.antwoord}

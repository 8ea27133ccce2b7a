"""What inzendingen holds of a person, and how it lets go of them when they ask: a module for what they sent, one for the rest."""

from participatie.inzendingen.persoon import inzending, meedoen, op_pad

__all__ = ["inzending", "meedoen", "op_pad"]

BUITEN_INZAGE = {"Inzending.zoek": "De stammen van de woorden van titel, tekst en antwoord; meer staat er niet."}

"""The nouns of inzendingen: a module each."""

from participatie.inzendingen.models.aansluiting import Aansluiting
from participatie.inzendingen.models.bericht import Bericht, Overdracht, Terugkoppeling
from participatie.inzendingen.models.categorie import Categorie, Vraag
from participatie.inzendingen.models.deeluitkomst import Deeluitkomst
from participatie.inzendingen.models.foto import Foto
from participatie.inzendingen.models.hulpvraag import Hulpvraag
from participatie.inzendingen.models.indiener import Indiener
from participatie.inzendingen.models.inzending import Idee, Inzending, Signaal
from participatie.inzendingen.models.origineel import Origineel
from participatie.inzendingen.models.reactie import Reactie
from participatie.inzendingen.models.stap import Initiatief, Stap
from participatie.inzendingen.models.vraagantwoord import VraagAntwoord

__all__ = [
    "Aansluiting",
    "Bericht",
    "Categorie",
    "Deeluitkomst",
    "Foto",
    "Hulpvraag",
    "Idee",
    "Indiener",
    "Initiatief",
    "Inzending",
    "Origineel",
    "Overdracht",
    "Reactie",
    "Signaal",
    "Stap",
    "Terugkoppeling",
    "Vraag",
    "VraagAntwoord",
]

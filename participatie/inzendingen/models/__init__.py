"""The nouns of inzendingen: a module each."""

from participatie.inzendingen.models.bericht import Bericht, Overdracht, Terugkoppeling
from participatie.inzendingen.models.categorie import Categorie, Vraag
from participatie.inzendingen.models.deeluitkomst import Deeluitkomst
from participatie.inzendingen.models.foto import Foto
from participatie.inzendingen.models.hulpvraag import Hulpvraag
from participatie.inzendingen.models.indiener import Indiener
from participatie.inzendingen.models.inzending import Idee, Inzending, Signaal
from participatie.inzendingen.models.origineel import Origineel
from participatie.inzendingen.models.routeringsregel import Routeringsregel
from participatie.inzendingen.models.vraagantwoord import VraagAntwoord

__all__ = [
    "Bericht",
    "Categorie",
    "Deeluitkomst",
    "Foto",
    "Hulpvraag",
    "Idee",
    "Indiener",
    "Inzending",
    "Origineel",
    "Overdracht",
    "Routeringsregel",
    "Signaal",
    "Terugkoppeling",
    "Vraag",
    "VraagAntwoord",
]

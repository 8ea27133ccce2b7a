"""The nouns of inzendingen: a module each."""

from participatie.inzendingen.models.bericht import Bericht, Overdracht, Terugkoppeling
from participatie.inzendingen.models.deeluitkomst import Deeluitkomst
from participatie.inzendingen.models.foto import Foto
from participatie.inzendingen.models.hulpvraag import Hulpvraag
from participatie.inzendingen.models.indiener import Indiener
from participatie.inzendingen.models.inzending import Idee, Inzending, Signaal
from participatie.inzendingen.models.origineel import Origineel
from participatie.inzendingen.models.reactie import Reactie
from participatie.inzendingen.models.stap import Initiatief, Stap

__all__ = [
    "Bericht",
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
]

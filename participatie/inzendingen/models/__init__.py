"""The nouns of inzendingen: a module each."""

from participatie.inzendingen.models.bericht import Bericht, Overdracht, Terugkoppeling
from participatie.inzendingen.models.deeluitkomst import Deeluitkomst
from participatie.inzendingen.models.foto import Foto
from participatie.inzendingen.models.hulpvraag import Hulpvraag
from participatie.inzendingen.models.indiener import Indiener
from participatie.inzendingen.models.inzending import Idee, Inzending, Signaal
from participatie.inzendingen.models.origineel import Origineel
from participatie.inzendingen.models.schouw import Schouw, Schouwpunt

__all__ = [
    "Bericht",
    "Deeluitkomst",
    "Foto",
    "Hulpvraag",
    "Idee",
    "Indiener",
    "Inzending",
    "Origineel",
    "Overdracht",
    "Schouw",
    "Schouwpunt",
    "Signaal",
    "Terugkoppeling",
]

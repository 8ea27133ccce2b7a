"""The nouns of contactmomenten: a module each."""

from participatie.contactmomenten.models.betrokkene import Betrokkene
from participatie.contactmomenten.models.contactmoment import Contactmoment
from participatie.contactmomenten.models.gebiedsoverdracht import Gebiedsoverdracht
from participatie.contactmomenten.models.inzage import Inzage
from participatie.contactmomenten.models.kanaal import Kanaal
from participatie.contactmomenten.models.profielplek import Profielplek
from participatie.contactmomenten.models.taak import Taak

__all__ = ["Betrokkene", "Contactmoment", "Gebiedsoverdracht", "Inzage", "Kanaal", "Profielplek", "Taak"]

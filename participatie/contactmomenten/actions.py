"""Writing down a conversation, and making a signaal of it namens somebody."""

from django.db import transaction

from kampen_wijk.formguard.dubbel import een_keer
from participatie.contactmomenten.models import Betrokkene, Contactmoment
from participatie.inzendingen.actions.indienen import indienen
from participatie.inzendingen.models import Inzending
from participatie.inzendingen.models.inzending import Bron
from wijken.models.gebeurtenis import leg_vast

VELDEN = ("gebied", "kanaal", "richting", "onderwerp", "inhoud", "gelukt", "vertrouwelijk", "plaatsgevonden_op")


def contactmoment_vastleggen(*, sleutel, door, betrokkene_naam, betrokkene_rol, **velden) -> Contactmoment:
    """A new conversation with, where it is known, who took part; the same sleutel twice makes one."""

    def maak():
        moment = Contactmoment.objects.create(medewerker=door, verzendsleutel=sleutel, **velden)
        _betrokkene(moment, betrokkene_naam, betrokkene_rol)
        leg_vast(moment, "vastgelegd", gebied=moment.gebied, actor=door, kanaal=moment.kanaal)
        return moment

    return een_keer(Contactmoment, sleutel, maak)[0]


@transaction.atomic
def contactmoment_wijzigen(contactmoment, *, door, betrokkene_naam, betrokkene_rol, **velden) -> Contactmoment:
    """Mend what was written, for instance to take out personal data."""
    rij = Contactmoment.objects.select_for_update().get(pk=contactmoment.pk)
    for veld in VELDEN:
        setattr(rij, veld, velden[veld])
    rij.save(update_fields=VELDEN)
    rij.betrokkenen.all().delete()
    _betrokkene(rij, betrokkene_naam, betrokkene_rol)
    leg_vast(rij, "gewijzigd", gebied=rij.gebied, actor=door)
    return rij


@transaction.atomic
def signaal_namens(contactmoment, *, sleutel, door, namens, tekst, gebied, plaats, indiener, categorie=None) -> Inzending:
    """A signaal out of a conversation: written down by `door`, said by `namens`; the same sleutel twice makes one."""
    signaal = indienen(
        soort=Inzending.Soort.SIGNAAL, tekst=tekst, gebied=gebied, plaats=plaats, indiener=indiener, sleutel=sleutel,
        bron=Bron.CONTACTMOMENT, namens=namens, ingevoerd_door=door, eigenaar=door, categorie=categorie,
    )
    contactmoment.inzendingen.add(signaal)
    return signaal


def _betrokkene(moment, naam, rol):
    """Who took part: the role alone says something already, a name only where it was given."""
    Betrokkene.objects.create(contactmoment=moment, rol=rol, naam=naam)

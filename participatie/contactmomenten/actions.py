"""Writing down a conversation, and making a signaal of it namens somebody."""

from django.db import transaction

from kampen_wijk.formguard.dubbel import een_keer
from participatie.contactmomenten.models import Betrokkene, Contactmoment
from participatie.inzendingen.actions.bericht import vertel_indiener
from participatie.inzendingen.models import Indiener, Signaal
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


def signaal_namens(contactmoment, *, sleutel, door, namens, tekst, gebied, plaats, indiener) -> Signaal:
    """A signaal out of a conversation: written down by `door`, said by `namens`; the same sleutel twice makes one."""

    def maak():
        signaal = Signaal.objects.create(
            verzendsleutel=sleutel, tekst=tekst, gebied=gebied, plaats=plaats, bron=Bron.CONTACTMOMENT,
            namens=namens, ingevoerd_door=door, eigenaar=door,
        )
        Indiener.objects.create(inzending=signaal, **indiener)
        contactmoment.inzendingen.add(signaal)
        leg_vast(signaal, "ontvangen", gebied=gebied, actor=door, zichtbaar="indiener", contactmoment=contactmoment.pk)
        vertel_indiener(signaal, "ontvangen", context={})
        return signaal

    return een_keer(Signaal, sleutel, maak)[0]


def _betrokkene(moment, naam, rol):
    """Who took part: the role alone says something already, a name only where it was given."""
    Betrokkene.objects.create(contactmoment=moment, rol=rol, naam=naam)
